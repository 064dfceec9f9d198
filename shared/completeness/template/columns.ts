/** The columns of a type's template. */
import type { LocalText } from '#shared/i18n/language.ts';
import { toGrain } from '#shared/importing/parse/period.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { splitAnswers } from '#shared/records/answers.ts';
import { type FieldItem, hasItems, itemsOf } from '#shared/records/items.ts';
import type { FieldSpec, FieldValues, RecordType } from '#shared/records/types.ts';

/** For whom a template is made; null: for anybody, and the column stays in the table. */
export interface TemplateScope {
  /** A department's code. */
  department: string | null;
  /** A year, term or month. */
  period: string | null;
}

export interface TemplateColumn {
  /** A field's name, or `scores#q3` for one of its items. */
  target: string;
  field: FieldSpec;
  /** `of` is null for the numbered items of a paper. */
  item: { of: Instrument | null; item: FieldItem; index: number } | null;
  heading: LocalText;
  required: boolean;
}

/** What the scope says of every row: these fields have no column. */
export function fixedValues(type: RecordType, { department, period }: TemplateScope): FieldValues {
  const fixed: FieldValues = {};
  for (const field of type.fields) {
    if (department !== null && field.name === type.departmentField) fixed[field.name] = department;
    if (period === null || field.kind !== 'period' || field.name !== type.timeField) continue;
    const value = toGrain(period, field.grain);
    if (value !== null) fixed[field.name] = value;
  }
  return fixed;
}

/** Items of a paper that a template has room for where its rows do not say how many there are. */
const USUAL_ITEMS = 100;

/**
 * One column for a field, one for each item of its scores or answers; without the fields that the scope fixes. `rows`
 * are those that the template is filled with beforehand.
 */
export function templateColumns(
  type: RecordType,
  scope: TemplateScope,
  rows: readonly FieldValues[] = [],
): TemplateColumn[] {
  const fixed = fixedValues(type, scope);
  return type.fields.flatMap((field): TemplateColumn[] => {
    if (field.name in fixed) return [];
    const required = field.required === true;
    if (!hasItems(field))
      return [{ target: field.name, field, item: null, heading: headingOf(field), required }];
    const form = field.kind === 'scores' ? field.instrument : null;
    const items = form ? itemsOf(field) : itemsOf(field).slice(0, itemsIn(rows, field.name));
    return items.map((item, index) => ({
      target: `${field.name}#${item.code}`,
      field,
      item: { of: form, item, index },
      heading: item.text,
      required: false,
    }));
  });
}

function itemsIn(rows: readonly FieldValues[], field: string): number {
  const most = Math.max(0, ...rows.map((row) => splitAnswers(String(row[field] ?? '')).length));
  return most || USUAL_ITEMS;
}

function headingOf(field: FieldSpec): LocalText {
  const unit = field.kind === 'integer' || field.kind === 'number' ? field.unit : undefined;
  return unit ? { zh: `${field.label.zh}（${unit.zh}）`, en: `${field.label.en} (${unit.en})` } : field.label;
}
