/** The B-tree of a table, from rows in ascending order of their numbers. */
import { type Arena, LARGEST_ROW, putVarint, varintLength } from './arena.ts';
import { Page, put32, TABLE_BRANCH, TABLE_LEAF } from './page.ts';
import type { PageFile } from './page-file.ts';

/** Children of a branch: each costs its number (4), its last row (at most 9) and a pointer (2). */
const CHILDREN = 270;

interface Child {
  page: number;
  last: number;
}

export class TableTree {
  readonly #arena: Arena;
  readonly #file: PageFile;
  readonly #page: Page;
  readonly #leaves: Child[] = [];
  #last = 0;

  constructor(arena: Arena, file: PageFile) {
    this.#arena = arena;
    this.#file = file;
    this.#page = new Page(arena);
    this.#page.begin(TABLE_LEAF);
  }

  /** Appends the record in the arena under the next number; answers the number, or 0 when it is too long for a page. */
  add(): number {
    const { length, bytes } = this.#arena;
    if (length > LARGEST_ROW) return 0;
    const row = this.#last + 1;
    const size = varintLength(length) + varintLength(row) + length;
    if (!this.#page.fits(size)) this.#leaf();
    const at = putVarint(bytes, this.#page.reserve(size), length);
    this.#arena.put(putVarint(bytes, at, row));
    this.#last = row;
    return row;
  }

  #leaf(): void {
    this.#page.finish();
    this.#leaves.push({ page: this.#file.append(), last: this.#last });
    this.#page.begin(TABLE_LEAF);
  }

  /** Writes the rest of the tree; answers the number of its root. */
  finish(): number {
    this.#leaf();
    let level = this.#leaves;
    while (level.length > 1) level = this.#branches(level);
    return level[0]!.page;
  }

  /** One level up, with the children spread evenly: a branch needs at least two. */
  #branches(children: readonly Child[]): Child[] {
    const branches: Child[] = [];
    const count = Math.ceil(children.length / CHILDREN);
    for (let branch = 0; branch < count; branch++) {
      const from = Math.floor((children.length * branch) / count);
      const to = Math.floor((children.length * (branch + 1)) / count);
      this.#page.begin(TABLE_BRANCH);
      for (const { page, last } of children.slice(from, to - 1)) {
        const at = this.#page.reserve(4 + varintLength(last));
        put32(this.#arena.bytes, at, page);
        putVarint(this.#arena.bytes, at + 4, last);
      }
      const right = children[to - 1]!;
      this.#page.finish(right.page);
      branches.push({ page: this.#file.append(), last: right.last });
    }
    return branches;
  }
}
