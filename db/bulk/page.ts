/** One page of a B-tree, filled in the arena's front. */
import { type Arena, PAGE } from './arena.ts';

export const INDEX_BRANCH = 2;
export const TABLE_BRANCH = 5;
export const INDEX_LEAF = 10;
export const TABLE_LEAF = 13;

export class Page {
  readonly #arena: Arena;
  #base = 0;
  #type = TABLE_LEAF;
  #cells = 0;
  #content = PAGE;
  #pointers = 8;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  get cells(): number {
    return this.#cells;
  }

  /** Begins an empty page. `base` is 100 on the first page of a file, behind the file's header. */
  begin(type: number, base = 0): void {
    this.#base = base;
    this.#type = type;
    this.#cells = 0;
    this.#content = PAGE;
    this.#pointers = base + (type === INDEX_BRANCH || type === TABLE_BRANCH ? 12 : 8);
    this.#arena.bytes.fill(0, base, PAGE);
  }

  fits(size: number): boolean {
    return this.#content - size >= this.#pointers + 2;
  }

  /** Room for the next cell; answers its position. */
  reserve(size: number): number {
    const { bytes } = this.#arena;
    this.#content -= size;
    bytes[this.#pointers++] = this.#content >> 8;
    bytes[this.#pointers++] = this.#content;
    this.#cells++;
    return this.#content;
  }

  /** Takes the last cell off again; its bytes are answered. */
  takeBack(size: number): Uint8Array {
    const { bytes } = this.#arena;
    const cell = bytes.slice(this.#content, this.#content + size);
    bytes.fill(0, this.#content, this.#content + size);
    this.#content += size;
    bytes[--this.#pointers] = 0;
    bytes[--this.#pointers] = 0;
    this.#cells--;
    return cell;
  }

  /** Writes the page's header; `right` is the last child of a branch. */
  finish(right = 0): void {
    const { bytes } = this.#arena;
    const at = this.#base;
    bytes[at] = this.#type;
    bytes[at + 3] = this.#cells >> 8;
    bytes[at + 4] = this.#cells;
    bytes[at + 5] = this.#content >> 8;
    bytes[at + 6] = this.#content;
    if (right > 0) put32(bytes, at + 8, right);
  }
}

export function put32(into: Uint8Array, at: number, value: number): void {
  into[at] = value >>> 24;
  into[at + 1] = value >>> 16;
  into[at + 2] = value >>> 8;
  into[at + 3] = value;
}
