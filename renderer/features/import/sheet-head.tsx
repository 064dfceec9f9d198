import { InputNumber, Select } from 'antd';
import type { SheetState } from '#shared/api/importing.ts';
import { fieldOf } from '#shared/records/index.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import type { ImportEditing } from './use-import.ts';

const LEAVE_OUT = '(none)';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}

/** What the sheet holds and where its headings stand. */
export function SheetHead({ importId, sheet, editing }: Props) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const place = { import: importId, sheet: sheet.sheet };
  return (
    <div className="import-sheet-head">
      <label htmlFor="import-type">{t('importing.mapping-type')}</label>
      <Select
        id="import-type"
        size="small"
        value={sheet.type ?? LEAVE_OUT}
        style={{ minWidth: 180 }}
        disabled={editing.busy}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: LEAVE_OUT, label: t('importing.mapping-none') },
          ...catalog.types.map((type) => ({ value: type.id, label: say(type.plural) })),
        ]}
        onChange={(value) => editing.map({ ...place, type: catalog.has(value) ? value : null })}
      />
      {sheet.type && <HeaderRows place={place} sheet={sheet} editing={editing} />}
      <Defaults sheet={sheet} />
    </div>
  );
}

/** What is filled in for rows that have no value of their own. */
function Defaults({ sheet }: { sheet: SheetState }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { text } = useFieldText();
  const defaults = Object.entries(sheet.defaults).filter(([, value]) => value !== null);
  if (!sheet.type || defaults.length === 0) return null;
  const type = catalog.type(sheet.type);
  const words = defaults.map(([name, value]) => {
    const field = fieldOf(type, name);
    return `${say(field.label)} ${text(field, value) ?? String(value)}`;
  });
  return <span className="import-defaults">{t('importing.defaults', { values: words })}</span>;
}

/** The block of rows that holds the heading: mostly one row, two or three where headings are merged. */
function HeaderRows(props: {
  place: { import: string; sheet: string };
  sheet: SheetState;
  editing: ImportEditing;
}) {
  const { t } = useLanguage();
  const { headerRows, rows } = props.sheet;
  if (headerRows.length === 0) {
    return (
      <span className="import-header-row">
        {t('importing.mapping-header')} <strong>{t('importing.shape-no-header')}</strong>
      </span>
    );
  }
  const first = headerRows[0] ?? 1;
  const last = headerRows[headerRows.length - 1] ?? first;
  const choose = (from: number, to: number) => {
    const block = [Math.min(from, to), Math.max(from, to)];
    if (block[0] === first && block[1] === last) return;
    void props.editing.map({ ...props.place, headerRows: block });
  };
  const ends = [
    {
      id: 'import-header',
      label: t('importing.mapping-header'),
      at: first,
      set: (row: number) => choose(row, Math.max(row, last)),
    },
    {
      id: 'import-header-last',
      label: t('importing.mapping-header-to'),
      at: last,
      set: (row: number) => choose(Math.min(first, row), row),
    },
  ];
  return ends.map(({ id, label, at, set }) => (
    <span key={`${id}-${headerRows.join('-')}`} className="import-header-row">
      <label htmlFor={id}>{label}</label>
      <InputNumber
        id={id}
        size="small"
        min={1}
        max={rows || 1}
        precision={0}
        style={{ width: 64 }}
        defaultValue={at}
        disabled={props.editing.busy}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={(event) => {
          const row = Number(event.target.value);
          if (row >= 1 && row <= rows) set(row);
        }}
      />
    </span>
  ));
}
