import type { EvaluationTarget } from '#shared/api/evaluation.ts';
import type { Translator } from '../../../app/language.tsx';

/** Below this the raw and the fair score print the same, or nearly. */
const WORTH_SAYING = 0.02;

/** Why the fair score is not the raw mean, in words; the same to the printed digits needs none. */
export function reasonsOf(target: EvaluationTarget, t: Translator): string[] {
  const { fair } = target;
  if (!fair) return [];
  const by = (value: number) => Math.abs(value).toFixed(2);
  return [
    ...(Math.abs(fair.severity) >= WORTH_SAYING
      ? [
          t(fair.severity > 0 ? 'evaluation.reason-severe' : 'evaluation.reason-lenient', {
            by: by(fair.severity),
          }),
        ]
      : []),
    ...(Math.abs(fair.shrinkage) >= WORTH_SAYING
      ? [
          t(fair.shrinkage > 0 ? 'evaluation.reason-few-up' : 'evaluation.reason-few-down', {
            by: by(fair.shrinkage),
          }),
        ]
      : []),
  ];
}
