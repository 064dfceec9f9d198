/** Sentences of the catalogue with figures inside: a placeholder takes a text, a number or inlines. */
import type { Language } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import type { Inline } from '../document.ts';

export type DocumentKey =
  Extract<MessageKey, `document.${string}`> extends `document.${infer Key}` ? Key : never;
export type SentenceValues = Record<string, string | number | Inline | Inline[]>;

export const text = (value: string, style: { strong?: boolean; muted?: boolean } = {}): Inline => ({
  kind: 'text',
  text: value,
  ...style,
});

/** A plain text of the catalogue `document`. */
export const word = (language: Language, key: DocumentKey, values?: MessageValues): string =>
  translate(language, `document.${key}` as MessageKey, values);

// Marks the place of an inline in a filled sentence; no catalogue and no name holds it.
const PLACE = '\u0001';

/** A sentence as inlines. Plurals follow the numbers given. */
export function sentence(language: Language, key: DocumentKey, values: SentenceValues = {}): Inline[] {
  const inlines = new Map<string, Inline[]>();
  const plain: MessageValues = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object') {
      inlines.set(name, Array.isArray(value) ? value : [value]);
      plain[name] = `${PLACE}${name}${PLACE}`;
    } else plain[name] = value;
  }
  const parts = word(language, key, plain).split(PLACE);
  return mergeTexts(
    parts.flatMap((part, index) => (index % 2 === 1 ? (inlines.get(part) ?? []) : part ? [text(part)] : [])),
  );
}

/** Sentences one after another: a blank between them in English, none in Chinese. */
export function joinSentences(language: Language, sentences: readonly Inline[][]): Inline[] {
  const given = sentences.filter((inlines) => inlines.length > 0);
  const blank = language === 'en' ? ' ' : '';
  return mergeTexts(
    given.flatMap((inlines, index) => (index > 0 && blank ? [text(blank), ...inlines] : inlines)),
  );
}

/** `A、B、C` and `A, B and C`. */
export function listOf(language: Language, names: readonly string[]): string {
  if (language === 'zh-CN') return names.join('、');
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      inline.strong === last.strong &&
      inline.muted === last.muted
    ) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else merged.push(inline);
  }
  return merged;
}

/** What a reader sees of inlines, for alternative texts and workbooks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'figure' ? inline.figure.text : inline.text)).join('');
}
