import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { type FieldItem, hasItems, type ItemField, itemsOf } from '#shared/records/items.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { EXTRA, MappingRow, type MappingTarget } from './mapping-row.tsx';
import { SheetDefaults } from './sheet-defaults.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  /** Opens the texts of a column with their meanings. */
  onValues(index: number): void;
}

/** How the columns of a sheet are understood, and the place to say otherwise. */
export function MappingPanel({ importId, sheet, editing, onValues }: Props) {
  return (
    <div className="import-mapping">
      {sheet.type && <MappingTable importId={importId} sheet={sheet} editing={editing} onValues={onValues} />}
      <SheetDefaults importId={importId} sheet={sheet} editing={editing} />
    </div>
  );
}

const ROW_HEIGHT = 31;

const headings = [
  ['importing.mapping-column', '9%'],
  ['importing.mapping-heading', '17%'],
  ['importing.mapping-sample', '20%'],
  ['importing.mapping-target', '24%'],
  ['importing.mapping-by', '11%'],
  ['importing.mapping-fit', '10%'],
  ['importing.mapping-values', '9%'],
] as const;

/** Only the rows in view are there: a list of choices on each of 200 columns takes its time to make. */
function MappingTable({ importId, sheet, editing, onValues }: Props) {
  const { t } = useLanguage();
  const targets = useTargets(sheet);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sheet.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  const act = useRef({ editing, onValues });
  act.current = { editing, onValues };
  const { sheet: name } = sheet;
  const onTarget = useCallback(
    (index: number, target: string | null) =>
      void act.current.editing.map({ import: importId, sheet: name, targets: { [index]: target } }),
    [importId, name],
  );
  const openValues = useCallback((index: number) => act.current.onValues(index), []);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="import-mapping-scroll" ref={scroller}>
      <table className="import-mapping-table" aria-rowcount={sheet.columns.length + 1}>
        <thead>
          <tr>
            {headings.map(([key, width]) => (
              <th key={key} scope="col" className="import-mapping-heading" style={{ width }}>
                {key === 'importing.mapping-values' ? (
                  <span className="visually-hidden">{t(key)}</span>
                ) : (
                  t(key)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} />
          {items.map(({ index, key }) => (
            <MappingRow
              key={key}
              at={index}
              measure={virtual.measureElement}
              column={sheet.columns[index]!}
              targets={targets}
              disabled={editing.busy}
              onTarget={onTarget}
              onValues={openValues}
            />
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="import-mapping-space" colSpan={7} style={{ height }} />
    </tr>
  );
}

/** Numbered items are offered as far as the sheet can have them. */
const itemsOffered = (field: ItemField, columns: number): readonly FieldItem[] =>
  field.kind === 'answers' ? itemsOf(field).slice(0, columns) : itemsOf(field);

/** What a column can become: the fields of the record type and the items of its scores. */
function useTargets(sheet: SheetState): MappingTarget[] {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  return useMemo(() => {
    if (!sheet.type) return [];
    const fields = catalog.type(sheet.type).fields.flatMap((field) => {
      const whole = { value: field.name, label: `${say(field.label)}${field.required ? ' *' : ''}` };
      if (field.kind === 'choices') {
        const options = field.options.map((option) => ({
          value: `${field.name}#${option.code}`,
          label: `${say(field.label)} · ${say(option.label)}`,
        }));
        return [whole, ...options];
      }
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
