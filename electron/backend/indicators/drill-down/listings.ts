/** Which rows stand behind which part of a value: the same compiled conditions that computed it. */
import type { Measure } from '#shared/indicators/types.ts';
import { assertNever } from '#shared/lib/result.ts';
import { compileAttainment, listStandards } from '../measures/attainment.ts';
import { compileCoverage } from '../measures/coverage.ts';
import { compileDistribution } from '../measures/distribution.ts';
import { compileTerm, measureTerm } from '../measures/term.ts';
import type { MeasureContext, MeasureOf } from '../measures/types.ts';
import { sql } from '../sql.ts';
import type { Listing } from './listing.ts';

export type Part = 'numerator' | 'denominator' | 'excluded';

export function listingsOf(
  measure: Measure,
  part: Part,
  context: MeasureContext,
  department: string | null,
): Listing[] {
  switch (measure.kind) {
    case 'ratio':
      return ratioListings(measure, part, context, department);
    case 'mean':
    case 'median':
      return distributionListings(measure, part, context);
    case 'coverage':
      return coverageListings(measure, part, context);
    case 'attainment':
      return attainmentListings(measure, part, context, department);
    default:
      return assertNever(measure);
  }
}

function ratioListings(
  measure: MeasureOf<'ratio'>,
  part: Part,
  context: MeasureContext,
  department: string | null,
): Listing[] {
  const terms = part === 'numerator' ? measure.numerator : measure.denominator;
  return terms.map((term): Listing => {
    const { rows, counted, contribution, distinct, needs } = compileTerm(term, context);
    const factor = term.factor ?? 1;
    if (part === 'excluded') {
      const reasons = { exclusions: rows.exclusions, needs: needs ? [needs] : [] };
      return { rows, where: sql`(NOT ${counted})`, contribution: null, factor, amount: null, reasons };
    }
    const amount = distinct ? () => measureTerm(term, context).get(department)?.amount ?? 0 : null;
    return { rows, where: counted, contribution, factor, amount };
  });
}

function distributionListings(
  measure: MeasureOf<'mean'> | MeasureOf<'median'>,
  part: Part,
  context: MeasureContext,
): Listing[] {
  const { rows, counted, value, needs } = compileDistribution(measure, context);
  if (part === 'excluded') {
    const reasons = { exclusions: rows.exclusions, needs };
    return [{ rows, where: sql`(NOT ${counted})`, contribution: null, factor: 1, amount: null, reasons }];
  }
  return [{ rows, where: counted, contribution: value, factor: 1, amount: null }];
}

function coverageListings(measure: MeasureOf<'coverage'>, part: Part, context: MeasureContext): Listing[] {
  const { units, covered } = compileCoverage(measure, context);
  const parts = { rows: units, contribution: sql`1`, factor: 1, amount: null };
  if (part === 'excluded') {
    const reasons = { exclusions: units.exclusions, needs: [] };
    return [{ ...parts, contribution: null, where: sql`(NOT ${units.kept})`, reasons }];
  }
  const where = part === 'numerator' ? sql`(${units.kept} AND ${covered})` : units.kept;
  return [{ ...parts, where }];
}

/** The rows that cover a unit: they are named by no part of the value, yet it stands on them. */
export function coveringRows(measure: MeasureOf<'coverage'>, context: MeasureContext): Listing {
  const { rows, rowKey } = compileCoverage(measure, context);
  return {
    rows,
    where: sql`(${rows.kept} AND ${rowKey} IS NOT NULL)`,
    contribution: null,
    factor: 1,
    amount: null,
  };
}

/** Numerator: the rows that count towards standards. Denominator: the units that owe them. */
function attainmentListings(
  measure: MeasureOf<'attainment'>,
  part: Part,
  context: MeasureContext,
  department: string | null,
): Listing[] {
  const { units, rows, counted } = compileAttainment(measure, context);
  const standards = () =>
    listStandards(measure, context).filter(
      (standard) => department === null || standard.department === department,
    );
  if (part === 'excluded') {
    const reasons = { exclusions: rows.exclusions, needs: [] };
    return [{ rows, where: sql`(NOT ${rows.kept})`, contribution: null, factor: 1, amount: null, reasons }];
  }
  if (part === 'denominator') {
    const each = context.scope.months.length * measure.standards.length;
    return [
      {
        rows: units,
        where: units.kept,
        contribution: sql`${each}`,
        factor: 1,
        amount: () => standards().length,
      },
    ];
  }
  const amount = () => standards().filter((standard) => standard.count >= standard.atLeast).length;
  return [{ rows, where: counted, contribution: null, factor: 1, amount }];
}
