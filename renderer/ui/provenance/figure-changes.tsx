import { Segmented } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { formatValue } from '#shared/indicators/format.ts';
import { groupOf } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureNote } from '../failure-note.tsx';
import { formatStamp } from '../format-date.ts';
import { useFieldText } from '../record/use-field-text.ts';
import { SkeletonRows } from '../skeletons.tsx';

type Answer = Output<'indicators.changes'>;
type Part = Answer['parts'][number];
type Since = 'period' | 'report' | 'import';

const SINCE: readonly Since[] = ['import', 'report', 'period'];

/** Why a figure is another than it was: what each cause adds, and the records behind it. */
export function FigureChanges(props: {
  spec: Indicator;
  value: IndicatorValue;
  onOpen(type: RecordTypeId, id: string): void;
}) {
  const { spec, value, onOpen } = props;
  const { t } = useLanguage();
  const [since, setSince] = useState<Since>('import');
  const answer = useOperation('indicators.changes', {
    indicator: spec.id,
    period: value.period,
    department: value.department,
    group: value.group ? groupOf(value.group) : null,
    since,
  });
  const { data } = answer;
  return (
    <section className="behind-changes" aria-label={t('indicators.part-changes')}>
      <Segmented<Since>
        size="small"
        value={since}
        aria-label={t('indicators.since')}
        onChange={setSince}
        options={SINCE.map((each) => ({ value: each, label: t(`indicators.since-${each}`) }))}
      />
      {answer.error && <FailureNote failure={answer.error.failure} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      {data?.refused && <EmptyState title={t(`indicators.changes-${data.refused}`)} />}
      {data && data.refused === null && <Sums spec={spec} answer={data} since={since} onOpen={onOpen} />}
    </section>
  );
}

/** With as many digits as it takes to see a move that is there. */
function signed(spec: Indicator, amount: number): string {
  const fits = (digits: number) => Math.abs(amount) >= 0.5 * 10 ** -digits;
  let digits = spec.decimals;
  while (amount !== 0 && digits < spec.decimals + 3 && !fits(digits)) digits += 1;
  const text = Math.abs(amount).toFixed(digits);
  if (Number(text) === 0) return '0';
  return `${amount > 0 ? '+' : '−'}${text}`;
}

function Sums({
  spec,
  answer,
  since,
  onOpen,
}: {
  spec: Indicator;
  answer: Answer;
  since: Since;
  onOpen(type: RecordTypeId, id: string): void;
}) {
  const { t, say, language } = useLanguage();
  const { before, after, parts } = answer;
  const named = answer.since;
  const told = (amount: number) => {
    const text = signed(spec, amount);
    return spec.unit === 'percent' && text !== '0' ? t('indicators.changes-points', { n: text }) : text;
  };
  const moved = parts.filter(({ amount, total }) => amount !== 0 || total > 0);
  const from = !named
    ? ''
    : since === 'period'
      ? say(periodLabel(named.period))
      : t(`indicators.since-${since}-named`, {
          title: named.title || t('indicators.since-typed'),
          at: formatStamp(named.at),
          by: named.by,
        });
  return (
    <>
      <table className="behind-sums">
        <caption>{from}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('indicators.changes-before')}</th>
            <td>{formatValue(spec, before, language)}</td>
            <td />
          </tr>
          {parts.map(({ cause, amount, total }) => (
            <tr key={cause} data-none={amount === 0}>
              <th scope="row">{t(`indicators.cause-${since === 'period' ? periodCause(cause) : cause}`)}</th>
              <td>{told(amount)}</td>
              <td>
                {cause === 'definition'
                  ? named && named.versions.before !== named.versions.after
                    ? t('indicators.changes-versions', named.versions)
                    : ''
                  : total > 0
                    ? t('indicators.changes-records', { n: total })
                    : ''}
              </td>
            </tr>
          ))}
          <tr data-sum="true">
            <th scope="row">{t('indicators.changes-after')}</th>
            <td>{formatValue(spec, after, language)}</td>
            <td>{told((after ?? 0) - (before ?? 0))}</td>
          </tr>
        </tbody>
      </table>
      {moved.length === 0 && <p className="behind-words">{t('indicators.changes-nothing')}</p>}
      {named && named.takenBack > 0 && (
        <p className="behind-words">{t('indicators.changes-taken-back', { n: named.takenBack })}</p>
      )}
      {parts.map((part) =>
        part.rows.length > 0 ? (
          <Rows
            key={part.cause}
            title={t(`indicators.cause-${since === 'period' ? periodCause(part.cause) : part.cause}`)}
            part={part}
            onOpen={onOpen}
          />
        ) : null,
      )}
    </>
  );
}

/** Between two periods no record is new or removed: it counts in the one and not in the other. */
const periodCause = (cause: Part['cause']) =>
  cause === 'new' ? ('entered' as const) : cause === 'removed' ? ('left' as const) : cause;

function Rows({
  title,
  part,
  onOpen,
}: {
  title: string;
  part: Part;
  onOpen(type: RecordTypeId, id: string): void;
}) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { text, departmentName } = useFieldText();
  type Row = Part['rows'][number];
  const typeOf = ({ row }: Row) => catalog.type(row.type);
  const told = (row: Row, name: string, value: Row['changes'][number]['before']) => {
    const field = typeOf(row).fields.find((each) => each.name === name);
    return field ? (text(field, value, row.row.names) ?? '–') : '–';
  };
  return (
    <section>
      <p className="behind-group">
        {part.rows.length < part.total
          ? t('indicators.changes-first', { title, shown: part.rows.length, total: part.total })
          : title}
      </p>
      <DataTable<Row>
        label={title}
        rowKey={({ row }) => row.id}
        dataSource={part.rows}
        onOpen={({ row, exists }) => {
          if (exists) onOpen(row.type, row.id);
        }}
        columns={[
          {
            key: 'type',
            title: t('indicators.record'),
            width: 110,
            ellipsis: true,
            render: (_, row) => say(typeOf(row).label),
          },
          {
            key: 'title',
            title: t('indicators.record-title'),
            ellipsis: true,
            render: (_, row) =>
              typeOf(row)
                .titleFields.map((name) => told(row, name, row.row.values[name] ?? null))
                .join(' · '),
          },
          {
            key: 'department',
            title: t('indicators.department'),
            width: 110,
            ellipsis: true,
            render: (_, { row }) => (row.department === null ? null : departmentName(row.department)) ?? '–',
          },
          {
            key: 'changes',
            title: t('indicators.changes-what'),
            render: (_, row) =>
              row.changes.length === 0
                ? t(row.exists ? 'indicators.changes-whole' : 'indicators.changes-gone')
                : row.changes.map(({ field, before, after }) => (
                    <div key={field}>
                      {`${say(typeOf(row).fields.find((each) => each.name === field)?.label ?? { zh: field, en: field })}: ${told(row, field, before)} → ${told(row, field, after)}`}
                    </div>
                  )),
          },
        ]}
      />
    </section>
  );
}
