/** Those whose evaluations lie beyond the outer limits of the funnel. */
import type { EvaluationTarget } from '#shared/api/evaluation.ts';
import { FUNNEL_ALARM, funnelHalf } from '#shared/evaluation/results.ts';
import { keyOf, type Raised } from '#shared/improvement/signals/types.ts';
import { DEPARTMENT, sourcesInUse } from '../../evaluation/forms.ts';
import { evaluationResults } from '../../evaluation/results.ts';
import type { Watcher } from './types.ts';

export const watchFunnel: Watcher<'funnel'> = async (rule, { by }, { reader, turn }) => {
  const raised: Raised[] = [];
  for (const { source, years } of sourcesInUse(reader)) {
    const year = years
      .map((entry) => entry.year)
      .sort()
      .at(-1);
    if (!year) continue;
    const { lowest, highest } = source.scores.instrument.scale;
    for (const kind of by) {
      const field =
        kind === DEPARTMENT ? DEPARTMENT : source.targets.find((target) => target.kind === kind)?.field.name;
      if (field === undefined || (kind === DEPARTMENT && !source.type.departmentField)) continue;
      await turn();
      const question = { type: source.type.id, period: year, by: field };
      const results = evaluationResults(reader, { ...question, department: null });
      const { model } = results;
      if (!model) continue;
      const limits = {
        centre: model.mean,
        between: Math.sqrt(model.target),
        within: Math.sqrt((model.rater ?? 0) + model.residual),
      };
      const shown = results.targets.flatMap((target) =>
        target.summary && target.funnel
          ? [{ ...target, summary: target.summary, funnel: target.funnel }]
          : [],
      );
      for (const { key, name, departments, summary, funnel, evidence } of shown) {
        if (funnel !== 'alarm' || evidence === 'developing' || summary.mean >= model.mean) continue;
        const half = funnelHalf(limits, summary.forms, FUNNEL_ALARM);
        raised.push({
          key: keyOf(rule.id, `${source.type.id}/${field}/${key}`, departments[0] ?? null),
          rule: rule.id,
          department: kind === DEPARTMENT ? key : (departments[0] ?? null),
          subject: { zh: name, en: name },
          indicator: null,
          period: year,
          severity: (model.mean - summary.mean) / half,
          params: { forms: summary.forms, value: summary.mean, limit: model.mean - half, centre: model.mean },
          evidence: {
            kind: 'funnel',
            decimals: 2,
            ...limits,
            lowest,
            highest,
            points: shown.map((target) => pointOf(target, key)),
          },
          rows: { kind: 'evaluation', ...question },
        });
      }
    }
  }
  return raised;
};

const pointOf = (
  target: Pick<EvaluationTarget, 'key' | 'name'> & {
    summary: { forms: number; mean: number };
    funnel: 'within' | 'alert' | 'alarm';
  },
  subject: string,
) => ({
  label: target.key === subject ? target.name : '',
  n: target.summary.forms,
  value: target.summary.mean,
  state: target.key === subject ? target.funnel : ('within' as const),
});
