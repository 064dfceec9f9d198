/** Which rows stand behind which part of a value: the same compiled conditions that computed it. */
import { fieldOfQuantity, fieldsOfRows } from '#shared/indicators/fields-read.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { hasOneList } from '#shared/indicators/row-sets.ts';
import type { Indicator, Measure, Term } from '#shared/indicators/types.ts';
import { assertNever } from '#shared/lib/result.ts';
import { answersOpen } from '../../anonymity/answers.ts';
import { compileAttainment, listStandards } from '../measures/attainment.ts';
import { compileCoverage } from '../measures/coverage.ts';
import { compileDistribution } from '../measures/distribution.ts';
import { keyed, withoutKey } from '../measures/items.ts';
import { compileTerm, measureTerm } from '../measures/term.ts';
import type { MeasureContext, MeasureOf } from '../measures/types.ts';
import { compileRows } from '../row-set.ts';
import { shielded } from '../shield.ts';
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
    case 'ratio': {
      const terms = part === 'numerator' ? measure.numerator : measure.denominator;
      return termListings(terms, part, context, department);
    }
    case 'total':
      return termListings(measure.terms, part, context, department);
    case 'items':
      return itemListings(measure, part, context);
    case 'evidence':
      return [];
    case 'arithmetic':
      return measure.parts.flatMap(({ of }) => (of ? partListings(of, part, context, department) : []));
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

/** All rows behind a part of an arithmetic measure: above and below its line, and those that cover its units. */
function partListings(
  of: Indicator,
  part: Part,
  { shield: _shield, ...plain }: MeasureContext,
  department: string | null,
): Listing[] {
  const { measure } = of;
  const context = shielded(of, plain, department);
  const listed = (name: Part) => listingsOf(measure, name, context, department);
  if (part === 'excluded') return listed('excluded');
  if (hasOneList(measure)) return listed('numerator');
  // Which forms of a block are above the line is what each of them says.
  if (isGuarded(of) && !answersOpen(plain.reader)) return listed('denominator');
  const covering = measure.kind === 'coverage' ? [coveringRows(measure, context)] : [];
  return [...listed('numerator'), ...listed('denominator'), ...covering];
}

function termListings(
  terms: readonly Term[],
  part: Part,
  context: MeasureContext,
  department: string | null,
): Listing[] {
  return terms.map((term): Listing => {
    const { rows, counted, contribution, distinct, needs } = compileTerm(term, context);
    const factor = term.factor ?? 1;
    const own = fieldOfQuantity(term.quantity);
    const fields = fieldsOfRows(rows.type, term.rows, own ? [own] : [], part === 'excluded');
    if (part === 'excluded') {
      const reasons = { exclusions: rows.exclusions, needs: needs ? [needs] : [] };
      return {
        rows,
        fields,
        where: sql`(NOT ${counted})`,
        contribution: null,
        factor,
        amount: null,
        reasons,
      };
    }
    const amount = distinct ? () => measureTerm(term, context).get(department)?.amount ?? 0 : null;
    return { rows, fields, where: counted, contribution, factor, amount };
  });
}

function distributionListings(
  measure: MeasureOf<'mean'> | MeasureOf<'median'>,
  part: Part,
  context: MeasureContext,
): Listing[] {
  const { rows, counted, value, needs } = compileDistribution(measure, context);
  const parts = { rows, factor: 1, amount: null };
  if (part === 'excluded') {
    const fields = fieldsOfRows(rows.type, measure.rows, needs, true);
    const reasons = { exclusions: rows.exclusions, needs };
    return [{ ...parts, fields, where: sql`(NOT ${counted})`, contribution: null, reasons }];
  }
  const fields = fieldsOfRows(rows.type, measure.rows, needs);
  return [{ ...parts, fields, where: counted, contribution: value }];
}

function itemListings(measure: MeasureOf<'items'>, part: Part, context: MeasureContext): Listing[] {
  const rows = compileRows(measure.rows, context);
  const parts = { rows, contribution: null, factor: 1, amount: null };
  const fields = fieldsOfRows(rows.type, measure.rows, ['paper', 'learner', 'answers'], part === 'excluded');
  const marked = sql`(${rows.kept} AND ${keyed})`;
  if (part !== 'excluded') return [{ ...parts, fields, where: marked }];
  const reasons = { exclusions: rows.exclusions, needs: [], otherwise: withoutKey };
  return [{ ...parts, fields, where: sql`(NOT ${marked})`, reasons }];
}

function coverageListings(measure: MeasureOf<'coverage'>, part: Part, context: MeasureContext): Listing[] {
  const { units, counted } = compileCoverage(measure, context);
  const fields = fieldsOfRows(units.type, measure.units, [measure.unitKey], part === 'excluded');
  const parts = { rows: units, fields, contribution: sql`1`, factor: 1, amount: null };
  if (part === 'excluded') {
    const reasons = { exclusions: units.exclusions, needs: [] };
    return [{ ...parts, contribution: null, where: sql`(NOT ${units.kept})`, reasons }];
  }
  const where = part === 'numerator' ? sql`(${units.kept} AND ${counted})` : units.kept;
  return [{ ...parts, where }];
}

/** The rows that cover a unit: they are named by no part of the value, yet it stands on them. */
export function coveringRows(measure: MeasureOf<'coverage'>, context: MeasureContext): Listing {
  const { rows, rowKey } = compileCoverage(measure, context);
  return {
    rows,
    fields: fieldsOfRows(rows.type, measure.rows, [measure.rowKey]),
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
  const fields = fieldsOfRows(rows.type, measure.rows, [measure.rowKey, measure.by], part === 'excluded');
  if (part === 'excluded') {
    const reasons = { exclusions: rows.exclusions, needs: [] };
    const left = sql`(NOT ${rows.kept})`;
    return [{ rows, fields, where: left, contribution: null, factor: 1, amount: null, reasons }];
  }
  if (part === 'denominator') {
    const each = context.scope.months.length * measure.standards.length;
    return [
      {
        rows: units,
        fields: fieldsOfRows(units.type, measure.units, [measure.unitKey]),
        where: units.kept,
        contribution: sql`${each}`,
        factor: 1,
        amount: () => standards().length,
      },
    ];
  }
  const amount = () => standards().filter((standard) => standard.count >= standard.atLeast).length;
  return [{ rows, fields, where: counted, contribution: null, factor: 1, amount }];
}
