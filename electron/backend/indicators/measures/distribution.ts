/** Means and medians. The store answers a histogram by department, from which both are exact. */

import type { RowValue } from '#shared/indicators/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { type Histogram, median, moments } from '#shared/statistics/moments.ts';
import { fieldColumn } from '../conditions.ts';
import { type CompiledRows, compileRows } from '../row-set.ts';
import { allOf, type Sql, sql } from '../sql.ts';
import type { Finding, Findings, MeasureContext, MeasureOf } from './types.ts';

export interface CompiledDistribution {
  rows: CompiledRows;
  counted: Sql;
  value: Sql;
  /** Fields without which a row has no value. */
  needs: readonly string[];
}

export function compileDistribution(
  measure: MeasureOf<'mean'> | MeasureOf<'median'>,
  context: MeasureContext,
): CompiledDistribution {
  const value = rowValue(context.reader.catalog.type(measure.rows.from), measure.value);
  const rows = compileRows(measure.rows, context, 'period', sql`(${value} IS NOT NULL)`);
  const needs = 'field' in measure.value ? [measure.value.field] : [measure.value.daysFrom, measure.value.to];
  return { rows, value, needs, counted: allOf([rows.kept, sql`(${value} IS NOT NULL)`]) };
}

function rowValue(type: RecordType, value: RowValue): Sql {
  if ('field' in value) return fieldColumn(type, value.field);
  return sql`(julianday(${fieldColumn(type, value.to)}) - julianday(${fieldColumn(type, value.daysFrom)}))`;
}

export function measureDistribution(
  measure: MeasureOf<'mean'> | MeasureOf<'median'>,
  context: MeasureContext,
): Findings {
  const { rows, value } = compileDistribution(measure, context);
  const query = sql`SELECT ${rows.department} AS department, iif(${rows.kept}, ${value}, NULL) AS value, count(*) AS n
    FROM ${rows.table} WHERE ${rows.scope} GROUP BY 1, 2`;
  const samples = new Map<string | null, { points: Map<number, number>; excluded: number }>();
  const sampleOf = (department: string | null) => {
    const found = samples.get(department) ?? { points: new Map(), excluded: 0 };
    samples.set(department, found);
    return found;
  };
  type Row = { department: string | null; value: number | null; n: number };
  for (const row of context.reader.allSql<Row>(query.text, ...query.values)) {
    for (const sample of row.department === null
      ? [sampleOf(null)]
      : [sampleOf(null), sampleOf(row.department)]) {
      if (row.value === null) sample.excluded += row.n;
      else sample.points.set(row.value, (sample.points.get(row.value) ?? 0) + row.n);
    }
  }
  return new Map(
    [...samples].map(([department, sample]) => [
      department,
      finding(measure.kind, histogramOf(sample.points), sample.excluded),
    ]),
  );
}

function histogramOf(points: ReadonlyMap<number, number>): Histogram {
  const values = [...points.keys()].sort((a, b) => a - b);
  return { values, counts: values.map((value) => points.get(value)!) };
}

function finding(kind: 'mean' | 'median', sample: Histogram, excluded: number): Finding {
  const found = moments(sample);
  if (!found) return { value: null, numerator: null, denominator: null, excluded, n: 0, sd: null };
  if (kind === 'median') {
    return { value: median(sample), numerator: null, denominator: found.n, excluded, n: found.n, sd: null };
  }
  return {
    value: found.mean,
    numerator: found.sum,
    denominator: found.n,
    excluded,
    n: found.n,
    sd: found.sd,
  };
}
