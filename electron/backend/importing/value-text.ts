import { chosenOptions } from '#shared/importing/parse/choices.ts';
import type { FieldSpec, FieldValue } from '#shared/records/types.ts';

/** A stored value as a department would write it in a cell. */
export function valueText(field: FieldSpec, value: FieldValue): string {
  if (value === null) return '';
  if (field.kind === 'boolean') return value ? '是' : '否';
  if (field.kind === 'choice')
    return field.options.find((option) => option.code === value)?.label.zh ?? String(value);
  if (field.kind === 'choices')
    return chosenOptions(field, String(value))
      .map((option) => option.label.zh)
      .join('；');
  return Array.isArray(value) ? value.map((score) => score ?? '').join(' ') : String(value);
}
