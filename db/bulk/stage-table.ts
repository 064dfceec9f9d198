/** Writes rows as a table of a database file of its own, from where SQLite takes them over page by page. */
import type { ColumnSpec } from '../record-tables.ts';
import type { ColumnValue } from '../repositories/record-codec.ts';
import { Arena, LARGEST_ROW, type Parts } from './arena.ts';
import { indexOrder } from './index-order.ts';
import { IndexTree } from './index-tree.ts';
import { PageFile, type SchemaEntry } from './page-file.ts';
import { TableTree } from './table-tree.ts';

/** A column of the table; one without `constant` takes its value from the row, at `from`. */
export interface StageColumn extends ColumnSpec {
  constant?: ColumnValue;
  from: number;
}

export interface StageIndex {
  name: string;
  sql: string;
  unique: boolean;
  /** Positions of its columns. */
  columns: readonly number[];
}

/** Successive columns: some that are the same in all rows (`parts`), or one that is not. */
interface Step {
  parts: Parts | null;
  type: ColumnSpec['type'];
  notNull: boolean;
  from: number;
}

/** A whole row at once, because this is where the time of a large import goes: texts are written without calls. */
function addValues(arena: Arena, steps: readonly Step[], values: readonly ColumnValue[]): boolean {
  const { bytes } = arena;
  arena.begin();
  for (let s = 0; s < steps.length; s++) {
    if (!arena.open) return false;
    const step = steps[s]!;
    if (step.parts) arena.addParts(step.parts);
    else {
      const value = values[step.from];
      if (typeof value === 'string' && value.length < 50 && step.type === 'TEXT') {
        const from = arena.body;
        let at = from;
        const { length } = value;
        let i = 0;
        for (; i < length; i++) {
          const code = value.charCodeAt(i);
          if (code >= 0x80) break;
          bytes[at++] = code;
        }
        if (i === length) {
          arena.body = at;
          bytes[arena.types++] = length * 2 + 13;
        } else arena.addText(value);
      } else if (!addValue(arena, step, value)) return false;
    }
  }
  return true;
}

const stepOf = (column: StageColumn | null): Step => ({
  parts: null,
  type: column?.type ?? 'TEXT',
  notNull: column?.notNull ?? false,
  from: column?.from ?? -1,
});

/** Adds a value to the record. False when it is not one of the column. */
function addValue(arena: Arena, { type, notNull }: Step, value: ColumnValue | undefined): boolean {
  if (value === null || value === undefined) {
    arena.addNull();
    return !notNull;
  }
  if (typeof value === 'string') {
    if (type !== 'TEXT' || value.length > LARGEST_ROW) return false;
    arena.addText(value);
    return true;
  }
  if (typeof value === 'number') {
    if (type === 'INTEGER' && Number.isSafeInteger(value)) arena.addInteger(value);
    else if (type === 'REAL' && Number.isFinite(value)) arena.addReal(value);
    else return false;
    return true;
  }
  if (type !== 'BLOB' || value.length > LARGEST_ROW) return false;
  arena.addBlob(value);
  return true;
}

export class StageTable {
  readonly #name: string;
  readonly #sql: string;
  readonly #columns: readonly StageColumn[];
  readonly #indexes: readonly StageIndex[];
  readonly #arena = new Arena();
  readonly #file: PageFile;
  readonly #table: TableTree;
  readonly #steps: Step[] = [];
  /** The values of columns that an index needs, by column. */
  readonly #keys = new Map<number, ColumnValue[]>();
  readonly #kept: { keys: ColumnValue[]; from: number }[];
  #rows = 0;

