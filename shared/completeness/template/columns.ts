/** The columns of a type's template. */
import type { LocalText } from '#shared/i18n/language.ts';
import { toGrain } from '#shared/importing/parse/period.ts';
import type { Instrument, InstrumentItem } from '#shared/instruments/types.ts';
import type { FieldSpec, FieldValues, RecordType } from '#shared/records/types.ts';

/** For whom a template is made; null: for anybody, and the column stays in the table. */
export interface TemplateScope {
  /** A department's code. */
  department: string | null;
  /** A year, term or month. */
  period: string | null;
}

export interface TemplateColumn {
  /** A field's name, or `scores#q3` for one item of a scores field. */
  target: string;
  field: FieldSpec;
  item: { of: Instrument; item: InstrumentItem; index: number } | null;
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

/** One column for a field, one for each item of its scores; without the fields that the scope fixes. */
export function templateColumns(type: RecordType, scope: TemplateScope): TemplateColumn[] {
  const fixed = fixedValues(type, scope);
  return type.fields.flatMap((field): TemplateColumn[] => {
    if (field.name in fixed) return [];
    const required = field.required === true;
    if (field.kind !== 'scores')
      return [{ target: field.name, field, item: null, heading: headingOf(field), required }];
    const form = field.instrument;
    return form.items.map((item, index) => ({
      target: `${field.name}#${item.code}`,
      field,
      item: { of: form, item, index },
      heading: item.text,
      required: false,
    }));
  });
}

function headingOf(field: FieldSpec): LocalText {
  const unit = field.kind === 'integer' || field.kind === 'number' ? field.unit : undefined;
  return unit ? { zh: `${field.label.zh}（${unit.zh}）`, en: `${field.label.en} (${unit.en})` } : field.label;
}
