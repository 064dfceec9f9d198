/** Which units of a register appear among the rows of the period. */
import { fieldColumn } from '../conditions.ts';
import { type CompiledRows, compileRows } from '../row-set.ts';
import { type Sql, sql } from '../sql.ts';
import type { Findings, MeasureContext, MeasureOf } from './types.ts';

export interface CompiledCoverage {
  units: CompiledRows;
  rows: CompiledRows;
  /** Of a unit: enough rows name it. */
  covered: Sql;
  /** Of a unit: it counts above the line. */
  counted: Sql;
  unitKey: Sql;
  rowKey: Sql;
}

export function compileCoverage(measure: MeasureOf<'coverage'>, context: MeasureContext): CompiledCoverage {
  const units = compileRows(measure.units, context);
  const rows = compileRows(measure.rows, context);
  const unitKey = fieldColumn(units.type, measure.unitKey);
  const rowKey = fieldColumn(rows.type, measure.rowKey);
  const covered = sql`ifnull(${unitKey} IN (SELECT ${rowKey} FROM ${rows.table}
    WHERE ${rows.scope} AND ${rows.kept} AND ${rowKey} IS NOT NULL${enoughOf(measure, rows)}), 0)`;
  const counted = measure.count === 'uncovered' ? sql`(NOT ${covered})` : covered;
  return { units, rows, covered, counted, unitKey, rowKey };
}

/** How many rows it takes. */
function enoughOf({ least, rowKey }: MeasureOf<'coverage'>, rows: CompiledRows): Sql {
  if (!least) return sql``;
  const { different } = least;
  const values = different
    ? sql` AND count(DISTINCT ${fieldColumn(rows.type, different.field)}) >= ${different.atLeast}`
    : sql``;
  return sql` GROUP BY ${fieldColumn(rows.type, rowKey)} HAVING count(*) >= ${least.rows}${values}`;
}

/** Without a single row in the whole hospital there is nothing to judge: nobody has handed in yet. */
export function measureCoverage(measure: MeasureOf<'coverage'>, context: MeasureContext): Findings {
  const { units, rows, counted } = compileCoverage(measure, context);
  const { reader } = context;
  const anything = sql`SELECT 1 AS found FROM ${rows.table} WHERE ${rows.scope} AND ${rows.kept} LIMIT 1`;
  const begun = reader.firstSql(anything.text, ...anything.values) !== undefined;
  const query = sql`SELECT ${units.department} AS department, sum(${units.kept}) AS n,
    sum(NOT ${units.kept}) AS excluded, sum(${units.kept} AND ${counted}) AS covered
    FROM ${units.table} WHERE ${units.scope} GROUP BY 1`;
  const findings: Findings = new Map();
  const hospital = { n: 0, excluded: 0, covered: 0 };
  type Row = { department: string | null; n: number; excluded: number; covered: number };
  const add = (department: string | null, sum: Omit<Row, 'department'>) =>
    findings.set(department, {
      value: begun && sum.n > 0 ? (measure.scale * sum.covered) / sum.n : null,
      numerator: begun && sum.n > 0 ? sum.covered : null,
      denominator: begun && sum.n > 0 ? sum.n : null,
      excluded: sum.excluded,
      n: begun ? sum.n : 0,
      sd: null,
    });
  for (const row of reader.allSql<Row>(query.text, ...query.values)) {
    hospital.n += row.n;
    hospital.excluded += row.excluded;
    hospital.covered += row.covered;
    if (row.department !== null) add(row.department, row);
  }
  add(null, hospital);
  return findings;
}
