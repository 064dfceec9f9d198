/** One term of a ratio: how much its rows add up to, by department. */
import type { Term } from '#shared/indicators/types.ts';
import { fieldColumn } from '../conditions.ts';
import { type CompiledRows, compileRows } from '../row-set.ts';
import { allOf, column, type Sql, sql, yes } from '../sql.ts';
import type { MeasureContext } from './types.ts';

export interface TermAmount {
  amount: number;
  /** Rows that count. */
  n: number;
  /** Rows left out by the definition, or because the field to be summed is empty. */
  excluded: number;
}

/** A term's rows with what each contributes, ready for a sum or for a list. */
export interface CompiledTerm {
  rows: CompiledRows;
  /** Not left out, and with a value to add. */
  counted: Sql;
  /** The contribution of one row, before the factor; null for `distinct`, where rows have none of their own. */
  contribution: Sql | null;
  distinct: Sql | null;
  /** The field that must be given, if any. */
  needs: string | null;
}

export function compileTerm(term: Term, context: MeasureContext): CompiledTerm {
  const { quantity } = term;
  const type = context.reader.catalog.type(term.rows.from);
  if ('count' in quantity) {
    const rows = compileRows(term.rows, context);
    return { rows, counted: rows.kept, contribution: yes, distinct: null, needs: null };
  }
  if ('weigh' in quantity) {
    const rows = compileRows(term.rows, context);
    const field = fieldColumn(type, quantity.weigh);
    const arms = Object.entries(quantity.weights).map(
      ([value, weight]) => sql` WHEN ${value} THEN ${weight}`,
    );
    const cases: Sql = {
      text: arms.map((arm) => arm.text).join(''),
      values: arms.flatMap((arm) => arm.values),
    };
    const contribution = sql`(CASE ${field}${cases} ELSE ${quantity.otherwise} END)`;
    return { rows, counted: rows.kept, contribution, distinct: null, needs: null };
  }
  const name = 'sum' in quantity ? quantity.sum : quantity.distinct;
  const field = fieldColumn(type, name);
  const given = sql`(${field} IS NOT NULL)`;
  const rows = compileRows(term.rows, context, 'period', given);
  return {
    rows,
    counted: allOf([rows.kept, given]),
    contribution: 'sum' in quantity ? field : null,
    distinct: 'distinct' in quantity ? field : null,
    needs: name,
  };
}

/** The amounts of a term by department; the entry `null` is the hospital, over all rows. */
export function measureTerm(term: Term, context: MeasureContext): Map<string | null, TermAmount> {
  const compiled = compileTerm(term, context);
  const amounts = new Map<string | null, TermAmount>();
  const hospital: TermAmount = { amount: 0, n: 0, excluded: 0 };
  const { rows, counted, contribution } = compiled;
  const summed = contribution ? sql`total(CASE WHEN ${counted} THEN ${contribution} END)` : sql`0`;
  const query = sql`SELECT ${rows.department} AS department, ${summed} AS amount,
    sum(${counted}) AS n, sum(NOT ${counted}) AS excluded
    FROM ${rows.table} WHERE ${rows.scope} GROUP BY 1`;
  type Row = { department: string | null } & TermAmount;
  for (const row of context.reader.allSql<Row>(query.text, ...query.values)) {
    hospital.amount += row.amount;
    hospital.n += row.n;
    hospital.excluded += row.excluded;
    if (row.department !== null) {
      amounts.set(row.department, { amount: row.amount, n: row.n, excluded: row.excluded });
    }
  }
  amounts.set(null, hospital);
  if (compiled.distinct) addDistinct(compiled, context, amounts);
  const factor = term.factor ?? 1;
  for (const entry of amounts.values()) entry.amount *= factor;
  return amounts;
}

/** A value that two departments share counts once in each and once in the hospital. */
function addDistinct(
  { rows, counted, distinct }: CompiledTerm,
  { reader }: MeasureContext,
  amounts: Map<string | null, TermAmount>,
): void {
  const query = sql`SELECT DISTINCT ${rows.department} AS department, ${distinct ?? column('id')} AS entry
    FROM ${rows.table} WHERE ${rows.scope} AND ${counted}`;
  const all = new Set<string | number>();
  for (const row of reader.allSql<{ department: string | null; entry: string | number }>(
    query.text,
    ...query.values,
  )) {
    all.add(row.entry);
    const own = row.department === null ? undefined : amounts.get(row.department);
    if (own) own.amount += 1;
  }
  amounts.get(null)!.amount = all.size;
}
