import type { MergedRange, RawCell } from '#shared/importing/raw.ts';
import { limits } from '../../limits.ts';
import { attributesOf, isNamed, nextTag, type PartReader, partReader, skipAttributes } from './bytes.ts';
import { memoryOf, type SheetContext, spend } from './context.ts';
import { parseRange } from './references.ts';
import { readRows, rowsState } from './rows.ts';
import type { PartWindow } from './windows.ts';

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
 * Reads the cells of one sheet part, window by window. The declared dimension is never read: only cells that are there
 * take room.
 */
export class SheetPart {
  readonly #context: SheetContext;
  readonly #content: SheetContent = {
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    formulaRows: [],
    codes: [],
    formulasWithoutValue: { count: 0, first: '' },
  };
  readonly #hiddenSpans: { from: number; to: number }[] = [];
  readonly #rows = rowsState();
  #withinRows = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Takes the next window. Throws `Damaged`. */
  take({ buffer, last }: PartWindow): void {
    const reader = partReader(buffer, this.#context.part);
    let at = this.#withinRows ? this.#readRows(reader, 0, last) : 0;
    while (at >= 0) {
      const nameEnd = nextTag(reader, at);
      if (nameEnd < 0) return;
      const opens = !reader.closing;
      const isData = opens && isNamed(reader, 'sheetData');
      const isColumn = opens && isNamed(reader, 'col');
      const isMerge = opens && isNamed(reader, 'mergeCell');
      at = skipAttributes(reader, nameEnd);
      if (isData && !reader.empty) at = this.#readRows(reader, at, last);
      else if (isColumn) this.#hide(attributesOf(reader, nameEnd, at));
      else if (isMerge) this.#merge(attributesOf(reader, nameEnd, at).ref ?? '');
    }
  }

  /** What was read, behind the last window. */
  content(): SheetContent {
    trimTrailing(this.#content);
    hideColumns(this.#content, this.#hiddenSpans);
    return this.#content;
  }

  #readRows(reader: PartReader, from: number, last: boolean): number {
    const end = readRows(reader, from, this.#content, this.#context, this.#rows, last);
    this.#withinRows = end < 0;
    return end;
  }

  #hide({ min, max, hidden }: Record<string, string>): void {
    const isHidden = hidden === '1' || hidden === 'true';
    // More spans than columns are nonsense, and would take their time.
    if (isHidden && this.#hiddenSpans.length < limits.columns)
      this.#hiddenSpans.push({ from: Number(min) - 1, to: Number(max) - 1 });
  }

  #merge(ref: string): void {
    const range = parseRange(ref);
    spend(this.#context.budget, 1, memoryOf.row);
    if (range) this.#content.merges.push(range);
  }
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
