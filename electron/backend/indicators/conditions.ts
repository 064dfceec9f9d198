/**
 * Conditions as SQL. Every fragment is 0 or 1 and never NULL, so that `not` means what it says.
 * The same fragments serve values and drill-down.
 */
import { recordTable, fieldColumn as storedColumn } from '#db/record-tables.ts';
import type { Reader } from '#db/types.ts';
import type { Condition } from '#shared/indicators/types.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldValues, RecordType, RecordTypeId } from '#shared/records/types.ts';
import { allOf, anyOf, column, list, type Sql, sql } from './sql.ts';

export const tableOf = (type: RecordTypeId): Sql => column(recordTable({ id: type }));

/** The column that holds a field's number or text; for item scores the mean of the form's answered items. */
export function fieldColumn(type: RecordType, name: string): Sql {
  const field = fieldOf(type, name);
  const stored = storedColumn(name);
  return column(field.kind === 'scores' ? `${stored}_mean` : stored);
}

type Among = Extract<Condition, { among: unknown }>['among'];

const COMPARISONS = { same: '=', other: '<>', notBefore: '>=', notAfter: '<=' } as const;

export interface OneRow {
  type: RecordTypeId;
  id: string;
}

/**
 * Compiles conditions over one record type; checks are run over the stored rows once and remembered.
 * @param today `YYYY-MM-DD`, for dates that must have come.
 * @param only the one row that is asked about: checks of its type are then run over that row alone.
 */
export function conditionCompiler(reader: Reader, today: string, only?: OneRow) {
  const faulty = new Map<string, string>();

  const compile = (type: RecordType, condition: Condition): Sql => {
    if ('any' in condition) return anyOf(condition.any.map((part) => compile(type, part)));
    if ('all' in condition) return allOf(condition.all.map((part) => compile(type, part)));
    if ('not' in condition) return sql`(NOT ${compile(type, condition.not)})`;
    if ('check' in condition) return faultOf(type, condition.check, condition.reads);
    if ('among' in condition) return amongOf(type, condition.among);
    const field = fieldColumn(type, condition.field);
    if ('contains' in condition) {
      return anyOf(
        condition.contains.map(
          (word) => sql`(instr(lower(ifnull(${field}, '')), ${word.toLowerCase()}) > 0)`,
        ),
      );
    }
    if ('names' in condition) {
      const { from, key, where = [] } = condition.names;
      const other = reader.catalog.type(from);
      const holds = allOf(where.map((part) => compile(other, part)));
      const named = fieldColumn(other, key);
      return sql`ifnull(${field} IN (SELECT ${named} FROM ${tableOf(from)} WHERE ${holds} AND ${named} IS NOT NULL), 0)`;
    }
    if ('given' in condition) {
      return condition.given ? sql`(ifnull(${field}, '') <> '')` : sql`(ifnull(${field}, '') = '')`;
    }
    if ('reached' in condition) return sql`ifnull(${field} <= ${today}, 0)`;
    if ('in' in condition) return sql`ifnull(${field} IN (${list(condition.in)}), 0)`;
    if ('atLeast' in condition) return sql`ifnull(${field} >= ${condition.atLeast}, 0)`;
    if ('below' in condition) return sql`ifnull(${field} < ${condition.below}, 0)`;
    if ('atMost' in condition) return sql`ifnull(${field} <= ${condition.atMost}, 0)`;
    if ('above' in condition) return sql`ifnull(${field} > ${condition.above}, 0)`;
    if ('notAfter' in condition) return sql`ifnull(${field} <= ${fieldColumn(type, condition.notAfter)}, 0)`;
    const wanted = typeof condition.is === 'boolean' ? Number(condition.is) : condition.is;
    return sql`(${field} IS ${wanted})`;
  };

  /** As a join, which SQLite answers by an index of its own; asked row by row it would read the other table each time. */
  const amongOf = (type: RecordType, { from, match, where = [] }: Among): Sql => {
    const other = reader.catalog.type(from);
    const parts = match.map((entry): Sql => {
      const theirs: Sql = { text: `other.${fieldColumn(other, entry.field).text}`, values: [] };
      const ours: Sql = { text: `mine.${fieldColumn(type, entry.of).text}`, values: [] };
      if (entry.is === 'within')
        return sql`${theirs} > ${ours} AND ${theirs} <= date(${ours}, ${`+${entry.days} days`})`;
      const sign: Sql = { text: COMPARISONS[entry.is], values: [] };
      return sql`${theirs} ${sign} ${ours}`;
    });
    const holds = allOf(where.map((part) => compile(other, part)));
    return sql`("id" IN (SELECT mine.id FROM ${tableOf(type.id)} AS mine
      JOIN (SELECT * FROM ${tableOf(from)} WHERE ${holds}) AS other ON ${allOf(parts)}))`;
  };

  /** Rows whose read fields are among the combinations that the check finds fault with. */
  const faultOf = (type: RecordType, id: string, reads: readonly string[]): Sql => {
    const combination = sql`json_array(${columnList(type, reads)})`;
    const known = faulty.get(id) ?? findFaulty(reader, type, id, reads, only);
    faulty.set(id, known);
    return sql`(${combination} IN (SELECT value FROM json_each(${known})))`;
  };

  return compile;
}

export type CompileCondition = ReturnType<typeof conditionCompiler>;

/** The fields of a row, in the order of `names`. */
const columnList = (type: RecordType, names: readonly string[]): Sql => ({
  text: names.map((name) => fieldColumn(type, name).text).join(', '),
  values: [],
});

/** What a check said of a combination of values. Checks are pure, so an answer holds for good. */
const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 100_000;

function findFaulty(
  reader: Reader,
  type: RecordType,
  id: string,
  reads: readonly string[],
  only: OneRow | undefined,
): string {
  const check = type.checks.find((entry) => entry.id === id);
  if (!check) throw new Error(`unknown check: ${type.id} ${id}`);
  const one = only?.type === type.id ? only : null;
  const rows = reader.allSql<Record<string, string | number | null>>(
    `SELECT DISTINCT ${columnList(type, reads).text} FROM ${tableOf(type.id).text}${one ? ' WHERE id = ?' : ''}`,
    ...(one ? [one.id] : []),
  );
  const found: (string | number | null)[][] = [];
  for (const row of rows) {
    const parts = reads.map((name) => row[storedColumn(name)] ?? null);
    const key = `${id} ${JSON.stringify(parts)}`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = check.test(typedValues(type, reads, row)) !== null;
      if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
      verdicts.set(key, verdict);
    }
    if (verdict) found.push(parts);
  }
  return JSON.stringify(found);
}

function typedValues(
  type: RecordType,
  reads: readonly string[],
  row: Record<string, string | number | null>,
): FieldValues {
  return Object.fromEntries(
    reads.map((name) => {
      const value = row[storedColumn(name)] ?? null;
      return [name, fieldOf(type, name).kind === 'boolean' && value !== null ? value === 1 : value];
    }),
  );
}
