/** Results that people wait for longer than promised. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { keyOf, type Raised } from '#shared/improvement/signals/types.ts';
import { pastPeriods, valuesIn } from './measured.ts';
import type { Watcher } from './types.ts';

const SHOWN = 6;

export const watchDelay: Watcher<'delay'> = async (rule, { indicators, least }, context) => {
  const raised: Raised[] = [];
  const periods = pastPeriods(context, 'term', SHOWN).reverse();
  for (const id of indicators) {
    const entry = indicatorBookOf(context.reader).find(id);
    if (!entry?.target) continue;
    const terms: { period: string; values: Awaited<ReturnType<typeof valuesIn>> }[] = [];
    for (const period of periods)
      terms.push({
        period,
        values: (await valuesIn(context, id, period)).filter(({ department }) => department !== null),
      });
    while (terms.length > 0 && terms.at(-1)!.values.every(({ n, excluded }) => n + excluded === 0))
      terms.pop();
    const last = terms.at(-1);
    if (!last) continue;
    const { value: target, watch } = entry.target;
    for (const value of last.values) {
      if (value.value === null || value.n < least || value.value <= watch) continue;
      const { department } = value;
      raised.push({
        key: keyOf(rule.id, id, department),
        rule: rule.id,
        department,
        subject: entry.label,
        indicator: id,
        period: last.period,
        severity: value.value,
        params: { value: value.value, target, waiting: value.excluded },
        evidence: {
          kind: 'trend',
          unit: entry.unit,
          decimals: entry.decimals,
          periods: terms.map(({ period }) => period),
          values: terms.map(
            ({ values }) => values.find((each) => each.department === department)?.value ?? null,
          ),
          target,
        },
        rows: { kind: 'figure', indicator: id, period: last.period, department },
      });
    }
  }
  return raised;
};
