/** Where in a text the words of a search stand. */
import { folded } from './words.ts';

/** From and to, in characters of the text as it stands; `to` is exclusive. */
export type Mark = readonly [from: number, to: number];

/** The text folded character by character, and of each folded character where it comes from. */
function foldedWithPlaces(text: string): { text: string; places: number[] } {
  let result = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const fold = folded(character);
    for (let i = 0; i < fold.length; i++) places.push(at);
    result += fold;
    at += character.length;
  }
  places.push(text.length);
  return { text: result, places };
}

const LATIN = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Every place of each needle (already folded), those that touch one another joined, in order. */
export function marksOf(text: string, needles: readonly string[]): Mark[] {
  const { text: fold, places } = foldedWithPlaces(text);
  const found: [number, number][] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    const word = !HAN.test(needle[0]!);
    for (let at = fold.indexOf(needle); at >= 0; at = fold.indexOf(needle, at + needle.length)) {
      // The index finds words by their beginning, so only there they are marked.
      const before = fold[at - 1];
      if (word && before !== undefined && LATIN.test(before) && !HAN.test(before)) continue;
      const from = places[at]!;
      const last = places[at + needle.length - 1]!;
      const to = places.find((place, index) => index >= at + needle.length && place > last) ?? text.length;
      found.push([from, to]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const mark of found) {
    const last = joined.at(-1);
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
    else joined.push([...mark]);
  }
  return joined;
}