  /** `sql` makes the table and is what the target was made with; `indexes` are those to be written as well. */
  constructor(
    path: string,
    table: { name: string; sql: string; columns: readonly StageColumn[]; indexes: readonly StageIndex[] },
  ) {
    this.#name = table.name;
    this.#sql = table.sql;
    this.#columns = table.columns;
    this.#indexes = table.indexes;
    this.#file = new PageFile(path, this.#arena);
    this.#table = new TableTree(this.#arena, this.#file);
    for (const index of table.indexes) {
      for (const column of index.columns) {
        if (table.columns[column]!.constant === undefined) this.#keys.set(column, []);
      }
    }
    this.#kept = [...this.#keys].map(([column, keys]) => ({ keys, from: table.columns[column]!.from }));
    this.#compile();
  }

  #compile(): void {
    this.#arena.begin();
    let constants = 0;
    const flush = () => {
      if (constants > 0) this.#steps.push({ ...stepOf(null), parts: this.#arena.parts() });
      this.#arena.begin();
      constants = 0;
    };
    for (const column of this.#columns) {
      const step = stepOf(column);
      if (column.constant === undefined) {
        flush();
        this.#steps.push(step);
      } else if (this.#arena.open && addValue(this.#arena, step, column.constant)) constants++;
      else throw new Error(`not a value of the column ${column.name}`);
    }
    flush();
  }

  get rows(): number {
    return this.#rows;
  }

  /** Appends a row. False when it does not fit: too long for a page, or not of the columns' types. */
  add(values: readonly ColumnValue[]): boolean {
    const arena = this.#arena;
    if (!addValues(arena, this.#steps, values)) return false;
    if (this.#table.add() === 0) return false;
    for (let i = 0; i < this.#kept.length; i++) {
      const { keys, from } = this.#kept[i]!;
      keys.push(values[from] ?? null);
    }
    this.#rows++;
    return true;
  }

  /**
   * Writes the table's branches and the indexes. Answers the names of the indexes; null: the file is of no use. Pauses
   * with `done`.
   */
  *finish(done = 0): Generator<number, string[] | null> {
    const table = this.#name;
    const schema: SchemaEntry[] = [
      { type: 'table', name: table, table, root: this.#table.finish(), sql: this.#sql },
    ];
    yield done;
    for (const { name, sql, unique, columns } of this.#indexes) {
      const root = this.#index(columns, unique);
      if (root > 0) schema.push({ type: 'index', name, table, root, sql });
      yield done;
    }
    if (!this.#file.finish(schema)) return null;
    return schema.slice(1).map((entry) => entry.name);
  }

  /** The root of an index; 0 when it was not written, or not to its end. */
  #index(columns: readonly number[], unique: boolean): number {
    const lists = columns.flatMap((column) => {
      const keys = this.#keys.get(column);
      return keys ? [keys] : [];
    });
    const order = indexOrder(lists, this.#rows, unique);
    if (order === undefined) return 0;
    const arena = this.#arena;
    const tree = new IndexTree(arena, this.#file, this.#rows);
    const sources = columns.map((column) => {
      const { constant } = this.#columns[column]!;
      return { step: stepOf(this.#columns[column]!), keys: this.#keys.get(column), constant };
    });
    // Keys of an index that had to be sorted repeat, one behind the other: each is written once and copied.
    const repeating = order !== null || lists.length === 0;
    const before: (ColumnValue | undefined)[] = sources.map(() => undefined);
    let parts: Parts | null = null;
    for (let i = 0; i < this.#rows; i++) {
      const row = order === null ? i : order[i]!;
      if (repeating && parts !== null) {
        for (let c = 0; c < lists.length; c++) {
          if (lists[c]![row] === before[c]) continue;
          parts = null;
          break;
        }
      }
      arena.begin();
      if (parts !== null) arena.addParts(parts);
      else {
        for (const { step, keys, constant } of sources) addValue(arena, step, keys ? keys[row] : constant);
        if (repeating) {
          parts = arena.parts();
          for (let c = 0; c < lists.length; c++) before[c] = lists[c]![row];
        }
      }
      arena.addInteger(row + 1);
      if (!tree.add()) return 0;
    }
    return tree.finish();
  }

  close(): void {
    this.#file.close();
  }
}
