import { Button, Select } from 'antd';
import { useMemo } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { type FieldItem, hasItems, type ItemField, itemsOf } from '#shared/records/items.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { SheetDefaults } from './sheet-defaults.tsx';
import type { ImportEditing } from './use-import.ts';

const EXTRA = '(extra)';

/** How the columns of a sheet are understood, and the place to say otherwise. */
export function MappingPanel({
  importId,
  sheet,
  editing,
  onValues,
}: {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  /** Opens the texts of a column with their meanings. */
  onValues(index: number): void;
}) {
  const { t } = useLanguage();
  const place = { import: importId, sheet: sheet.sheet };
  const targets = useTargets(sheet);
  const by = {
    recipe: 'importing.by-recipe',
    alias: 'importing.by-alias',
    person: 'importing.by-person',
    none: 'importing.by-none',
  } as const;

  return (
    <div className="import-mapping">
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
                <th scope="col" className="import-mapping-heading import-number">
                  {t('importing.mapping-fit')}
                </th>
                <th scope="col" className="import-mapping-heading">
                  <span className="visually-hidden">{t('importing.mapping-values')}</span>
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
                  <td className="import-by">
                    {column.dropped
                      ? t(
                          column.dropped === 'person'
                            ? 'importing.mapping-left-out'
                            : 'importing.mapping-dropped',
                        )
                      : t(by[column.by])}
                    {column.confidence !== null && column.confidence < 1 && (
                      <small>
                        {t('importing.mapping-sure', { percent: Math.round(column.confidence * 100) })}
                      </small>
                    )}
                  </td>
                  <td className="import-number" data-short={isShort(column)}>
                    {column.fit ? t('importing.mapping-fit-line', { ...column.fit }) : '—'}
                  </td>
                  <td>
                    {column.target !== null && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={`${t('importing.mapping-values')}: ${column.heading || column.letters}`}
                        onClick={() => onValues(column.index)}
                      >
                        {t('importing.mapping-values')}
                      </Button>
                    )}
                  </td>
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

const isShort = ({ fit }: SheetState['columns'][number]) => fit !== null && fit.taken < fit.filled;

/** Numbered items are offered as far as the sheet can have them. */
const itemsOffered = (field: ItemField, columns: number): readonly FieldItem[] =>
  field.kind === 'answers' ? itemsOf(field).slice(0, columns) : itemsOf(field);

/** What a column can become: the fields of the record type and the items of its scores. */
function useTargets(sheet: SheetState) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  return useMemo(() => {
    if (!sheet.type) return [];
    const fields = catalog.type(sheet.type).fields.flatMap((field) => {
      const whole = { value: field.name, label: `${say(field.label)}${field.required ? ' *' : ''}` };
      if (!hasItems(field)) return [whole];
      const items = itemsOffered(field, sheet.columns.length).map((item) => ({
        value: `${field.name}#${item.code}`,
        label: field.kind === 'answers' ? say(item.text) : `${item.code} ${say(item.text)}`,
      }));
      return field.kind === 'answers' ? [whole, ...items] : items;
    });
    return [{ value: EXTRA, label: t('importing.mapping-extra') }, ...fields];
  }, [catalog, sheet.type, sheet.columns.length, say, t]);
}
