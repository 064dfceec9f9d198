/**
 * Ids of records and batches: UUID version 7, in ascending order within one source, so that new rows append to the
 * index of ids. A counter of 32 bits stands where the standard allows one; the rest is random.
 */
import { randomBytes } from 'node:crypto';

const DIGITS = Buffer.from('0123456789abcdef', 'latin1');

/** Writes the lowest `digits` hexadecimal digits of a number. */
function putHex(into: Buffer, at: number, digits: number, value: number): void {
  let rest = value;
  for (let i = at + digits - 1; i >= at; i--) {
    into[i] = DIGITS[rest & 15]!;
    rest >>>= 4;
  }
}

/** A source of ids. `clock` answers milliseconds since 1970; time that runs backwards is ignored. */
export function createIds(clock: () => number): () => string {
  // One text that is changed and copied: put together from parts, ids would be joined only where they are first read.
  const text = Buffer.from('00000000-0000-7000-0000-000000000000', 'latin1');
  let last = -1;
  let counter = 0;

  const begin = (time: number) => {
    last = time;
    const high = Math.floor(time / 0x10000);
    putHex(text, 0, 4, Math.floor(high / 0x10000));
    putHex(text, 4, 4, high & 0xffff);
    putHex(text, 9, 4, time % 0x10000);
    const random = randomBytes(10);
    text.write(random.toString('hex', 0, 5), 26, 'latin1');
    // Half of the range stays free, so that a burst of ids cannot reach the end of it.
    counter = random.readUInt32BE(5) & 0x7fffffff;
  };

  return () => {
    const time = clock();
    if (time > last) begin(time);
    else if (counter === 0xffffffff) begin(last + 1);
    else counter += 1;
    // 12 bits of the counter follow the version, 14 the variant, 6 come before the random tail.
    putHex(text, 15, 3, counter >>> 20);
    putHex(text, 19, 4, 0x8000 | ((counter >>> 6) & 0x3fff));
    putHex(text, 24, 2, (counter & 0x3f) << 2);
    return text.toString('latin1');
  };
}
