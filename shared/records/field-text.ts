/** A stored value as people read it. */
import type { Language } from '#shared/i18n/language.ts';
import { say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import { chosenOptions } from '#shared/importing/parse/choices.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { FieldSpec, FieldValue } from '#shared/records/types.ts';

/** The scores of a form item by item, as they are typed into one cell; a dash where none was given. */
export const scoresText = (scores: readonly (number | null)[]): string =>
  scores.every((score) => score === null) ? '' : scores.map((score) => score ?? '-').join(' ');

/** The text of a value; `name` is what a reference points to, where it is known. Null for a missing value. */
export function fieldText(
  field: FieldSpec,
  value: FieldValue | undefined,
  language: Language,
  name?: string,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  switch (field.kind) {
    case 'choice': {
      const option = field.options.find(({ code }) => code === value);
      return option ? say(option.label, language) : String(value);
    }
    case 'choices':
      return chosenOptions(field, String(value))
        .map((option) => say(option.label, language))
        .join(language === 'en' ? '; ' : '；');
    case 'boolean':
      return translate(language, value ? 'records.yes' : 'records.no');
    case 'reference':
      return name || String(value);
    case 'period':
      return say(periodLabel(String(value)), language);
    case 'number':
      return typeof value === 'number' && field.decimals !== undefined
        ? value.toFixed(field.decimals)
        : String(value);
    case 'scores': {
      if (!Array.isArray(value)) return String(value);
      const given = value.filter((score): score is number => score !== null);
      const mean = given.reduce((sum, score) => sum + score, 0) / given.length;
      return given.length === 0
        ? null
        : translate(language, 'records.scores-items', { n: given.length, mean: mean.toFixed(2) });
    }
    default:
      return String(value);
  }
}
