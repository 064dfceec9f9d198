/** Fields that stand in a workbook as one column per item: the scores of a form, the answers to a paper. */
import type { LocalText } from '#shared/i18n/language.ts';
import { MOST_ITEMS } from './answers.ts';
import type { AnswersField, FieldSpec, ScoresField } from './types.ts';

export interface FieldItem {
  /** Behind the field's name and `#` in a column's target. */
  code: string;
  text: LocalText;
  aliases: readonly string[];
}

export type ItemField = ScoresField | AnswersField;

export const hasItems = (field: FieldSpec): field is ItemField =>
  field.kind === 'scores' || field.kind === 'answers';

const numbered: readonly FieldItem[] = Array.from({ length: MOST_ITEMS }, (_, at) => ({
  code: String(at + 1),
  text: { zh: `第${at + 1}题`, en: `Item ${at + 1}` },
  aliases: [],
}));

/** The items in their order: the instrument's, or by number as many as a paper may have. */
export const itemsOf = (field: ItemField): readonly FieldItem[] =>
  field.kind === 'scores' ? field.instrument.items : numbered;

/** Where an item of that code stands; -1 for none. */
export const itemIndex = (field: ItemField, code: string): number =>
  field.kind === 'answers' && /^[1-9]\d*$/.test(code) && Number(code) <= MOST_ITEMS
    ? Number(code) - 1
    : itemsOf(field).findIndex((item) => item.code === code);
