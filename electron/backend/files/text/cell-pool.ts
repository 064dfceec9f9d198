/** Gives equal texts of a table as one string: most columns repeat few of them, and every string costs time and memory. */

const SLOTS = 1 << 14;
/** Longer texts seldom come twice. */
const LONGEST = 24;
/** After so many cells a column has shown whether its texts repeat. */
const TRIAL = 2000;

export class CellPool {
  readonly #text: string;
  readonly #kept = new Array<string>(SLOTS).fill('');
  /** By column: cells that were found in the pool, and cells that were not. */
  readonly #found: number[] = [];
  readonly #missed: number[] = [];
  /** Texts that were made anew: each takes memory of its own. */
  made = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text from `start` to `end`, as `slice` gives it. */
  take(column: number, start: number, end: number): string {
    const text = this.#text;
    const length = end - start;
    if (length < 2) return text.slice(start, end);
    this.made++;
    if (length > LONGEST) return text.slice(start, end);
    while (this.#missed.length <= column) {
      this.#missed.push(0);
      this.#found.push(0);
    }
    const missed = this.#missed[column]!;
    if (missed > TRIAL && missed > this.#found[column]!) return text.slice(start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    const kept = this.#kept[slot]!;
    if (kept.length === length && this.#same(kept, start)) {
      this.#found[column]!++;
      this.made--;
      return kept;
    }
    this.#missed[column]!++;
    const fresh = text.slice(start, end);
    this.#kept[slot] = fresh;
    return fresh;
  }

  #same(kept: string, start: number): boolean {
    for (let i = 0; i < kept.length; i++) {
      if (kept.charCodeAt(i) !== this.#text.charCodeAt(start + i)) return false;
    }
    return true;
  }
}
