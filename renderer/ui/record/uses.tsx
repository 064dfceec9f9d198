import { Skeleton } from 'antd';
import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../failure-note.tsx';
import { formatStamp } from '../format-date.ts';
import { useFieldText } from './use-field-text.ts';

type Figure = Output<'records.uses'>['figures'][number];

/** Figures of one indicator in one role, over their periods. */
interface FigureLine extends Figure {
  periods: string[];
}

function linesOf(figures: readonly Figure[]): FigureLine[] {
  const lines = new Map<string, FigureLine>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.indicator, figure.role, figure.reason, figure.departments]);
    const line = lines.get(key);
    if (line) line.periods.push(figure.period);
    else lines.set(key, { ...figure, periods: [figure.period] });
  }
  return [...lines.values()];
}

/** The figures, standards and reports that stand on a record. */
export function Uses({ type, id }: { type: string; id: string }) {
  const { t, say } = useLanguage();
  const book = useIndicators();
  const { period } = useScope();
  const { departmentName } = useFieldText();
  const uses = useOperation('records.uses', { type, id, period });
  if (uses.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (uses.error) return <FailureNote failure={uses.error.failure} />;
  const { figures, standards, reports } = uses.data;
  const place = (code: string | null) =>
    code === null ? t('forms.uses-whole') : (departmentName(code) ?? code);
  return (
    <section className="record-section">
      <h2>{t('forms.uses')}</h2>
      {figures.length === 0 && <p className="record-soft">{t('forms.uses-none')}</p>}
      {figures.length > 0 && (
        <>
          <h3>{t('forms.uses-figures')}</h3>
          <ul className="record-uses">
            {linesOf(figures).map((line) => (
              <li key={`${line.indicator} ${line.role} ${line.periods[0]} ${line.departments.join()}`}>
                <div>
                  <Link href={`/indicators/${line.indicator}`}>{say(book.get(line.indicator).label)}</Link>
                  <small>
                    {[
                      line.periods.map((key) => say(periodLabel(key))).join(' / '),
                      line.departments.map(place).join(' / '),
                    ].join(' · ')}
                  </small>
                </div>
                <div data-role={line.role}>
                  {t(`forms.role-${line.role}`)}
                  {line.reason && <small>{say(line.reason)}</small>}
                  {line.role === 'value' && line.contribution !== null && (
                    <small>
                      {t('forms.uses-adds', { amount: Math.round(line.contribution * 100) / 100 })}
                    </small>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {standards.length > 0 && (
        <>
          <h3>{t('forms.uses-standards')}</h3>
          <ul className="record-uses">
            {standards.map(({ framework, frameworkLabel, code, title }) => (
              <li key={`${framework} ${code}`}>
                <Link href={`/standards/${framework}/${code}`}>{`${code} ${say(title)}`}</Link>
                <small>{say(frameworkLabel)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {reports.length > 0 && (
        <>
          <h3>{t('forms.uses-reports')}</h3>
          <ul className="record-uses">
            {reports.map((report) => (
              <li key={report.id}>
                <Link href={`/reports/${report.id}`}>{report.title}</Link>
                <div>
                  {t('forms.uses-report-figures', { n: report.figures })}
                  <small>{`${report.by} · ${formatStamp(report.at)}`}</small>
                  {report.changedSince && <small>{t('forms.uses-report-changed')}</small>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
