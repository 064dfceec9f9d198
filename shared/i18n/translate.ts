/** Translation by typed key: `t('importing.title')`, placeholders as `{name}`, plural forms as `{n|row|rows}`. */
import { catalogue as en } from './en/index.ts';
import type { Language } from './language.ts';
import { catalogue as zh } from './zh-CN/index.ts';

type Catalogue = typeof zh;
type Feature = keyof Catalogue;
export type MessageKey = { [F in Feature]: `${F}.${Extract<keyof Catalogue[F], string>}` }[Feature];
export type MessageValues = Record<string, string | number | boolean | null | string[]>;

const catalogues: Record<Language, Record<string, Record<string, string>>> = { 'zh-CN': zh, en };

/** The message in a language. A key of no catalogue (possible only through `hasMessage`-less dynamic use) answers itself. */
export function translate(language: Language, key: MessageKey, values?: MessageValues): string {
  return lookUp(language, key, values) ?? key;
}

/** For keys made at run time, such as the code of a failure: null when no catalogue holds it. */
export function lookUp(language: Language, key: string, values?: MessageValues): string | null {
  const dot = key.indexOf('.');
  const text = catalogues[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  return text === undefined ? null : fill(text, values, language);
}

/** Fills `{name}` and chooses `{n|one|many}` by the number n. Numbers are grouped; unknown names stay visible. */
export function fill(text: string, values: MessageValues = {}, language: Language = 'en'): string {
  return text.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      if (typeof value === 'number') return formatCount(value);
      return Array.isArray(value) ? value.join(language === 'zh-CN' ? '、' : ', ') : String(value);
    },
  );
}

function formatCount(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) < 10_000) return String(value);
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A failure's text in a language: by its code and what in particular it is about, else its own English message. */
export function failureText(
  language: Language,
  failure: { code: string; message: string; details?: MessageValues },
): string {
  const { code, details, message } = failure;
  const particular =
    typeof details?.what === 'string' ? lookUp(language, `errors.${code}-${details.what}`, details) : null;
  return particular ?? lookUp(language, `errors.${code}`, details) ?? message;
}
