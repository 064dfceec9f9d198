import type { FieldSpec, FieldValue } from '#shared/records/types.ts';

/** A stored value as a department would write it in a cell. */
export function valueText(field: FieldSpec, value: FieldValue): string {
  if (value === null) return '';
  if (field.kind === 'boolean') return value ? '是' : '否';
  if (field.kind === 'choice')
    return field.options.find((option) => option.code === value)?.label.zh ?? String(value);
  return Array.isArray(value) ? value.map((score) => score ?? '').join(' ') : String(value);
}
