/** A sheet as a person sees it: a rectangle of it at a time, merged cells standing in all their places. */
import { clean } from '../fold.ts';
import { cellText, type MergedRange, type RawCell, type RawSheet } from '../raw.ts';
import { type CellKind, kindOf } from './cell-kinds.ts';

/** Zero-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** True for a cell with something to see in it. */
export const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== null && cell !== undefined && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '');

export class Grid {
  readonly sheet: RawSheet;
  /** Merges by every row that they touch; huge ones only by their first row, which is the one with the text. */
  readonly #merges = new Map<number, MergedRange[]>();

  constructor(sheet: RawSheet) {
    this.sheet = sheet;
    for (const merge of sheet.merges) {
      const last = Math.min(merge.bottom, merge.top + LONGEST_MERGE, sheet.rows.length - 1);
      for (let row = merge.top; row <= last; row++) {
        const list = this.#merges.get(row);
        if (list) list.push(merge);
        else this.#merges.set(row, [merge]);
      }
    }
  }

  get bottom(): number {
    return this.sheet.rows.length - 1;
  }

  cell(row: number, column: number): RawCell {
    return this.sheet.rows[row]?.[column] ?? null;
  }

  /** The cell, or the one that a merge spreads over its place. */
  spread(row: number, column: number): RawCell {
    const own = this.cell(row, column);
    if (isFilled(own)) return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.cell(merge.top, merge.left) : null;
  }

  mergeAt(row: number, column: number): MergedRange | undefined {
    return this.#merges
      .get(row)
      ?.find((merge) => column >= merge.left && column <= merge.right && row <= merge.bottom);
  }

  mergesOn(row: number): readonly MergedRange[] {
    return this.#merges.get(row) ?? [];
  }

  text(row: number, column: number): string {
    return clean(cellText(this.cell(row, column)));
  }

  kind(row: number, column: number): CellKind {
    return kindOf(this.cell(row, column));
  }

  /** Columns of the area that have a cell in the row. */
  filled(row: number, area: Pick<Area, 'left' | 'right'>): number[] {
    const cells = this.sheet.rows[row];
    const found: number[] = [];
    if (!cells) return found;
    const end = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= end; column++) if (isFilled(cells[column])) found.push(column);
    return found;
  }

  isBlank(row: number, area: Pick<Area, 'left' | 'right'>): boolean {
    const cells = this.sheet.rows[row];
    if (!cells) return true;
    const end = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= end; column++) if (isFilled(cells[column])) return false;
    return true;
  }

  /** The smallest area that holds all cells of the given one; null when it holds none. */
  used(area: Area): Area | null {
    let top = -1;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    for (let row = area.top; row <= Math.min(area.bottom, this.bottom); row++) {
      const cells = this.sheet.rows[row]!;
      const end = Math.min(area.right, cells.length - 1);
      let first = area.left;
      while (first <= end && !isFilled(cells[first])) first++;
      if (first > end) continue;
      let last = end;
      while (!isFilled(cells[last])) last--;
      if (top < 0) top = row;
      bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
    }
    return top < 0 ? null : { top, left, bottom, right };
  }
}

/** A merge that is longer holds no group of records. */
const LONGEST_MERGE = 5000;
