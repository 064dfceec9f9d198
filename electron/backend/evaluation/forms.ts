/** What a question about evaluations names. */
import { evaluationYears } from '#db/repositories/evaluation-forms.ts';
import type { Reader } from '#db/types.ts';
import type { Dimension } from '#shared/evaluation/forms.ts';
import { type EvaluationSource, evaluationSource, evaluationSources } from '#shared/evaluation/source.ts';
import { Refusal } from '#shared/lib/result.ts';

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

/** The evaluations that hold forms. */
export function sourcesInUse(reader: Reader) {
  return evaluationSources(reader.catalog.types).flatMap((source) => {
    const years = evaluationYears(reader, source);
    return years.length === 0 ? [] : [{ source, years }];
  });
}
