/**
 * Record types as data. Table, form, grid, import, template, checks, history, export and the data dictionary
 * all derive from these entries; nothing else in the product knows a record type by name,
 * except the indicators and the sample, which are data themselves.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import type { RecordTypeGroupId } from './groups.ts';

/** Id of a built-in type or of one of the office's own; which there are, the workspace's `RecordCatalog` says. */
export type RecordTypeId = string;

interface FieldBase {
  /** snake_case; also the column's name in the store. */
  name: string;
  label: LocalText;
  help?: LocalText;
  /** Headings under which departments write this field, in any language; compared without case, blanks and punctuation. */
  aliases: string[];
  required?: boolean;
  /** Heading on the form; fields that follow one another under the same heading stand together. */
  section?: LocalText;
  /** Not shown where the reader may not see persons. */
  personal?: boolean;
}

export interface ChoiceOption {
  code: string;
  label: LocalText;
  aliases: string[];
  /** Still read and shown, but offered no more. */
  retired?: boolean;
}

export interface TextField extends FieldBase {
  kind: 'text';
  maxLength?: number;
  multiline?: boolean;
  /** An identifier: leading zeros kept, full-width folded, numbers destroyed by Excel (2.02E+11) refused. */
  identifier?: boolean;
}
export interface NumberField extends FieldBase {
  kind: 'integer' | 'number';
  min?: number;
  max?: number;
  /** Digits after the point when shown. */
  decimals?: number;
  unit?: LocalText;
}
export interface DateField extends FieldBase {
  kind: 'date';
}
export interface BooleanField extends FieldBase {
  kind: 'boolean';
}
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  options: ChoiceOption[];
}
/** Several of a list. */
export interface ChoicesField extends FieldBase {
  kind: 'choices';
  options: ChoiceOption[];
}
/** A time of day. */
export interface TimeField extends FieldBase {
  kind: 'time';
}
/** Holds the natural key of a record of another type (a department's code, a person's number). */
export interface ReferenceField extends FieldBase {
  kind: 'reference';
  to: RecordTypeId;
  /** `error` refuses a row whose target is unknown; `warning` keeps the text and says so. */
  unknown: 'error' | 'warning';
}
export interface PeriodField extends FieldBase {
  kind: 'period';
  grain: 'year' | 'term' | 'month';
}
/** The item scores of one form, in the instrument's order; one column of the workbook per item. */
export interface ScoresField extends FieldBase {
  kind: 'scores';
  instrument: Instrument;
}

/**
 * The answers of one examinee to all items of a paper, stored as one text (`shared/records/answers.ts`); in a workbook
 * one cell, or one column per item.
 */
export interface AnswersField extends FieldBase {
  kind: 'answers';
}

export type FieldSpec =
  | TextField
  | NumberField
  | DateField
  | BooleanField
  | ChoiceField
  | ChoicesField
  | TimeField
  | ReferenceField
  | PeriodField
  | ScoresField
  | AnswersField;

export type FieldKind = FieldSpec['kind'];

/**
 * text, choice, reference: string (choice: the option's code; reference: the target's natural key);
 * choices: the options' codes in the order of the list, joined by `;`; date: YYYY-MM-DD; time: HH:MM;
 * period: its key (2024-2025, 2024-2025-1, 2025-03); scores: one number or null per item; answers: letters in a row
 * (`ABC-A`), or parted by commas.
 */
export type FieldValue = string | number | boolean | (number | null)[] | null;
export type FieldValues = Record<string, FieldValue>;

/** One rule about one row. Pure; `{name}` in the message is filled from what `test` answers. */
export interface RowCheck {
  id: string;
  level: 'error' | 'warning';
  /** The field that the problem is shown at. */
  field: string;
  message: LocalText;
  /** null when the row is fine, otherwise the values for the message. */
  test(values: FieldValues): Record<string, string | number> | null;
}

export interface RecordType {
  id: RecordTypeId;
  label: LocalText;
  plural: LocalText;
  /** Where the type stands in the navigation. */
  group: RecordTypeGroupId;
  help: LocalText;
  /** `in-use`: lists of types leave it out until it has records or the office switches it on. */
  listed?: 'in-use';
  /** Name of an icon of the renderer's icon map. */
  icon: string;
  /** Names of sheets and files under which departments hand this in. */
  sheetAliases: string[];
  fields: FieldSpec[];
  /** Fields that identify a record in a departmental file; joined by the unit separator into `natural_key`. */
  key: string[];
  /** The reference field that says which department a record belongs to; null for records of the whole hospital. */
  departmentField: string | null;
  /** The date or period field that places a record in time; null for registers that hold at all times. */
  timeField: string | null;
  /** How the accreditors ask for it: at a point in time, by school year or by calendar year. */
  basis: 'point' | 'school-year' | 'calendar-year';
  privacy: 'internal' | 'personal' | 'anonymous';
  /** Fields that name a record in lists and lookups. */
  titleFields: string[];
  checks: RowCheck[];
}
