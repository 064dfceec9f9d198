import type { ZipEntry } from './read.ts';

const LOCATOR = 0x07064b50;
const TAIL = 0x06064b50;
const UNKNOWN_32 = 0xffffffff;

/** A 64-bit number of the archive; anything above 2^53 is nonsense and comes out as such, to be refused by the bounds. */
const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** The 64-bit end-of-directory record, when a locator for one stands before the 32-bit record at `end`. */
export function readZip64Tail(
  view: DataView,
  end: number,
): { count: number; size: number; start: number; position: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return undefined;
  const at = uint64(view, locator + 8);
  if (at + 56 > end || view.getUint32(at, true) !== TAIL) return undefined;
  return {
    count: uint64(view, at + 32),
    size: uint64(view, at + 40),
    start: uint64(view, at + 48),
    position: at,
  };
}

/** Replaces the 32-bit placeholders of an entry by the values of its extra field 0x0001, in the order the format fixes. */
export function readZip64Extra(view: DataView, from: number, length: number, entry: ZipEntry): void {
  const stop = from + length;
  for (let at = from; at + 4 <= stop; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (entry[key] === UNKNOWN_32 && value + 8 <= Math.min(next, stop)) {
          entry[key] = uint64(view, value);
          value += 8;
        }
      }
    }
    at = next;
  }
}
