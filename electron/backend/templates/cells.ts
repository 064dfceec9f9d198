/** What stands in the cells of a template, and what may be put there. */
import type { TemplateColumn } from '#shared/completeness/template/columns.ts';
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { chosenOptions } from '#shared/importing/parse/choices.ts';
import type { ReferenceIndex } from '#shared/importing/references.ts';
import { splitAnswers } from '#shared/records/answers.ts';
import type { FieldSpec, FieldValue, FieldValues, RecordTypeId } from '#shared/records/types.ts';
import type { CellValue } from '../files/xlsx/workbook.ts';

const yesNo: readonly LocalText[] = [
  { zh: '是', en: 'Yes' },
  { zh: '否', en: 'No' },
];

/** Writes a target of a reference so that it means nobody else. */
export type ReferenceText = (to: RecordTypeId, key: string) => string;

/** The name of a target, or its key where others bear the name too. */
export function referenceTexts(references: ReferenceIndex, language: Language): ReferenceText {
  const names = new Map<RecordTypeId, Map<string, readonly string[]>>();
  return (to, key) => {
    const known =
      names.get(to) ?? new Map(references.targets(to).map((target) => [target.key, target.names]));
    names.set(to, known);
    const [first, ...others] = known.get(key) ?? [];
    for (const name of language === 'en' ? [...others, first] : [first]) {
      if (name === undefined) continue;
      const meant = references.resolve(to, name);
      if (meant.kind === 'one' && meant.target.key === key) return name;
    }
    return key;
  };
}

/** The list that a column offers, and whether other values may be typed; null: no list. */
export function choicesOf(
  { field }: TemplateColumn,
  references: ReferenceIndex,
  textOf: ReferenceText,
  department: string | null,
  language: Language,
): { values: string[]; open: boolean } | null {
  if (field.kind === 'boolean') return { values: yesNo.map((word) => say(word, language)), open: false };
  if (field.kind === 'choice') {
    const offered = field.options.filter(({ retired }) => !retired);
    return { values: offered.map(({ label }) => say(label, language)), open: false };
  }
  if (field.kind !== 'reference') return null;
  const targets = references.targets(field.to);
  const own = targets.filter((target) => department !== null && target.department === department);
  const rest = own.length === 0 ? targets : targets.filter((target) => target.department !== department);
  const values = [...own, ...rest].map(({ key }) => textOf(field.to, key));
  return values.length === 0 ? null : { values: [...new Set(values)], open: true };
}

/** A stored value as the template shows it. */
export function cellOf(
  { field, item }: TemplateColumn,
  values: FieldValues,
  textOf: ReferenceText,
  language: Language,
): CellValue {
  const value = values[field.name] ?? null;
  if (item && field.kind === 'answers')
    return typeof value === 'string' ? (splitAnswers(value)[item.index] ?? null) : null;
  if (item) return Array.isArray(value) ? (value[item.index] ?? null) : null;
  return plainCell(field, value, textOf, language);
}

function plainCell(
  field: FieldSpec,
  value: FieldValue,
  textOf: ReferenceText,
  language: Language,
): CellValue {
  if (value === null || Array.isArray(value)) return null;
  switch (field.kind) {
    case 'date':
      return { date: String(value) };
    case 'integer':
    case 'number':
      return value;
    case 'boolean':
      return say(yesNo[value ? 0 : 1]!, language);
    case 'choice': {
      const option = field.options.find(({ code }) => code === value);
      return option ? say(option.label, language) : String(value);
    }
    case 'choices':
      return chosenOptions(field, String(value))
        .map(({ label }) => say(label, language))
        .join(language === 'en' ? '; ' : '；');
    case 'reference':
      return textOf(field.to, String(value));
    default:
      return String(value);
  }
}
