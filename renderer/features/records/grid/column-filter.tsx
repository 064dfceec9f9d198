/** What a column lets through: chosen values with their counts, a text, a range, blanks. */
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { FieldTest, GridView } from '#shared/api/grid.ts';
import type { FieldSpec, FieldValue, RecordTypeId } from '#shared/records/types.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatCount } from '../../../ui/format-date.ts';
import type { CellText } from './blocks.ts';
import type { RowsAsked } from './grid-model.ts';
import { withFilter } from './view-state.ts';

export interface FilterParts {
  type: RecordTypeId;
  field: FieldSpec;
  view: GridView;
  asked: RowsAsked;
  text: CellText;
  onView(view: GridView): void;
  onClose(): void;
}

type Value = string | number | boolean | null;

const isRanged = ({ kind }: FieldSpec) =>
  kind === 'integer' || kind === 'number' || kind === 'date' || kind === 'period' || kind === 'scores';

export function ColumnFilter({ type, field, view, asked, text, onView, onClose }: FilterParts) {
  const { t } = useLanguage();
  const current = view.filters.find((filter) => filter.field === field.name)?.test ?? null;
  const [find, setFind] = useState(current?.kind === 'text' ? current.text : '');
  const sought = useDeferredValue(find.trim());
  const [chosen, setChosen] = useState<ReadonlySet<Value> | null>(
    current?.kind === 'values' ? new Set(current.values) : null,
  );
  const range = current?.kind === 'range' ? current : null;
  const [from, setFrom] = useState(range?.from === null || !range ? '' : String(range.from));
  const [to, setTo] = useState(range?.to === null || !range ? '' : String(range.to));
  const { department, period, search } = asked;
  const found = useOperation(
    'records.values',
    { type, department, period, search, filters: view.filters, field: field.name, find: sought },
    { keep: true },
  );
  const values = found.data?.values ?? [];
  const isNumber = field.kind !== 'date' && field.kind !== 'period';

  const test = (): FieldTest | null => {
    if (from.trim() !== '' || to.trim() !== '') {
      const bound = (given: string) =>
        given.trim() === '' ? null : isNumber ? Number(given.replace(',', '.')) : given.trim();
      return { kind: 'range', from: bound(from), to: bound(to) };
    }
    if (chosen) return { kind: 'values', values: [...chosen] };
    return find.trim() === '' ? null : { kind: 'text', text: find.trim() };
  };
  const set = (next: FieldTest | null) => {
    onView(withFilter(view, field.name, next));
    onClose();
  };
  const bad =
    isNumber &&
    [from, to].some((given) => given.trim() !== '' && !Number.isFinite(Number(given.replace(',', '.'))));

  return (
    <form
      className="column-filter"
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) set(test());
      }}
    >
      {isRanged(field) && (
        <div className="column-range">
          <Input
            size="small"
            status={bad ? 'error' : ''}
            value={from}
            aria-label={t('grid.from')}
            placeholder={field.kind === 'date' ? '2024-09-01' : t('grid.from')}
            onChange={(event) => setFrom(event.target.value)}
          />
          <span aria-hidden="true">–</span>
          <Input
            size="small"
            status={bad ? 'error' : ''}
            value={to}
            aria-label={t('grid.to')}
            placeholder={field.kind === 'date' ? '2025-08-31' : t('grid.to')}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
      )}
      <Input
        size="small"
        allowClear
        value={find}
        placeholder={t('grid.contains')}
        aria-label={t('grid.contains')}
        onChange={(event) => setFind(event.target.value)}
      />
      {found.error && <FailureNote failure={found.error.failure} />}
      <fieldset className="column-values">
        <legend className="visually-hidden">{t('grid.values')}</legend>
        {values.map(({ value, name, count }) => (
          <label key={JSON.stringify(value)}>
            <input
              type="checkbox"
              checked={chosen?.has(value) ?? false}
              onChange={(event) => {
                const next = new Set(chosen ?? []);
                if (event.target.checked) next.add(value);
                else next.delete(value);
                setChosen(next.size > 0 ? next : null);
              }}
            />
            <span>
              {value === null
                ? t('grid.blank')
                : field.kind === 'scores'
                  ? Number(value).toFixed(2)
                  : text(field.name, value as FieldValue, name ? { [field.name]: name } : {})}
            </span>
            <small className="figures">{formatCount(count)}</small>
          </label>
        ))}
        {found.data && found.data.total > values.length && (
          <p>{t('grid.more-values', { n: found.data.total - values.length })}</p>
        )}
        {found.data && values.length === 0 && <p>{t('grid.choices-none')}</p>}
      </fieldset>
      <div className="column-filter-acts">
        <Button size="small" onClick={() => set({ kind: 'blank', blank: true })}>
          {t('grid.only-blank')}
        </Button>
        <Button size="small" onClick={() => set({ kind: 'blank', blank: false })}>
          {t('grid.only-filled')}
        </Button>
        <span />
        {current && (
          <Button size="small" onClick={() => set(null)}>
            {t('grid.clear-filter')}
          </Button>
        )}
        <Button size="small" type="primary" htmlType="submit" disabled={bad}>
          {t('grid.apply')}
        </Button>
      </div>
    </form>
  );
}
