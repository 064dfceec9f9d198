import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { say as sayIn } from '#shared/i18n/language.ts';
import { stored } from '#shared/indicators/definition/draft.ts';
import { describeValue, formatAmount, formatInterval, formatValue } from '#shared/indicators/format.ts';
import { groupOf } from '#shared/indicators/grouping.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { hasOneList } from '#shared/indicators/row-sets.ts';
import type { Arithmetic, Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { useReadable } from '../../app/answers.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureNote } from '../failure-note.tsx';
import { RecordPanel } from '../record/record-panel.tsx';
import { useFieldText } from '../record/use-field-text.ts';
import { StateMark } from '../state-mark.tsx';
import { useReturnFocus } from '../use-return-focus.ts';
import { FigureChanges } from './figure-changes.tsx';
import './figure-rows.css';

type Part = 'numerator' | 'denominator' | 'excluded' | 'missing';
type Group = Output<'indicators.rows'>['groups'][number];

const STEP = 100;

interface Props {
  value: IndicatorValue;
  /** The definition that the value was computed by, where it is not saved. */
  draft?: Indicator;
  /** What the value's group is called, where it is of one. */
  label?: string | undefined;
  onClose(): void;
}

/** What a figure is made of, part by part; a row leads to its record and from there to the original cell. */
export function FigureRows({ value, draft, label, onClose }: Props) {
  const saved = useIndicators().find(value.indicator);
  const spec = draft ?? saved;
  return spec ? (
    <RowsBehind spec={spec} value={value} label={label} isDraft={draft !== undefined} onClose={onClose} />
  ) : null;
}

function RowsBehind({
  spec,
  value,
  label,
  isDraft,
  onClose,
}: Omit<Props, 'draft'> & { spec: Indicator; isDraft: boolean }) {
  useReturnFocus();
  const { t, language } = useLanguage();
  const { workspace } = useScope();
  // Which single forms count above the line is closed: the list of all of them comes first.
  const parts = isGuarded(spec) ? partsOf(spec).sort((a, b) => a.localeCompare(b)) : partsOf(spec);
  const [view, setView] = useState<Part | 'changes'>(parts[0] ?? 'denominator');
  const part = view === 'changes' ? (parts[0] ?? 'denominator') : view;
  const [limit, setLimit] = useState(STEP);
  const [record, setRecord] = useState<{ type: RecordTypeId; id: string } | null>(null);
  const group = value.group ? groupOf(value.group) : null;
  const asked = { period: value.period, department: value.department, group, part, limit };
  const shownAtAll = value.state !== 'withheld';
  const saved = useOperation(
    'indicators.rows',
    { indicator: spec.id, ...asked },
    { enabled: shownAtAll && !isDraft && view !== 'changes', keep: true },
  );
  const preview = useOperation(
    'indicators.preview-rows',
    { definition: stored(spec), ...asked },
    { enabled: shownAtAll && isDraft, keep: true },
  );
  const rows = isDraft ? preview : saved;
  const found = workspace.departments.find(({ code }) => code === value.department);
  const place =
    label ??
    (value.group?.label ? sayIn(value.group.label, language) : undefined) ??
    (found ? sayIn(found.name, language) : t('indicators.hospital'));
  const shown = rows.data?.groups.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
  const single = hasOneList(spec.measure);
  return (
    <Drawer
      open
      size={920}
      onClose={onClose}
      title={`${sayIn(spec.label, language)} · ${place} · ${sayIn(periodLabel(value.period), language)}`}
    >
      <div className="behind">
        <div className="behind-head">
          <span className="behind-value">
            {value.value === null ? '—' : formatValue(spec, value.value, language)}
          </span>
          <StateMark state={value.state} />
          <span className="behind-words">
            {describeValue(spec, value, language)}
            {value.noInterval && ` ${t(`indicators.no-interval-${value.noInterval}`)}`}
            {value.interval?.method === 'mover' &&
              ` ${t('indicators.interval-of-parts', { interval: formatInterval(spec, value, language) })}`}
          </span>
        </div>
        <p className="behind-definition">{sayIn(spec.definition, language)}</p>
        {value.state === 'withheld' ? (
          <EmptyState title={t('indicators.withheld-reason')} />
        ) : (
          <>
            {spec.measure.kind === 'arithmetic' && (
              <Parts measure={spec.measure} value={value} label={label} />
            )}
            <Segmented<Part | 'changes'>
              value={view}
              aria-label={t('indicators.rows')}
              onChange={(next) => {
                setView(next);
                setLimit(STEP);
              }}
              options={[...parts, ...(isDraft ? [] : (['changes'] as const))].map((name) => ({
                value: name,
                label:
                  name === 'denominator' && single ? t('indicators.part-rows') : t(`indicators.part-${name}`),
              }))}
            />
            {view === 'changes' ? (
              <FigureChanges spec={spec} value={value} onOpen={(type, id) => setRecord({ type, id })} />
            ) : (
              <>
                {rows.error && <FailureNote failure={rows.error.failure} />}
                {rows.data?.missing.length ? (
                  <ul className="behind-missing">
                    {rows.data.missing.map((entry) => (
                      <li key={entry.key}>{sayIn(entry.text, language)}</li>
                    ))}
                  </ul>
                ) : null}
                {rows.data?.groups.map((group, index) => (
                  <GroupRows
                    // biome-ignore lint/suspicious/noArrayIndexKey: several terms may be over one type
                    key={`${index} ${group.type}`}
                    group={group}
                    part={part}
                    onOpen={(id) => setRecord({ type: group.type, id })}
                  />
                ))}
                {rows.data && shown === 0 && rows.data.missing.length === 0 && (
                  <EmptyState title={t('indicators.rows-none')} />
                )}
                {rows.data && shown < rows.data.total && limit < 500 && (
                  <div className="behind-more">
                    <span>{t('indicators.rows-shown', { shown, total: rows.data.total })}</span>
                    <Button size="small" onClick={() => setLimit(Math.min(500, limit + 200))}>
                      {t('indicators.rows-more')}
                    </Button>
                  </div>
                )}
              </>
            )}
          </>
        )}
      </div>
      {record && <RecordPanel type={record.type} id={record.id} onClose={() => setRecord(null)} />}
    </Drawer>
  );
}

/** The indicators that a value is computed from, each with its own value and the way to its rows. */
function Parts({
  measure,
  value,
  label: place,
}: {
  measure: Arithmetic;
  value: IndicatorValue;
  label: string | undefined;
}) {
  const { t, say, language } = useLanguage();
  const [opened, setOpened] = useState<IndicatorValue | null>(null);
  const parts = useOperation('indicators.values', {
    period: value.period,
    indicators: measure.parts.map(({ indicator }) => indicator),
    by: value.group ? groupOf(value.group).by : null,
  });
  return (
    <>
      <table className="behind-parts">
        <caption>{t('indicators.made-of')}</caption>
        <tbody>
          {measure.parts.map(({ indicator, weight, of }) => {
            const found = parts.data?.values.find(
              (entry) =>
                entry.indicator === indicator &&
                entry.department === value.department &&
                entry.group?.code === value.group?.code,
            );
            const label = of ? say(of.label) : indicator;
            const figure = of && found ? formatValue(of, found.value, language) : '—';
            return (
              <tr key={indicator}>
                <th scope="row">{label}</th>
                <td>{weight === 1 ? '' : `× ${weight}`}</td>
                <td>
                  {found ? (
                    <Button
                      type="link"
                      size="small"
                      aria-label={`${label}: ${figure}`}
                      onClick={() => setOpened(found)}
                    >
                      {figure}
                    </Button>
                  ) : (
                    figure
                  )}
                </td>
                <td>{found && <StateMark state={found.state} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {opened && <FigureRows value={opened} label={place} onClose={() => setOpened(null)} />}
    </>
  );
}

/** Which parts a measure has: means and medians have only the rows they are of. */
function partsOf(spec: Indicator): Part[] {
  switch (spec.measure.kind) {
    case 'mean':
    case 'median':
    case 'total':
    case 'items':
    case 'arithmetic':
      return ['denominator', 'excluded'];
    case 'evidence':
      return ['missing'];
    case 'coverage':
    case 'attainment':
      return ['numerator', 'denominator', 'missing'];
    default:
      return ['numerator', 'denominator', 'excluded'];
  }
}

function GroupRows({ group, part, onOpen }: { group: Group; part: Part; onOpen(id: string): void }) {
  const { t, say } = useLanguage();
  const { text, departmentName } = useFieldText();
  const { type: spec } = useReadable(useCatalog().type(group.type));
  const fields = spec.fields.filter(({ name }) => spec.titleFields.includes(name) || name === spec.timeField);
  return (
    <section>
      <p className="behind-group">
        {t('indicators.rows-of', { label: say(group.label), amount: formatAmount(group.amount) })}
        {group.factor !== 1 && ` × ${group.factor}`}
      </p>
      <DataTable<Group['rows'][number]>
        label={say(group.label)}
        rowKey="id"
        dataSource={group.rows}
        onOpen={(row) => onOpen(row.id)}
        columns={[
          ...fields.map((field) => ({
            key: field.name,
            title: say(field.label),
            ellipsis: true,
            render: (_: unknown, row: Group['rows'][number]) =>
              text(field, row.values[field.name], row.names) ?? '–',
          })),
          {
            key: 'department',
            title: t('indicators.department'),
            width: 120,
            ellipsis: true,
            render: (_, row) => (row.department === null ? null : departmentName(row.department)) ?? '–',
          },
          ...(part === 'excluded'
            ? [
                {
                  key: 'reason',
                  title: t('indicators.reason'),
                  render: (_: unknown, row: Group['rows'][number]) => (row.reason ? say(row.reason) : '–'),
                },
              ]
            : [
                {
                  key: 'contribution',
                  title: t('indicators.contribution'),
                  align: 'right' as const,
                  width: 96,
                  className: 'figures',
                  render: (_: unknown, row: Group['rows'][number]) =>
                    row.contribution === null ? '–' : Math.round(row.contribution * 1000) / 1000,
                },
              ]),
        ]}
      />
    </section>
  );
}
