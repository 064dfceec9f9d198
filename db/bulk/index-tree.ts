/** The B-tree of an index, from entries in ascending order. Entries that separate two pages stand in the branch above. */
import { type Arena, LARGEST_ENTRY, putVarint, varintLength } from './arena.ts';
import { INDEX_BRANCH, INDEX_LEAF, Page, put32 } from './page.ts';
import type { PageFile } from './page-file.ts';

/** A level of the tree: `children` are pages, `between[i]` the record between the children i and i + 1. */
interface Level {
  children: number[];
  between: Uint8Array[];
}

export class IndexTree {
  readonly #arena: Arena;
  readonly #file: PageFile;
  readonly #page: Page;
  readonly #leaves: Level = { children: [], between: [] };
  #left: number;
  /** Length of the last record on the page. */
  #length = 0;

  /** `entries`: how many will be added. */
  constructor(arena: Arena, file: PageFile, entries: number) {
    this.#arena = arena;
    this.#file = file;
    this.#left = entries;
    this.#page = new Page(arena);
    this.#page.begin(INDEX_LEAF);
  }

  /** Appends the record in the arena. False when it is too long; the tree is then of no use. */
  add(): boolean {
    const { length } = this.#arena;
    if (length > LARGEST_ENTRY) return false;
    this.#left--;
    const size = varintLength(length) + length;
    if (this.#page.fits(size)) this.#put(size);
    else if (this.#left > 0) this.#leaf(this.#arena.copy());
    else {
      // The very last entry cannot separate: nothing would follow. The one before it does.
      const cell = this.#page.takeBack(varintLength(this.#length) + this.#length);
      this.#leaf(cell.subarray(varintLength(this.#length)));
      this.#put(size);
    }
    return true;
  }

  #put(size: number): void {
    this.#length = this.#arena.length;
    this.#arena.put(putVarint(this.#arena.bytes, this.#page.reserve(size), this.#length));
  }

  #leaf(separator: Uint8Array | null): void {
    this.#page.finish();
    this.#leaves.children.push(this.#file.append());
    if (separator) this.#leaves.between.push(separator);
    this.#page.begin(INDEX_LEAF);
  }

  /** Writes the rest of the tree; answers the number of its root. */
  finish(): number {
    this.#leaf(null);
    let level = this.#leaves;
    while (level.children.length > 1) level = this.#branches(level);
    return level.children[0]!;
  }

  #branches({ children, between }: Level): Level {
    const above: Level = { children: [], between: [] };
    let at = 0;
    while (at < children.length) {
      const to = this.#lastChild(between, at);
      this.#page.begin(INDEX_BRANCH);
      for (let i = at; i < to; i++) {
        const record = between[i]!;
        const cell = this.#page.reserve(4 + varintLength(record.length) + record.length);
        put32(this.#arena.bytes, cell, children[i]!);
        this.#arena.bytes.set(record, putVarint(this.#arena.bytes, cell + 4, record.length));
      }
      this.#page.finish(children[to]!);
      above.children.push(this.#file.append());
      if (to < between.length) above.between.push(between[to]!);
      at = to + 1;
    }
    return above;
  }

  /** The last child of the branch that begins with child `at`; no branch is left with one child only. */
  #lastChild(between: readonly Uint8Array[], at: number): number {
    this.#page.begin(INDEX_BRANCH);
    let to = at;
    while (to < between.length) {
      const size = 4 + varintLength(between[to]!.length) + between[to]!.length;
      if (!this.#page.fits(size)) break;
      this.#page.reserve(size);
      to++;
    }
    return to === between.length - 1 ? to - 1 : to;
  }
}
