/** A comment as it may be read: masked, with what it speaks of and how. */
import { type ThemeFound, themeFinder } from './find-themes.ts';
import type { Masked } from './mask.ts';
import { type Judgement, judge } from './sentiment.ts';
import type { ThemeBook } from './themes.ts';
import { termsOf, type Word, wordsOf } from './words.ts';

export interface ReadComment extends Masked {
  themes: ThemeFound[];
  judgement: Judgement;
  terms: Word[];
}

export function commentReader(book: ThemeBook): (masked: Masked) => ReadComment {
  const find = themeFinder(book);
  return (masked) => {
    const words = wordsOf(masked.text);
    return { ...masked, themes: find(masked.text, words), judgement: judge(words), terms: termsOf(words) };
  };
}
