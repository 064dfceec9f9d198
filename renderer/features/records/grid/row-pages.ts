/** The rows of an order, fetched by the page as they come into sight. */
import type { Output } from '#shared/api/index.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { call } from '../../../app/client.ts';

export interface StoredRow {
  /** Number of the row in the store, as the order names it. */
  row: number;
  id: string;
  version: number;
  values: FieldValues;
  names: Record<string, string>;
}

const PAGE = 128;
/** Pages kept at most; the ones that were longest out of sight go first. */
const KEPT = 240;
/** Pages asked for at a time: more would answer in the wrong order while a person scrolls. */
const AT_ONCE = 2;

type Page = (StoredRow | null)[];

/** Rows as columns, turned into rows. */
export function toRows(found: Output<'records.rows'>): StoredRow[] {
  const fields = Object.entries(found.columns);
  const references = Object.entries(found.names);
  return found.rows.map((row, at) => {
    const values: FieldValues = {};
    for (const [name, column] of fields) values[name] = column[at] ?? null;
    const names: Record<string, string> = {};
    for (const [name, column] of references) {
      const title = column[at];
      if (title) names[name] = title;
    }
    return { row, id: found.ids[at]!, version: found.versions[at]!, values, names };
  });
}

export class RowPages {
  order: Int32Array = new Int32Array(0);
  readonly #type: RecordTypeId;
  readonly #arrived: (first: number, last: number) => void;
  readonly #pages = new Map<number, Page>();
  readonly #asked = new Map<number, Promise<void>>();
  /** Where a loaded record is, by its id. */
  readonly #places = new Map<string, number>();
  /** Rows of the order before, shown until their page has come. */
  #former = new Map<number, StoredRow>();
  #wanted: [first: number, last: number] = [0, -1];
  #turn = 0;

  /** `arrived` is told which rows are there now. */
  constructor(type: RecordTypeId, arrived: (first: number, last: number) => void) {
    this.#type = type;
    this.#arrived = arrived;
  }

  reset(order: Int32Array): void {
    this.#former = new Map();
    for (const page of this.#pages.values()) for (const row of page) if (row) this.#former.set(row.row, row);
    this.order = order;
    this.#pages.clear();
    this.#asked.clear();
    this.#places.clear();
    this.#turn += 1;
    this.#ask();
  }

  /** A row; null when it is not there any more, undefined while it is not fetched. */
  get(index: number): StoredRow | null | undefined {
    const page = this.#pages.get(Math.floor(index / PAGE));
    return page ? page[index % PAGE] : this.#former.get(this.order[index] ?? -1);
  }

  indexOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** Puts a newer state of a row into its place. */
  put(index: number, row: StoredRow): void {
    this.order[index] = row.row;
    const page = this.#pages.get(Math.floor(index / PAGE));
    if (page) page[index % PAGE] = row;
    this.#places.set(row.id, index);
  }

  /** Rows in sight: fetched soon, nearest first. */
  show(first: number, last: number): void {
    this.#wanted = [first, last];
    this.#ask();
  }

  /** Waits until all rows of a stretch are there. */
  async ensure(first: number, last: number): Promise<void> {
    const to = Math.min(last, this.order.length - 1);
    for (let page = Math.floor(first / PAGE); page <= Math.floor(to / PAGE) && first <= to; page++)
      if (!this.#pages.has(page)) await this.#fetch(page);
  }

  #ask(): void {
    const [first, last] = this.#wanted;
    if (last < first || this.order.length === 0) return;
    const from = Math.max(0, Math.floor(first / PAGE));
    const to = Math.min(Math.floor((this.order.length - 1) / PAGE), Math.floor(last / PAGE));
    const near = [];
    for (let page = from; page <= to; page++) near.push(page);
    near.push(to + 1, from - 1);
    for (const page of near) {
      if (this.#asked.size >= AT_ONCE) return;
      if (page < 0 || page * PAGE >= this.order.length) continue;
      this.#touch(page);
      if (!this.#pages.has(page) && !this.#asked.has(page)) void this.#fetch(page);
    }
  }

  #touch(page: number): void {
    const rows = this.#pages.get(page);
    if (!rows) return;
    this.#pages.delete(page);
    this.#pages.set(page, rows);
  }

  #fetch(page: number): Promise<void> {
    const running = this.#asked.get(page);
    if (running) return running;
    const turn = this.#turn;
    const numbers = [...this.order.subarray(page * PAGE, (page + 1) * PAGE)];
    const fetched = call('records.rows', { type: this.#type, rows: numbers }).then((result) => {
      if (turn !== this.#turn) return;
      this.#asked.delete(page);
      if (!result.ok) return;
      const byNumber = new Map(toRows(result.data).map((row) => [row.row, row]));
      const rows = numbers.map((number) => byNumber.get(number) ?? null);
      this.#keep(page, rows);
      this.#arrived(page * PAGE, page * PAGE + rows.length - 1);
      this.#ask();
    });
    this.#asked.set(page, fetched);
    return fetched;
  }

  #keep(page: number, rows: Page): void {
    this.#pages.set(page, rows);
    for (const [at, row] of rows.entries()) if (row) this.#places.set(row.id, page * PAGE + at);
    if (this.#pages.size <= KEPT) return;
    const oldest = this.#pages.keys().next().value!;
    for (const row of this.#pages.get(oldest)!) if (row) this.#places.delete(row.id);
    this.#pages.delete(oldest);
  }
}
