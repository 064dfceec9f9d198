/**
 * The memory in which records and pages are put together: one page in front, behind it the parts of the record that is
 * being written. One array for all of it, so that parts move without objects in between.
 */

export const PAGE = 4096;
/** The largest record that a leaf of a table holds without overflow pages: the page size less 35. */
export const LARGEST_ROW = PAGE - 35;
/** The same for an entry of an index, of which at least four have to fit into a page. */
export const LARGEST_ENTRY = Math.floor(((PAGE - 12) * 64) / 255) - 23;

const TYPES = PAGE;
const BODY = PAGE + 1024;
/** Behind a body that is full already, a text of the largest length still fits at three bytes per character. */
const END = BODY + LARGEST_ROW * 5;

/** Writes an unsigned number below 2^53 in SQLite's variable length; answers the position behind it. */
export function putVarint(into: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    into[at] = value;
    return at + 1;
  }
  if (value < 0x4000) {
    into[at] = (value >> 7) | 0x80;
    into[at + 1] = value & 0x7f;
    return at + 2;
  }
  const length = varintLength(value);
  let rest = value;
  for (let i = at + length - 1; i >= at; i--) {
    into[i] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 128);
  }
  into[at + length - 1]! &= 0x7f;
  return at + length;
}

export function varintLength(value: number): number {
  if (value < 0x4000) return value < 0x80 ? 1 : 2;
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++;
  return length;
}

const double = new Float64Array(1);
const doubleBytes = new Uint8Array(double.buffer);

/** A record in parts: the types of its columns and their contents. */
export class Arena {
  readonly bytes = new Uint8Array(END);
  /** Positions behind the types and behind the contents that were written. */
  types = TYPES;
  body = BODY;

  /** Begins a record without columns. */
  begin(): void {
    this.types = TYPES;
    this.body = BODY;
  }

  /** The length of the record so far, with its header. */
  get length(): number {
    const types = this.types - TYPES;
    return (types + 1 < 0x80 ? 1 : 2) + types + this.body - BODY;
  }

  /** Whether another column may be added: far from the end of the memory. */
  get open(): boolean {
    return this.body - BODY <= LARGEST_ROW && this.types - TYPES < 1000;
  }

  addNull(): void {
    this.bytes[this.types++] = 0;
  }

  /** Adds a text of at most `LARGEST_ROW` characters. Half characters become U+FFFD, as everywhere in UTF-8. */
  addText(text: string): void {
    const { bytes } = this;
    const { length } = text;
    const from = this.body;
    let at = from;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) {
        at = putWide(bytes, at, text, i);
        break;
      }
      bytes[at++] = code;
    }
    this.body = at;
    const type = (at - from) * 2 + 13;
    if (type < 0x80) bytes[this.types++] = type;
    else this.types = putVarint(bytes, this.types, type);
  }

  /** Adds bytes, at most `LARGEST_ROW` of them. */
  addBlob(blob: Uint8Array): void {
    const { bytes } = this;
    const { length } = blob;
    let at = this.body;
    for (let i = 0; i < length; i++) bytes[at++] = blob[i]!;
    this.body = at;
    this.types = putVarint(bytes, this.types, blob.length * 2 + 12);
  }

  /** Adds a whole number in the fewest bytes that SQLite knows for it. */
  addInteger(value: number): void {
    const { bytes } = this;
    if (value === 0 || value === 1) {
      bytes[this.types++] = 8 + value;
      return;
    }
    let type = 6;
    if (value >= -0x80 && value < 0x80) type = 1;
    else if (value >= -0x8000 && value < 0x8000) type = 2;
    else if (value >= -0x80_0000 && value < 0x80_0000) type = 3;
    else if (value >= -0x8000_0000 && value < 0x8000_0000) type = 4;
    else if (value >= -0x8000_0000_0000 && value < 0x8000_0000_0000) type = 5;
    bytes[this.types++] = type;
    if (type >= 5) {
      const high = Math.floor(value / 0x1_0000_0000);
      for (let shift = type === 5 ? 8 : 24; shift >= 0; shift -= 8) bytes[this.body++] = high >> shift;
    }
    for (let shift = 8 * (Math.min(type, 4) - 1); shift >= 0; shift -= 8) {
      bytes[this.body++] = value >> shift;
    }
  }

  /** Adds a number of a REAL column; whole ones are stored as such, as SQLite does. */
  addReal(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 0x8000_0000_0000) {
      this.addInteger(value);
      return;
    }
    double[0] = value;
    this.bytes[this.types++] = 7;
    for (let i = 7; i >= 0; i--) this.bytes[this.body++] = doubleBytes[i]!;
  }

  /** The columns so far, for `addParts`. */
  parts(): Parts {
    return { types: this.bytes.slice(TYPES, this.types), body: this.bytes.slice(BODY, this.body) };
  }

  /** Adds columns that were written before. */
  addParts({ types, body }: Parts): void {
    copy(types, this.bytes, this.types);
    this.types += types.length;
    copy(body, this.bytes, this.body);
    this.body += body.length;
  }

  /** Writes the finished record into the page at a position. */
  put(at: number): void {
    const types = this.types - TYPES;
    const begin = putVarint(this.bytes, at, types + (types + 1 < 0x80 ? 1 : 2));
    const { bytes } = this;
    for (let i = 0; i < types; i++) bytes[begin + i] = bytes[TYPES + i]!;
    if (this.body - BODY > SHORT) bytes.copyWithin(begin + types, BODY, this.body);
    else for (let from = BODY, to = begin + types; from < this.body; from++) bytes[to++] = bytes[from]!;
  }

  /** A copy of the finished record. */
  copy(): Uint8Array {
    const types = this.types - TYPES;
    const record = new Uint8Array(this.length);
    const begin = putVarint(record, 0, types + (types + 1 < 0x80 ? 1 : 2));
    record.set(this.bytes.subarray(TYPES, this.types), begin);
    record.set(this.bytes.subarray(BODY, this.body), begin + types);
    return record;
  }
}

export interface Parts {
  types: Uint8Array;
  body: Uint8Array;
}

/** Up to here a loop is faster than a call that copies. */
const SHORT = 48;

function copy(from: Uint8Array, into: Uint8Array, at: number): void {
  if (from.length > SHORT) into.set(from, at);
  else for (let i = 0; i < from.length; i++) into[at + i] = from[i]!;
}

/** Writes the rest of a text, from its first character that is not ASCII; answers the position behind it. */
function putWide(bytes: Uint8Array, begin: number, text: string, first: number): number {
  let at = begin;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else {
      const point = code >= 0xd800 && code < 0xe000 ? pairAt(text, i) : code;
      if (point > 0xffff) {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 63);
        i++;
      } else bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    }
  }
  return at;
}

/** The character of two halves; U+FFFD for a half alone. */
function pairAt(text: string, at: number): number {
  const point = text.codePointAt(at)!;
  return point > 0xffff ? point : 0xfffd;
}
