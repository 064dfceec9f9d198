import { InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { instrument } from '#shared/instruments/index.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { SheetDefaults } from './sheet-defaults.tsx';
import type { ImportEditing } from './use-import.ts';

const EXTRA = '(extra)';
const LEAVE_OUT = '(none)';

/** How the columns of a sheet are understood, and the place to say otherwise. */
export function MappingPanel({
  importId,
  sheet,
  editing,
}: {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}) {
  const { t, say } = useLanguage();
  const place = { import: importId, sheet: sheet.sheet };
  const targets = useTargets(sheet);
  const catalog = useCatalog();
  const by = {
    recipe: 'importing.by-recipe',
    alias: 'importing.by-alias',
    person: 'importing.by-person',
    none: 'importing.by-none',
  } as const;

  return (
    <div className="import-mapping">
      <div className="import-mapping-head">
        <label htmlFor="import-type">{t('importing.mapping-type')}</label>
        <Select
          id="import-type"
          size="small"
          value={sheet.type ?? LEAVE_OUT}
          style={{ minWidth: 180 }}
          disabled={editing.busy}
          options={[
            { value: LEAVE_OUT, label: t('importing.mapping-none') },
            ...catalog.types.map((type) => ({ value: type.id, label: say(type.plural) })),
          ]}
          onChange={(value) => editing.map({ ...place, type: catalog.has(value) ? value : null })}
        />
        {sheet.type && <HeaderRows place={place} sheet={sheet} editing={editing} />}
      </div>
      {sheet.type && (
        <div className="import-mapping-scroll">
          <table className="import-mapping-table">
            <thead>
              <tr>
                <th scope="col" className="import-mapping-heading">
                  {t('importing.mapping-column')}
                </th>
                <th scope="col" className="import-mapping-heading">
                  {t('importing.mapping-heading')}
                </th>
                <th scope="col" className="import-mapping-heading">
                  {t('importing.mapping-sample')}
                </th>
                <th scope="col" className="import-mapping-heading">
                  {t('importing.mapping-target')}
                </th>
                <th scope="col" className="import-mapping-heading">
                  {t('importing.mapping-by')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column) => (
                <tr key={column.index}>
                  <td className="import-letters">{column.letters}</td>
                  <th scope="row">{column.heading || '—'}</th>
                  <td className="import-samples">{column.samples.join(' · ') || '—'}</td>
                  <td>
                    <Select
                      size="small"
                      showSearch={{ optionFilterProp: 'label' }}
                      aria-label={`${t('importing.mapping-target')}: ${column.heading || column.letters}`}
                      value={column.target ?? EXTRA}
                      disabled={editing.busy}
                      options={targets}
                      style={{ width: '100%' }}
                      popupMatchSelectWidth={260}
                      onChange={(value) =>
                        editing.map({
                          ...place,
                          targets: { [column.index]: value === EXTRA ? null : value },
                        })
                      }
                    />
                  </td>
                  <td className="import-by">{t(by[column.by])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SheetDefaults importId={importId} sheet={sheet} editing={editing} />
    </div>
  );
}

/** The block of rows that holds the heading: mostly one row, two or three where headings are merged. */
function HeaderRows(props: {
  place: { import: string; sheet: string };
  sheet: SheetState;
  editing: ImportEditing;
}) {
  const { t } = useLanguage();
  const { headerRows, rows } = props.sheet;
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

/** What a column can become: the fields of the record type and the items of its scores. */
function useTargets(sheet: SheetState) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  return useMemo(() => {
    if (!sheet.type) return [];
    const fields = catalog.type(sheet.type).fields.flatMap((field) =>
      field.kind === 'scores'
        ? instrument(field.instrument).items.map((item) => ({
            value: `${field.name}#${item.code}`,
            label: `${item.code} ${say(item.text)}`,
          }))
        : [{ value: field.name, label: `${say(field.label)}${field.required ? ' *' : ''}` }],
    );
    return [{ value: EXTRA, label: t('importing.mapping-extra') }, ...fields];
  }, [catalog, sheet.type, say, t]);
}
