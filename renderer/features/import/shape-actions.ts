/** What a person can say of a row or a column of the preview, as changes of the mapping. */
import type { SheetState } from '#shared/api/importing.ts';
import type { Input } from '#shared/api/index.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';

export interface ShapeAction {
  key: string;
  label: MessageKey;
  change: Pick<Input<'import.map'>, 'headerRows' | 'area'>;
}

const without = (list: readonly number[], item: number) => list.filter((entry) => entry !== item);
const withItem = (list: readonly number[], item: number) =>
  [...without(list, item), item].sort((a, b) => a - b);

/** Actions of a one-based row. `taken`: it is read as data at present. */
export function rowActions({ headerRows, area }: SheetState, row: number, taken: boolean): ShapeAction[] {
  const first = headerRows[0] ?? row;
  const last = headerRows.at(-1) ?? row;
  const isHeader = headerRows.includes(row);
  const actions: ShapeAction[] = [];
  const add = (label: MessageKey, change: ShapeAction['change']) =>
    actions.push({ key: label, label, change });
  if (!isHeader || headerRows.length > 1) add('importing.do-header', { headerRows: [row] });
  if (headerRows.length > 0 && row < last && row !== first) {
    add('importing.do-header-from', { headerRows: [row, last] });
  }
  if (headerRows.length > 0 && row > first && row !== last && row - first < 5) {
    add('importing.do-header-to', { headerRows: [first, row] });
  }
  if (isHeader) add('importing.do-no-header', { headerRows: [] });
  if (!isHeader) {
    if (row > last) add('importing.do-first', { area: { firstRow: row } });
    add('importing.do-last', { area: { lastRow: row } });
    if (taken) {
      add('importing.do-leave-row', {
        area: {
          leftOutRows: withItem(area.leftOutRows, row),
          takenInRows: without(area.takenInRows, row),
        },
      });
    } else if (row > last) {
      add('importing.do-take-row', {
        area: {
          leftOutRows: without(area.leftOutRows, row),
          takenInRows: withItem(area.takenInRows, row),
          ...(row < (area.firstRow ?? 1) ? { firstRow: row } : {}),
          ...(row > (area.lastRow ?? row) ? { lastRow: row } : {}),
        },
      });
    }
  }
  return actions;
}

/** Actions of a column by its zero-based index. */
export function columnActions({ area, columns }: SheetState, index: number): ShapeAction[] {
  const { leftOutColumns } = area;
  const out = leftOutColumns.includes(index);
  const others = columns.map((column) => column.index);
  const leave = (gone: readonly number[]) => ({
    area: { leftOutColumns: [...new Set([...leftOutColumns, ...gone])].sort((a, b) => a - b) },
  });
  const before = others.filter((other) => other < index);
  const after = others.filter((other) => other > index);
  const from: MessageKey = 'importing.do-from-column';
  const to: MessageKey = 'importing.do-to-column';
  return [
    out
      ? {
          key: 'take',
          label: 'importing.do-take-column',
          change: { area: { leftOutColumns: without(leftOutColumns, index) } },
        }
      : { key: 'leave', label: 'importing.do-leave-column', change: leave([index]) },
    ...(!out && before.length > 0 ? [{ key: 'from', label: from, change: leave(before) }] : []),
    ...(!out && after.length > 0 ? [{ key: 'to', label: to, change: leave(after) }] : []),
  ];
}
