/** Which themes a comment speaks of, by words: those of the themes and those that the office has added. */
import { stemOf } from '#shared/lib/stem.ts';
import { type ThemeBook, themesIn } from './themes.ts';
import type { Word } from './words.ts';

export interface ThemeFound {
  theme: string;
  /** The words that speak for it. */
  words: string[];
}

const HAN = /\p{Script=Han}/u;
const stemsOf = (phrase: string) => phrase.split(/[\s-]+/).map(stemOf);

/** A search for themes. Chinese words are looked for in the text, English ones by their stems, one after another. */
export function themeFinder(book: ThemeBook): (masked: string, words: readonly Word[]) => ThemeFound[] {
  const rules = themesIn(book).map(({ id, words }) => ({
    id,
    chinese: words.filter((word) => HAN.test(word)),
    english: words.filter((word) => !HAN.test(word)).map((word) => ({ word, stems: stemsOf(word) })),
  }));
  return (masked, words) => {
    const stems = ` ${words.map(({ stem }) => stem).join(' ')} `;
    return rules.flatMap(({ id, chinese, english }) => {
      const found = [
        ...chinese.filter((word) => masked.includes(word)),
        ...english.filter((rule) => stems.includes(` ${rule.stems.join(' ')} `)).map(({ word }) => word),
      ];
      return found.length > 0 ? [{ theme: id, words: found }] : [];
    });
  };
}
