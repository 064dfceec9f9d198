import { fieldText } from '#shared/records/field-text.ts';
import type { FieldSpec, FieldValue } from '#shared/records/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';

/** Values as text in the language in force; departments by their name in that language, other references by `names`. */
export function useFieldText() {
  const { language, say } = useLanguage();
  const { workspace } = useScope();
  const departmentName = (code: string): string | undefined => {
    const found = workspace.departments.find((entry) => entry.code === code);
    return found && say(found.name);
  };
  const text = (field: FieldSpec, value: FieldValue | undefined, names: Record<string, string> = {}) => {
    const department = field.kind === 'reference' && field.to === 'department';
    return fieldText(field, value, language, department ? departmentName(String(value)) : names[field.name]);
  };
  return { text, departmentName };
}
