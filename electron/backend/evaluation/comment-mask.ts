/** The mask of a workspace: made from its register, and again when that changes. */
import { loadReadings, readingsOf } from '#db/pinyin.ts';
import { readRegister } from '#db/repositories/comments.ts';
import type { Reader } from '#db/types.ts';
import { type Masked, masker } from '#shared/comments/mask.ts';

interface Kept {
  register: string;
  mask: (comment: string) => Masked;
  done: Map<string, Masked>;
}

const kept = new WeakMap<Reader, Kept>();
const MOST_KEPT = 50_000;

/** A function that masks comments. Waits for the dictionary of readings: without it pinyin would not be found. */
export async function commentMask(reader: Reader): Promise<(comment: string) => Masked> {
  await loadReadings();
  const people = readRegister(reader);
  const register = JSON.stringify(people);
  let own = kept.get(reader);
  if (own?.register !== register) {
    own = {
      register,
      mask: masker(people.map((person) => ({ ...person, readings: readingsOf(person.name) }))),
      done: new Map(),
    };
    kept.set(reader, own);
  }
  const { mask, done } = own;
  return (comment) => {
    const before = done.get(comment);
    if (before) return before;
    if (done.size >= MOST_KEPT) done.clear();
    const masked = mask(comment);
    done.set(comment, masked);
    return masked;
  };
}
