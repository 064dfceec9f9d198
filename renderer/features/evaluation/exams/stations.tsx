import type { ExamStation } from '#shared/exams/schema.ts';
import { percent, points, two } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';

/** Stations with their borderline cuts and the figures that tell how good these are. */
export function Stations({ stations }: { stations: readonly ExamStation[] }) {
  const { t } = useLanguage();
  const heads = [
    'examinees',
    'station-mean',
    'cut-regression',
    'cut-group',
    'station-borderline',
    'r2',
    'slope',
    'rmse',
    'station-pass',
    'station-alpha',
  ] as const;
  const one = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  return (
    <section className="evaluation-table">
      <div className="evaluation-table-head">
        <h3>{t('exams.stations')}</h3>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className="matrix" tabIndex={0} aria-label={t('exams.stations')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('exams.station-name')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="matrix-number">
                  {t(`exams.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stations.map((station) => (
              <tr key={station.station}>
                <th scope="row">{[station.station, station.name].filter(Boolean).join(' ')}</th>
                <td className="matrix-number">{station.n}</td>
                <td className="matrix-number">
                  {one(station.mean)}
                  {station.maximum !== null && (
                    <span className="evaluation-soft"> / {points(station.maximum)}</span>
                  )}
                </td>
                <td className="matrix-number">
                  {one(station.cutRegression)}
                  {station.cutError !== null && (
                    <span className="evaluation-soft"> ±{one(station.cutError)}</span>
                  )}
                </td>
                <td className="matrix-number">{one(station.cutGroup)}</td>
                <td className="matrix-number">{station.borderline}</td>
                <td className="matrix-number">{two(station.r2)}</td>
                <td className="matrix-number">{one(station.slope)}</td>
                <td className="matrix-number">{one(station.rmse)}</td>
                <td className="matrix-number">
                  {station.passRate === null ? '–' : `${percent(station.passRate)}%`}
                </td>
                <td className="matrix-number">{two(station.alphaWithout)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
