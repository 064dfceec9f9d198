import type { MergedRange, RawCell } from '#shared/importing/raw.ts';
import { limits } from '../../limits.ts';
import { attributesOf, isNamed, nextTag, partReader, skipAttributes } from './bytes.ts';
import { type SheetContext, spend } from './context.ts';
import { parseRange } from './references.ts';
import { readRows } from './rows.ts';

export interface SheetContent {
  rows: RawCell[][];
  merges: MergedRange[];
  hiddenRows: number[];
  hiddenColumns: number[];
  formulaRows: number[];
  /** By row and column, where a plain number was shown in another form than the general one. */
  codes: (number[] | undefined)[];
  /** Formulas that the saving program never computed, and the first of them, for the note. */
  formulasWithoutValue: { count: number; first: string };
}

/**
 * The cells of one sheet part. The declared dimension is never read: only cells that are there take room.
 * Throws `Damaged`.
 */
export function readSheetPart(buffer: Buffer, context: SheetContext): SheetContent {
  const reader = partReader(buffer, context.part);
  const content: SheetContent = {
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    formulaRows: [],
    codes: [],
    formulasWithoutValue: { count: 0, first: '' },
  };
  const hiddenSpans: { from: number; to: number }[] = [];
  let at = 0;
  for (;;) {
    const nameEnd = nextTag(reader, at);
    if (nameEnd < 0) break;
    const opens = !reader.closing;
    const isData = opens && isNamed(reader, 'sheetData');
    const isColumn = opens && isNamed(reader, 'col');
    const isMerge = opens && isNamed(reader, 'mergeCell');
    at = skipAttributes(reader, nameEnd);
    if (isData && !reader.empty) at = readRows(reader, at, content, context);
    else if (isColumn) {
      const { min, max, hidden } = attributesOf(reader, nameEnd, at);
      const isHidden = hidden === '1' || hidden === 'true';
      // More spans than columns are nonsense, and would take their time.
      if (isHidden && hiddenSpans.length < limits.columns)
        hiddenSpans.push({ from: Number(min) - 1, to: Number(max) - 1 });
    } else if (isMerge) {
      const range = parseRange(attributesOf(reader, nameEnd, at).ref ?? '');
      spend(context, 1);
      if (range) content.merges.push(range);
    }
  }
  trimTrailing(content);
  hideColumns(content, hiddenSpans);
  return content;
}

/** Rows and cells that only carry formatting are no content. */
function trimTrailing(content: SheetContent): void {
  const { rows } = content;
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  content.hiddenRows = content.hiddenRows.filter((row) => row < rows.length);
  content.formulaRows = content.formulaRows.filter((row) => row < rows.length);
}

/** Authors hide "all columns to the right": only those that hold something are worth naming. */
function hideColumns(content: SheetContent, spans: readonly { from: number; to: number }[]): void {
  if (spans.length === 0) return;
  const width = content.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const hidden = new Set<number>();
  for (const { from, to } of spans) {
    for (let column = Math.max(0, from); column <= Math.min(to, width - 1); column++) hidden.add(column);
  }
  content.hiddenColumns = [...hidden].sort((a, b) => a - b);
}
