/** Blocks of cells between the grid and the clipboard, and what filling and pasting change. */
import type { FieldValue } from '#shared/records/types.ts';
import type { CellRange } from '../../../ui/grid/selection.ts';
import type { Change, DraftCell } from './drafts.ts';
import type { GridModel, Line } from './grid-model.ts';

/** Rows in one step at most. */
export const MOST_ROWS = 20_000;

export type CellText = (field: string, value: FieldValue, names: Record<string, string>) => string;

/** The cell of a line as it stands: typed, or stored. */
export function cellOf(line: Line, field: string, text: CellText): DraftCell {
  if (line.kind !== 'stored' && line.kind !== 'added') return { text: '' };
  const typed = line.draft?.cells.get(field);
  if (typed) return typed;
  if (!line.stored) return { text: '', value: null };
  const value = line.stored.values[field] ?? null;
  return { text: text(field, value, line.stored.names), value };
}

/** The cells of a block, line by line; headings of groups are left out. */
export function readBlock(
  model: GridModel,
  range: CellRange,
  fields: readonly string[],
  text: CellText,
): DraftCell[][] {
  const block: DraftCell[][] = [];
  for (let at = range.top; at <= range.bottom && at < model.lineCount; at++) {
    const line = model.line(at);
    if (line.kind !== 'stored' && line.kind !== 'added') continue;
    block.push(fields.map((field) => cellOf(line, field, text)));
  }
  return block;
}

/** Keys of the records in a stretch of lines, top down. */
export function keysIn(model: GridModel, top: number, bottom: number): string[] {
  const keys: string[] = [];
  for (let at = top; at <= bottom && at < model.lineCount; at++) {
    const line = model.line(at);
    if (line.kind === 'stored' || line.kind === 'added') keys.push(line.key);
  }
  return keys;
}

/** Writes a block over rows, repeated where they are more; null fields are left alone. */
export function changesOf(
  block: readonly (readonly DraftCell[])[],
  keys: readonly string[],
  fields: readonly (string | null)[],
): Change[] {
  const changes: Change[] = [];
  const width = block[0]?.length ?? 0;
  if (width === 0) return changes;
  for (const [row, key] of keys.entries()) {
    const line = block[row % block.length]!;
    for (const [column, field] of fields.entries()) {
      const cell = line[column % width];
      if (field !== null && cell) changes.push({ key, field, cell });
    }
  }
  return changes;
}
