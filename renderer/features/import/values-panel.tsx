import { Button, Select } from 'antd';
import type { SheetState } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { MoreButton } from './more-button.tsx';
import { ReplacementInput } from './replacement-input.tsx';
import { useColumnField } from './use-column-field.ts';
import type { ImportEditing } from './use-import.ts';
import { usePart } from './use-part.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  /** The column looked at; null: the one that needs it most. */
  column: number | null;
  onColumn(index: number): void;
}

type Value = Output<'import.values'>['values'][number];
const LIMIT = 300;
/** Lines that are made at once. */
const AT_ONCE = 40;
const NO_VALUES: Value[] = [];

/** What every text of a column means, how often it stands there, and what to take instead. */
export function ValuesPanel({ importId, sheet, editing, column, onColumn }: Props) {
  const { t, say } = useLanguage();
  const fieldOf = useColumnField(sheet);
  const mapped = sheet.columns.filter(({ target }) => target !== null);
  const index = (mapped.find((entry) => entry.index === column) ?? mostNeedy(mapped))?.index ?? null;
  const values = useOperation(
    'import.values',
    { import: importId, sheet: sheet.sheet, column: index ?? 0, limit: LIMIT },
    { enabled: index !== null, keep: true },
  );
  const { part, next: more, more: showMore } = usePart(values.data?.values ?? NO_VALUES, AT_ONCE);
  const target = fieldOf(index);
  if (index === null || !target) return <p className="import-hint">{t('importing.values-none')}</p>;
  const replace = (from: string, to: string) =>
    void editing.translate({
      import: importId,
      sheet: sheet.sheet,
      column: index,
      values: [{ from, to }],
    });
  const distinct = values.data?.distinct ?? 0;
  return (
    <div className="import-values">
      <div className="import-sheet-head">
        <label htmlFor="import-values-column">{t('importing.values-column')}</label>
        <Select
          id="import-values-column"
          size="small"
          value={index}
          style={{ minWidth: 220 }}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={mapped.map((entry) => ({
            value: entry.index,
            label: `${entry.letters} ${entry.heading}${lacking(entry) > 0 ? ` · ${t('importing.values-not-understood')} ${lacking(entry)}` : ''}`,
          }))}
          onChange={onColumn}
        />
        <span className="import-hint">
          {t('importing.values-distinct', { n: distinct })}
          {distinct > LIMIT && ` · ${t('importing.values-shown', { n: LIMIT })}`}
          {' · '}
          {t('importing.values-hint')}
        </span>
      </div>
      {values.error && <FailureNote failure={values.error.failure} />}
      <DataTable<Value>
        label={t('importing.tab-values')}
        rowKey="text"
        loading={values.isPending}
        dataSource={[...part]}
        columns={[
          {
            title: t('importing.values-text'),
            render: (_, { text }) => <span className="import-value-text">{text}</span>,
          },
          {
            title: t('importing.values-count'),
            width: 80,
            align: 'right',
            className: 'figures',
            render: (_, { count }) => formatCount(count),
          },
          {
            title: t('importing.values-meaning'),
            render: (_, { state, meaning }) =>
              state === 'not-understood' ? (
                <span className="import-value-unknown">{t('importing.values-not-understood')}</span>
              ) : (
                (meaning && say(meaning)) || (
                  <span className="import-hint">{t('importing.values-empty')}</span>
                )
              ),
          },
          {
            title: t('importing.values-replace'),
            width: 260,
            render: (_, { text, to }) => (
              <span className="import-batch-acts">
                <ReplacementInput
                  {...target}
                  value={to}
                  label={t('importing.values-replace-for', { text })}
                  disabled={editing.busy}
                  onReplace={(next) => replace(text, next)}
                />
                {to !== null && (
                  <Button
                    size="small"
                    type="text"
                    disabled={editing.busy}
                    onClick={() => replace(text, text)}
                  >
                    {t('importing.values-undo')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <div>
        <MoreButton next={more} more={showMore} />
      </div>
    </div>
  );
}

type Column = SheetState['columns'][number];

const lacking = ({ fit }: Column) => (fit ? fit.filled - fit.taken : 0);

/** The column with most cells that were not taken. */
const mostNeedy = (columns: readonly Column[]): Column | undefined =>
  [...columns].sort((a, b) => lacking(b) - lacking(a))[0];
