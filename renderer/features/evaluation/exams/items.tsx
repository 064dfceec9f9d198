import { Segmented } from 'antd';
import { useState } from 'react';
import { type ExamAnalysis, type ExamItemResult, type Verdict, verdicts } from '#shared/exams/schema.ts';
import { countVerdict, itemReasons, two } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type Filter = Verdict | 'all';

/** Every item with its figures, its line from the weak to the strong, and what is proposed. */
export function Items({ analysis }: { analysis: ExamAnalysis }) {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const { items, caution } = analysis;
  const shown = items.filter(({ verdict }) => filter === 'all' || verdict === filter);
  const item = items.find(({ number }) => number === open);
  return (
    <section className="evaluation-table">
      <div className="evaluation-table-head">
        <h3>{t('exams.items')}</h3>
        <span className="evaluation-soft exams-grow">{t('exams.never-removed')}</span>
        <Segmented<Filter>
          aria-label={t('exams.verdict')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t('exams.filter-all', { n: items.length }) },
            ...[...verdicts].reverse().map((verdict) => ({
              value: verdict,
              label: t('exams.filter-verdict', {
                verdict: t(`exams.verdict-${verdict}`),
                n: countVerdict(analysis, verdict),
              }),
            })),
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className="matrix exams-items" tabIndex={0} aria-label={t('exams.items')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('exams.item')}</th>
              <th scope="col">{t('exams.key')}</th>
              <th scope="col">{t('exams.topic')}</th>
              <th scope="col" className="matrix-number">
                {t('exams.p')}
              </th>
              <th scope="col" className="matrix-number">
                {t('exams.d')}
              </th>
              <th scope="col" className="matrix-number" title={t('exams.r')}>
                {t('exams.r-short')}
              </th>
              <th scope="col" title={t('exams.fifths-hint')}>
                {t('exams.fifths')}
              </th>
              <th scope="col">{t('exams.verdict')}</th>
              <th scope="col">{t('exams.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Row key={entry.number} item={entry} caution={caution} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      </section>
      {item && <ItemDrawer item={item} caution={caution} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Row(props: {
  item: ExamItemResult;
  caution: ExamAnalysis['caution'];
  onOpen(number: string): void;
}) {
  const { t, language } = useLanguage();
  const { item } = props;
  const sure =
    item.rLow === null || item.rHigh === null
      ? undefined
      : t('exams.interval-r', { low: two(item.rLow), high: two(item.rHigh) });
  return (
    <tr>
      <th scope="row">
        <button type="button" className="evaluation-name" onClick={() => props.onOpen(item.number)}>
          {item.number}
        </button>
      </th>
      <td>{item.key ?? '–'}</td>
      <td className="exams-topic">{item.topic}</td>
      <td className="matrix-number">{two(item.p)}</td>
      <td className="matrix-number">{two(item.d)}</td>
      <td className="matrix-number" title={sure}>
        {two(item.r)}
      </td>
      <td>
        <Spark values={item.fifths} />
      </td>
      <td>
        <VerdictMark verdict={item.verdict} caution={props.caution} />
      </td>
      <td className="evaluation-why">{itemReasons(item, language)[0] ?? ''}</td>
    </tr>
  );
}

/** The share of the marks from the weakest fifth to the strongest: a good item rises. */
function Spark({ values }: { values: readonly number[] }) {
  const { t } = useLanguage();
  const words = `${t('exams.fifths-hint')}: ${values.map((value) => `${Math.round(100 * value)}%`).join(', ')}`;
  const points = values.map(
    (value, at) =>
      `${((at / Math.max(1, values.length - 1)) * 52 + 4).toFixed(1)},${(18 - 16 * value).toFixed(1)}`,
  );
  return (
    <svg className="exams-spark" width="60" height="20" role="img" aria-label={words}>
      <title>{words}</title>
      <line x1="4" x2="56" y1="18" y2="18" />
      <polyline points={points.join(' ')} />
    </svg>
  );
}
