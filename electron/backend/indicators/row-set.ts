/** A row set of a definition, for one period, as SQL. */
import type { Reader } from '#db/types.ts';
import type { Exclusion, RowSet } from '#shared/indicators/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { type CompileCondition, fieldColumn, tableOf } from './conditions.ts';
import { type PeriodScope, yearsBack } from './scope.ts';
import { allOf, anyOf, column, list, type Sql, sql } from './sql.ts';

export interface CompiledRows {
  type: RecordType;
  table: Sql;
  /** The code of the department that a row counts for. */
  department: Sql;
  /** Period and `where` hold: the rows that the definition looks at. */
  scope: Sql;
  /** None of the exclusions holds. */
  kept: Sql;
  exclusions: readonly { exclusion: Exclusion; holds: Sql }[];
}

/** How months are told apart in a row set of months: attainment asks for whole months, all else for the period. */
export type TimeFilter = 'period' | 'months';

/** What row sets are compiled against. */
export interface RowContext {
  reader: Reader;
  scope: PeriodScope;
  compile: CompileCondition;
}

export function compileRows(
  rows: RowSet,
  { reader, scope, compile }: RowContext,
  filter: TimeFilter = 'period',
): CompiledRows {
  const type = reader.catalog.type(rows.from);
  const exclusions = (rows.exclude ?? []).map((exclusion) => ({
    exclusion,
    holds: compile(type, exclusion.where),
  }));
  const conditions = (rows.where ?? []).map((condition) => compile(type, condition));
  return {
    type,
    table: tableOf(type.id),
    department: type.id === 'department' ? column('code') : column('owner'),
    scope: allOf([...timeConditions(rows, type, scope, filter), ...conditions]),
    kept: exclusions.length === 0 ? sql`1` : sql`(NOT ${anyOf(exclusions.map((entry) => entry.holds))})`,
    exclusions,
  };
}

function timeConditions(rows: RowSet, type: RecordType, scope: PeriodScope, filter: TimeFilter): Sql[] {
  if (rows.span) {
    const from = fieldColumn(type, rows.span.from);
    const to = fieldColumn(type, rows.span.to);
    return [sql`(${from} IS NULL OR ${from} <= ${scope.to})`, sql`(${to} IS NULL OR ${to} >= ${scope.from})`];
  }
  if (type.timeField === null) return [];
  if (rows.years) return [sql`"year" IN (${list(yearsBack(scope, rows.years))})`];
  // The year beside the finer key lets the store use its index.
  const years = sql`"year" IN (${list(scope.years)})`;
  if (filter === 'months') return [years, sql`"month" IN (${list(scope.months)})`];
  return scope.grain === 'year'
    ? [sql`"year" = ${scope.key}`]
    : [years, sql`${column(scope.grain)} = ${scope.key}`];
}
