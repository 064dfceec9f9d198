import type { RecordType } from '#shared/records/types.ts';
import { clean } from './fold.ts';
import type { SheetMapping } from './mapping.ts';
import { droppedColumns } from './privacy.ts';
import { cellText, columnLetters, type RawCell } from './raw.ts';

/**
 * Makes the JSON of the columns that no field took (heading -> text), or null where a row has none.
 * A repeated heading gets its column letters behind it.
 */
export function extraWriter(
  type: RecordType,
  mapping: SheetMapping,
): (row: readonly RawCell[]) => string | null {
  const dropped = new Set([
    ...droppedColumns(type, mapping).map((column) => column.index),
    ...(mapping.area?.leftOutColumns ?? []),
  ]);
  const names = new Set<string>();
  const columns = mapping.columns.flatMap(({ index, heading, target }) => {
    if (target !== null || dropped.has(index)) return [];
    const name = names.has(heading) ? `${heading} (${columnLetters(index)})` : heading;
    names.add(name);
    return [{ index, name }];
  });
  if (columns.length === 0) return () => null;
  return (row) => {
    let extra: Record<string, string> | null = null;
    for (const { index, name } of columns) {
      const text = clean(cellText(row[index]));
      if (text === '') continue;
      extra ??= {};
      extra[name] = text;
    }
    return extra && JSON.stringify(extra);
  };
}
