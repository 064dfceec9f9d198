import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { writeZip } from '#backend/files/zip/write.ts';
import { unwrap } from '#shared/lib/result.ts';
import type { Random } from './random.ts';

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const MARKUP = ['<', '>', '"', '&', '/', '=', '<!', ']]>', '&#x10FFFF;', '999999999', '-1', 'r="XFD1048576"'];

/** What happens to files on their way, and what somebody with bad intent does to them. */
const damages: readonly Damage[] = [
  (bytes, random) => {
    const changed = new Uint8Array(bytes);
    for (let times = 1 + random.below(12); times > 0; times--)
      changed[random.below(changed.length)] = random.below(256);
    return changed;
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => bytes.slice(random.below(bytes.length)),
  // A length or an offset at its highest or lowest, which formats with sizes in them fear.
  (bytes, random) => {
    const at = random.below(bytes.length);
    const until =
      random.below(8) === 0 ? bytes.length : Math.min(bytes.length, at + random.pick([1, 2, 4, 8]));
    return new Uint8Array(bytes).fill(random.pick([0xff, 0x7f, 0x80, 0x00]), at, until);
  },
  // A piece comes again, or many times.
  (bytes, random) => {
    const from = random.below(bytes.length);
    const piece = bytes.slice(from, from + random.below(400));
    const times = random.pick([1, 2, 50]);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => piece),
      bytes.subarray(from),
    ]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(MARKUP)), bytes.subarray(at)]);
  },
];

/** A damaged copy. Archives are damaged inside as often as outside: a checksum would end most tries at the door. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const damage = random.pick(damages);
  const archive = random.below(2) === 0 ? openZip(bytes) : null;
  if (!archive?.ok || archive.data.entries.length === 0) return damage(bytes, random);
  const chosen = random.below(archive.data.entries.length);
  return writeZip(
    archive.data.entries.map((entry, index) => {
      const data = unwrap(readEntry(archive.data, entry));
      return { name: entry.name, data: index === chosen && data.length > 0 ? damage(data, random) : data };
    }),
  );
}
