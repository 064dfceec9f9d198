import type { Term } from '#shared/indicators/types.ts';
import { measureTerm, type TermAmount } from './term.ts';
import type { Findings, MeasureContext, MeasureOf } from './types.ts';

/** Sums over sums. The hospital's value is formed over all rows; it is no mean of the departments' values. */
export function measureRatio(measure: MeasureOf<'ratio'>, context: MeasureContext): Findings {
  const above = addTerms(measure.numerator, context);
  const below = addTerms(measure.denominator, context);
  const findings: Findings = new Map();
  for (const department of new Set([...below.keys(), ...above.keys()])) {
    const denominator = below.get(department);
    const amount = denominator?.amount ?? 0;
    const numerator = above.get(department)?.amount ?? 0;
    findings.set(department, {
      value: amount > 0 ? (measure.scale * numerator) / amount : null,
      numerator: amount > 0 ? numerator : null,
      denominator: amount > 0 ? amount : null,
      excluded: denominator?.excluded ?? 0,
      n: denominator?.n ?? 0,
      sd: null,
    });
  }
  return findings;
}

/** A sum of terms; null where not a single row counts. */
export function measureTotal(measure: MeasureOf<'total'>, context: MeasureContext): Findings {
  return new Map(
    [...addTerms(measure.terms, context)].map(([department, { amount, n, excluded }]) => {
      const value = n > 0 ? amount : null;
      return [department, { value, numerator: value, denominator: null, excluded, n, sd: null }];
    }),
  );
}

function addTerms(terms: readonly Term[], context: MeasureContext): Map<string | null, TermAmount> {
  const sums = new Map<string | null, TermAmount>();
  for (const term of terms) {
    for (const [department, part] of measureTerm(term, context)) {
      const sum = sums.get(department) ?? { amount: 0, n: 0, excluded: 0 };
      sums.set(department, {
        amount: sum.amount + part.amount,
        n: sum.n + part.n,
        excluded: sum.excluded + part.excluded,
      });
    }
  }
  return sums;
}
