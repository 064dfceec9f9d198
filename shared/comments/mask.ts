/**
 * Comments without names and numbers: what is done to each before anything else sees it. In doubt something is masked:
 * a word too many is a small loss, a name too many is not.
 */
import { type KnownPerson, type NameForms, nameForms, registerSpans, titleSpans } from './mask-names.ts';
import { numberSpans } from './mask-numbers.ts';
import { plainText } from './plain-text.ts';
import { joinSpans, type MaskKind } from './spans.ts';

export type CommentLanguage = 'zh' | 'en';

/** In the language of the comment, because they become part of it. */
const marks: Readonly<Record<CommentLanguage, Readonly<Record<MaskKind, string>>>> = {
  zh: { person: '〔某人〕', number: '〔号码〕', place: '〔地点〕', time: '〔时间〕' },
  en: { person: '[name]', number: '[number]', place: '[place]', time: '[time]' },
};

/** What a mask leaves: no word of the comment. */
export const MARK = /〔(?:某人|号码|地点|时间)〕|\[(?:name|number|place|time)\]/gu;

export interface Masked {
  text: string;
  language: CommentLanguage;
  /** How many stretches were masked. */
  masked: number;
}

/** The language that most of a text is written in: a Chinese character says about as much as two letters. */
export function languageOf(text: string): CommentLanguage {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return han * 2 >= latin && han > 0 ? 'zh' : 'en';
}

/** A mask for the people of a register. */
export function masker(people: readonly KnownPerson[]): (comment: string) => Masked {
  const forms: NameForms = nameForms(people);
  return (comment) => {
    const text = plainText(comment);
    const language = languageOf(text);
    const spans = joinSpans([
      ...registerSpans(text, forms),
      ...titleSpans(text, forms.surnames),
      ...numberSpans(text, forms.numbers),
    ]);
    let masked = '';
    let at = 0;
    for (const { from, to, kind } of spans) {
      masked += text.slice(at, from) + marks[language][kind];
      at = to;
    }
    return { text: (masked + text.slice(at)).trim(), language, masked: spans.length };
  };
}
