/** The pages of a database file, written one after another in large pieces; the first page comes last. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type Arena, PAGE, putVarint, varintLength } from './arena.ts';
import { Page, put32, TABLE_LEAF } from './page.ts';

const PAGES_AT_ONCE = 256;
/** The page at 1 GiB is never used: SQLite keeps its locks there. */
const LOCK_PAGE = 0x4000_0000 / PAGE + 1;

export interface SchemaEntry {
  type: 'table' | 'index';
  name: string;
  table: string;
  root: number;
  sql: string;
}

export class PageFile {
  readonly #arena: Arena;
  readonly #handle: number;
  readonly #buffer = new Uint8Array(PAGES_AT_ONCE * PAGE);
  #buffered = 0;
  #pages = 1;
  #open = true;

  /** Begins the file anew; what it held is gone. */
  constructor(path: string, arena: Arena) {
    this.#arena = arena;
    this.#handle = openSync(path, 'w', 0o600);
  }

  /** Appends the page in the arena; answers its number. */
  append(): number {
    if (this.#pages + 1 === LOCK_PAGE) this.#take(new Uint8Array(PAGE));
    this.#take(this.#arena.bytes.subarray(0, PAGE));
    return this.#pages;
  }

  #take(page: Uint8Array): void {
    this.#buffer.set(page, this.#buffered * PAGE);
    this.#pages++;
    if (++this.#buffered === PAGES_AT_ONCE) this.#flush();
  }

  #flush(): void {
    const length = this.#buffered * PAGE;
    write(this.#handle, this.#buffer, length, (this.#pages - this.#buffered) * PAGE);
    this.#buffered = 0;
  }

  /** Writes what is left and the first page. False when the schema does not fit into that page. */
  finish(schema: readonly SchemaEntry[]): boolean {
    this.#flush();
    const fits = firstPage(this.#arena, schema, this.#pages);
    if (fits) write(this.#handle, this.#arena.bytes, PAGE, 0);
    this.close();
    return fits;
  }

  close(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }
}

function write(handle: number, bytes: Uint8Array, length: number, position: number): void {
  let done = 0;
  while (done < length) done += writeSync(handle, bytes, done, length - done, position + done);
}

const MAGIC = 'SQLite format 3\0';

function firstPage(arena: Arena, schema: readonly SchemaEntry[], pages: number): boolean {
  const page = new Page(arena);
  const { bytes } = arena;
  bytes.fill(0, 0, PAGE);
  page.begin(TABLE_LEAF, 100);
  for (const [index, entry] of schema.entries()) {
    if (entry.sql.length > 1200) return false;
    arena.begin();
    arena.addText(entry.type);
    arena.addText(entry.name);
    arena.addText(entry.table);
    arena.addInteger(entry.root);
    arena.addText(entry.sql);
    const { length } = arena;
    const size = varintLength(length) + 1 + length;
    if (index > 126 || !page.fits(size)) return false;
    const at = putVarint(bytes, page.reserve(size), length);
    arena.put(putVarint(bytes, at, index + 1));
  }
  page.finish();
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  // Page size, rollback journal, no reserved bytes, the three fixed fractions.
  bytes.set([PAGE >> 8, PAGE & 255, 1, 1, 0, 64, 32, 32], 16);
  put32(bytes, 24, 1); // change counter
  put32(bytes, 28, pages);
  put32(bytes, 40, 1); // schema cookie
  put32(bytes, 44, 4); // schema format
  put32(bytes, 56, 1); // UTF-8
  put32(bytes, 92, 1); // the change counter that the number of pages belongs to
  put32(bytes, 96, 3_045_000);
  return true;
}
