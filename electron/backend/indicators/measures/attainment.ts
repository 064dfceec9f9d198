/** How many of the standards (unit x kind x month) were reached. */
import { fieldColumn } from '../conditions.ts';
import { type CompiledRows, compileRows } from '../row-set.ts';
import { list, type Sql, sql } from '../sql.ts';
import type { Findings, MeasureContext, MeasureOf } from './types.ts';

export interface Standard {
  unit: string;
  department: string | null;
  month: string;
  /** The value of the field `by`. */
  kind: string;
  atLeast: number;
  count: number;
}

export interface CompiledAttainment {
  units: CompiledRows;
  rows: CompiledRows;
  /** Rows that count towards some standard. */
  counted: Sql;
  unitKey: Sql;
  rowKey: Sql;
  by: Sql;
}

export function compileAttainment(
  measure: MeasureOf<'attainment'>,
  context: MeasureContext,
): CompiledAttainment {
  const units = compileRows(measure.units, context);
  const rows = compileRows(measure.rows, context, 'months');
  const unitKey = fieldColumn(units.type, measure.unitKey);
  const rowKey = fieldColumn(rows.type, measure.rowKey);
  const by = fieldColumn(rows.type, measure.by);
  const kinds = list(measure.standards.map((standard) => standard.value));
  const counted = sql`(${rows.kept} AND ifnull(${by} IN (${kinds}), 0) AND ${rowKey} IN
    (SELECT ${unitKey} FROM ${units.table} WHERE ${units.scope} AND ${units.kept}))`;
  return { units, rows, counted, unitKey, rowKey, by };
}

/** Every standard of every unit with its count; empty while the whole hospital has no such row in the period. */
export function listStandards(measure: MeasureOf<'attainment'>, context: MeasureContext): Standard[] {
  const { units, rows, counted, unitKey, rowKey, by } = compileAttainment(measure, context);
  const { reader, scope } = context;
  const counting = sql`SELECT ${rowKey} AS unit, "month" AS month, ${by} AS kind, count(*) AS n
    FROM ${rows.table} WHERE ${rows.scope} AND ${counted} GROUP BY 1, 2, 3`;
  type Count = { unit: string; month: string; kind: string; n: number };
  const counts = new Map(
    reader
      .allSql<Count>(counting.text, ...counting.values)
      .map((row) => [`${row.unit}\n${row.month}\n${row.kind}`, row.n]),
  );
  if (counts.size === 0) return [];
  const register = sql`SELECT ${unitKey} AS unit, ${units.department} AS department
    FROM ${units.table} WHERE ${units.scope} AND ${units.kept} AND ${unitKey} IS NOT NULL ORDER BY 1`;
  return reader
    .allSql<{ unit: string; department: string | null }>(register.text, ...register.values)
    .flatMap((unit) =>
      [...new Set([...scope.months, ...(scope.also?.months ?? [])])].flatMap((month) =>
        measure.standards.map((standard) => ({
          ...unit,
          month,
          kind: standard.value,
          atLeast: standard.atLeast,
          count: counts.get(`${unit.unit}\n${month}\n${standard.value}`) ?? 0,
        })),
      ),
    );
}

export function measureAttainment(measure: MeasureOf<'attainment'>, context: MeasureContext): Findings {
  const sums = new Map<string | null, { reached: number; all: number }>();
  const add = (department: string | null, reached: boolean) => {
    const sum = sums.get(department) ?? { reached: 0, all: 0 };
    sums.set(department, { reached: sum.reached + Number(reached), all: sum.all + 1 });
  };
  for (const standard of listStandards(measure, context)) {
    const reached = standard.count >= standard.atLeast;
    add(null, reached);
    if (standard.department !== null) add(standard.department, reached);
  }
  return new Map(
    [...sums].map(([department, { reached, all }]) => [
      department,
      {
        value: (measure.scale * reached) / all,
        numerator: reached,
        denominator: all,
        excluded: 0,
        n: all,
        sd: null,
      },
    ]),
  );
}
