/** What can be wrong with a cell, a row, a heading or a key, as data: the text is made from the catalogue when shown. */

import type { LocalText } from '#shared/i18n/language.ts';
import { fill, lookUp, type MessageValues } from '#shared/i18n/translate.ts';
import type { problems as catalogue } from '#shared/i18n/zh-CN/problems.ts';

export type ProblemLevel = 'error' | 'warning';
export type ProblemCategory = 'file' | 'header' | 'cell' | 'row' | 'key' | 'reference';
export type ProblemCode = keyof typeof catalogue;
export type ProblemParams = Record<string, string | number | LocalText>;

export interface Suggestion {
  from: string;
  /** A text that the same cell would accept. */
  to: string;
  label: LocalText;
}

/** What is wrong, without the place: shared by all cells of the same text. */
export interface Finding {
  level: ProblemLevel;
  category: ProblemCategory;
  /** A key of the catalogue `problems`, or the id of a record type's check (then `template` holds the text). */
  code: string;
  params: ProblemParams;
  template?: LocalText;
  suggestion: Suggestion | null;
}

/** A finding at its place. */
export interface Problem {
  finding: Finding;
  /** Zero-based row of the sheet; -1: the sheet as a whole. */
  row: number;
  /** Zero-based column of the sheet; -1: the row as a whole. */
  column: number;
  field: string | null;
}

/** Makes a finding whose code is checked against the catalogue. */
export function finding(
  level: ProblemLevel,
  category: ProblemCategory,
  code: ProblemCode,
  params: ProblemParams = {},
  suggestion: Suggestion | null = null,
): Finding {
  return { level, category, code, params, suggestion };
}

/** The finding as sentences in both languages. */
export function findingMessage(found: Finding): LocalText {
  return { zh: messageIn('zh-CN', found), en: messageIn('en', found) };
}

function messageIn(language: 'zh-CN' | 'en', found: Finding): string {
  const values: MessageValues = {};
  for (const [name, value] of Object.entries(found.params)) {
    values[name] = typeof value === 'object' ? (language === 'en' ? value.en : value.zh) : value;
  }
  const label = found.suggestion?.label;
  const hint = label
    ? (lookUp(language, 'problems.use-instead', { to: language === 'en' ? label.en : label.zh }) ?? '')
    : '';
  const own = found.template && (language === 'en' ? found.template.en : found.template.zh);
  const text = own
    ? fill(own, values, language)
    : (lookUp(language, `problems.${found.code}`, values) ?? found.code);
  return hint ? `${text}${language === 'en' ? ' ' : ''}${hint}` : text;
}
