/** Lights that stay on `act` term after term. */
import { keyOf, type Raised } from '#shared/improvement/signals/types.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { comparableIndicators, isJudged, pastPeriods, valuesIn } from './measured.ts';
import type { Watcher } from './types.ts';

/** Terms shown on the chart. */
const SHOWN = 6;

export const watchTarget: Watcher<'target'> = async (rule, { terms, except }, context) => {
  const raised: Raised[] = [];
  const periods = pastPeriods(context, 'term', SHOWN).reverse();
  for (const entry of comparableIndicators(context)) {
    if (except.includes(entry.id)) continue;
    const byTerm: { period: string; values: Map<string, IndicatorValue> }[] = [];
    for (const period of periods) {
      const values = (await valuesIn(context, entry.id, period)).filter(
        (value) => value.department !== null && isJudged(value),
      );
      byTerm.push({ period, values: new Map(values.map((value) => [value.department!, value])) });
    }
    // Terms after the last one that anybody has data of are not missed, only not yet handed in.
    while (byTerm.at(-1)?.values.size === 0) byTerm.pop();
    const last = byTerm.slice(-terms);
    if (last.length < terms) continue;
    for (const department of last.at(-1)!.values.keys()) {
      const found = last.map(({ values }) => values.get(department));
      if (!found.every((value) => value?.state === 'act')) continue;
      raised.push(signalOf(rule.id, entry, department, byTerm));
    }
  }
  return raised;
};

function signalOf(
  rule: string,
  entry: Indicator,
  department: string,
  byTerm: readonly { period: string; values: Map<string, IndicatorValue> }[],
): Raised {
  const series = byTerm.map(({ values }) => values.get(department) ?? null);
  const running = [...series].reverse().findIndex((value) => value?.state !== 'act');
  const last = series.at(-1)!;
  const target = entry.target!.value;
  const value = last.value ?? 0;
  return {
    key: keyOf(rule, entry.id, department),
    rule,
    department,
    subject: entry.label,
    indicator: entry.id,
    period: last.period,
    severity: Math.abs(value - target) / (Math.abs(target) || 1),
    params: { value, target, terms: running < 0 ? series.length : running },
    evidence: {
      kind: 'trend',
      unit: entry.unit,
      decimals: entry.decimals,
      periods: byTerm.map(({ period }) => period),
      values: series.map((each) => each?.value ?? null),
      target,
    },
    rows: { kind: 'figure', indicator: entry.id, period: last.period, department },
  };
}
