/**
 * Ids of records and batches: UUID version 7, in ascending order within one source, so that new rows append to the
 * index of ids. A counter of 32 bits stands where the standard allows one; the rest is random.
 */
import { randomBytes } from 'node:crypto';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex16 = (n: number) => HEX[(n >>> 8) & 255]! + HEX[n & 255]!;

/** A source of ids. `clock` answers milliseconds since 1970; time that runs backwards is ignored. */
export function createIds(clock: () => number): () => string {
  let last = -1;
  let prefix = '';
  let tail = '';
  let counter = 0;

  const begin = (time: number) => {
    last = time;
    const high = Math.floor(time / 0x10000);
    prefix = `${hex16(Math.floor(high / 0x10000))}${hex16(high)}-${hex16(time % 0x10000)}-7`;
    const random = randomBytes(10);
    tail = random.toString('hex', 0, 5);
    // Half of the range stays free, so that a burst of ids cannot reach the end of it.
    counter = random.readUInt32BE(5) & 0x7fffffff;
  };

  return () => {
    const time = clock();
    if (time > last) begin(time);
    else if (counter === 0xffffffff) begin(last + 1);
    else counter += 1;
    // 12 bits of the counter follow the version, 14 the variant, 6 come before the random tail.
    const a = (counter >>> 20) & 0xfff;
    const b = 0x8000 | ((counter >>> 6) & 0x3fff);
    const c = (counter & 0x3f) << 2;
    return `${prefix}${HEX[a >>> 4]![1]}${HEX[a & 255]}-${hex16(b)}-${HEX[c]}${tail}`;
  };
}
