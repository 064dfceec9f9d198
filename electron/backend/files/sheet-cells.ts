import { type RawCell, type RawSheet, rectangle } from '#shared/importing/raw.ts';
import { Damaged, fileFailure } from './failures.ts';
import { limits } from './limits.ts';

/** Cells still allowed in memory, counted down over all sheets of a file. */
export interface CellBudget {
  cells: number;
}

/** Collects the cells of one sheet from a format that tells them in any order; gaps cost, trailing blanks do not stay. */
export class SheetCells {
  readonly rows: RawCell[][] = [];
  readonly merges: RawSheet['merges'] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly formulaRows = new Set<number>();
  readonly #budget: CellBudget;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  put(row: number, column: number, cell: RawCell): void {
    if (cell === null) return;
    if (row >= limits.rows) throw new Damaged(fileFailure.tooLarge('rows', limits.rows));
    if (column >= limits.columns) throw new Damaged(fileFailure.tooLarge('columns', limits.columns));
    this.charge(Math.max(0, row + 1 - this.rows.length));
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    this.charge(Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** Zero-based and inclusive; nonsense and single cells are dropped. */
  merge(top: number, left: number, bottom: number, right: number): void {
    const range = rectangle(
      top,
      left,
      Math.min(bottom, limits.rows - 1),
      Math.min(right, limits.columns - 1),
    );
    if (!range) return;
    this.charge(1);
    this.merges.push(range);
  }

  sheet(name: string, more: Partial<RawSheet> = {}): RawSheet {
    const { rows, merges } = this;
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const within = (indices: Set<number>, end: number) =>
      [...indices].filter((index) => index < end).sort((a, b) => a - b);
    return {
      name,
      hidden: false,
      rows,
      merges,
      hiddenRows: within(this.hiddenRows, rows.length),
      hiddenColumns: within(this.hiddenColumns, width),
      formulaRows: within(this.formulaRows, rows.length),
      ...more,
    };
  }

  /** Takes room, or time that is as good as room. */
  charge(amount: number): void {
    this.#budget.cells -= amount;
    if (this.#budget.cells < 0) throw new Damaged(fileFailure.tooLarge('cells', limits.cells));
  }
}
