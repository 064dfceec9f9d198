/** The forms that a question is about, divided into blocks once for all questions. */
import { evaluationYears, readEvaluationForms } from '#db/repositories/evaluation-forms.ts';
import type { Reader } from '#db/types.ts';
import { type Blocks, divide } from '#shared/evaluation/blocks.ts';
import type { Dimension, EvaluationForms } from '#shared/evaluation/forms.ts';
import { type EvaluationSource, evaluationSource, evaluationSources } from '#shared/evaluation/source.ts';
import { Refusal } from '#shared/lib/result.ts';
import { remember } from '../remember.ts';

/** Respondents below which nothing is shown, where nobody who answered may be recognised. */
export const FLOOR = 5;
export const floorOf = (source: EvaluationSource): number => (source.anonymous ? FLOOR : 1);

export const DEPARTMENT = 'department';

/** Throws the refusal `not-an-evaluation`. */
export function sourceOf(reader: Reader, type: string): EvaluationSource {
  const known = reader.catalog.types.find((entry) => entry.id === type);
  const source = known ? evaluationSource(known) : null;
  if (!source) throw new Refusal('not-an-evaluation', `no evaluation: ${type}`, { type });
  return source;
}

/** The dimension that `by` names (a field, or `department`). Throws the refusal `not-judged`. */
export function dimensionOf(source: EvaluationSource, by: string): Dimension {
  if (by === DEPARTMENT) return 'department';
  const at = source.targets.findIndex(({ field }) => field.name === by);
  if (at < 0) throw new Refusal('not-judged', `not judged by ${source.type.id}: ${by}`, { by });
  return at === 0 ? 'target' : 'course';
}

export interface DividedForms {
  forms: EvaluationForms;
  blocks: Blocks;
}

/**
 * The forms of a year. They are divided by who is judged first of all (a teacher, where there is one) whatever is asked,
 * so that answers about teachers and about courses are made of the same blocks.
 */
export function formsOfYear(reader: Reader, source: EvaluationSource, year: string): DividedForms {
  return remember(reader, `evaluation ${source.type.id} ${year}`, () => {
    const forms = readEvaluationForms(reader, source, year);
    return { forms, blocks: divide(forms, floorOf(source)) };
  });
}

/** The evaluations that hold forms. */
export function sourcesInUse(reader: Reader) {
  return evaluationSources(reader.catalog.types).flatMap((source) => {
    const years = evaluationYears(reader, source);
    return years.length === 0 ? [] : [{ source, years }];
  });
}
