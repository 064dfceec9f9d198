/** A row set of a definition, for one period, as SQL. */
import type { Reader } from '#db/types.ts';
import { fieldsOfCondition } from '#shared/indicators/fields-read.ts';
import type { Grouping } from '#shared/indicators/grouping.ts';
import { readsSaid } from '#shared/indicators/guard.ts';
import type { Condition, Exclusion, RowSet } from '#shared/indicators/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { type CompileCondition, fieldColumn, tableOf } from './conditions.ts';
import { groupColumn } from './group-column.ts';
import { type PeriodScope, yearsBack } from './scope.ts';
import { heldBack, inWholeBlocks, type Shield } from './shield.ts';
import { allOf, anyOf, column, list, type Sql, sql, yes } from './sql.ts';

export interface CompiledRows {
  type: RecordType;
  table: Sql;
  /** The code of the department that a row counts for, or of the group that values are told apart by. */
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
  /** Where the rows tell what people said: only whole blocks of the anonymity floor count. */
  shield?: Shield;
  /** What takes the place of departments. */
  by?: Grouping | undefined;
}

/** @param given the row has the value that is measured. */
export function compileRows(
  rows: RowSet,
  context: RowContext,
  filter: TimeFilter = 'period',
  given: Sql = yes,
): CompiledRows {
  const { reader, scope, compile } = context;
  const type = reader.catalog.type(rows.from);
  const exclusions = (rows.exclude ?? []).map((exclusion) => ({
    exclusion,
    holds: compile(type, exclusion.where),
  }));
  const times = timeConditions(rows, type, scope, filter);
  const conditions = (rows.where ?? []).map((condition) => compile(type, condition));
  const kept = exclusions.length === 0 ? yes : sql`(NOT ${anyOf(exclusions.map((entry) => entry.holds))})`;
  const parts = {
    type,
    table: tableOf(type.id),
    department: context.by
      ? groupColumn(reader, type, context.by)
      : type.id === 'department'
        ? column('code')
        : column('owner'),
    scope: allOf([...times, ...conditions]),
  };
  if (!context.shield || type.privacy !== 'anonymous') return { ...parts, kept, exclusions };
  const said = (condition: Condition) => readsSaid(type, fieldsOfCondition(condition));
  const unsaid = [
    ...(rows.where ?? []).filter((condition) => !said(condition)),
    ...(rows.exclude ?? []).flatMap(({ where }) => (said(where) ? [] : [{ not: where }])),
  ];
  const blocks = inWholeBlocks(type, context, {
    whole: allOf([...times, ...unsaid.map((condition) => compile(type, condition))]),
    counted: allOf([kept, given]),
    group: context.by ? parts.department : null,
  });
  return {
    ...parts,
    kept: allOf([kept, blocks]),
    // After the reasons of the definition; a row without a value is told by that.
    exclusions: [...exclusions, { exclusion: heldBack, holds: allOf([given, sql`(NOT ${blocks})`]) }],
  };
}

function timeConditions(rows: RowSet, type: RecordType, scope: PeriodScope, filter: TimeFilter): Sql[] {
  const { also, ...own } = scope;
  if (also) return [anyOf([own, also].map((each) => allOf(timeConditions(rows, type, each, filter))))];
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
