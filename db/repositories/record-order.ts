/** The order of a type's rows as row numbers, their groups, and the distinct values of a column. */
import type { SortTerm } from '#shared/api/grid.ts';
import { Refusal } from '#shared/lib/result.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { statementsOf } from '../connection.ts';
import { recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { type Condition, type RowQuery, rowCondition, sortColumn, textCondition } from './record-query.ts';
import { orderSql, titlesOf } from './record-reader.ts';

export type Scalar = string | number | boolean | null;

export interface RowGroup {
  values: Scalar[];
  names: (string | null)[];
  count: number;
}

export interface OrderQuery extends RowQuery {
  sort: readonly SortTerm[];
  group: readonly string[];
}

/** Names of persons and departments sort as a Chinese reader expects: by their reading. */
const collator = new Intl.Collator('zh-CN', { numeric: true });
/** Columns with more distinct texts are sorted by their characters: ranking them would take longer than reading. */
const RANKED = 20_000;
/** Group headings that one screen may be asked to hold. */
const MOST_GROUPS = 5000;

const known = (type: RecordType, name: string): FieldSpec | null =>
  type.fields.find((field) => field.name === name) ?? null;

/** The texts by which the distinct values of a column are put in order; null where the values order themselves. */
function rankTexts(reader: Reader, type: RecordType, field: FieldSpec): Map<string, string> | null {
  if (field.kind === 'choice')
    return new Map(field.options.map((option, at) => [option.code, `${at}`.padStart(4, '0')]));
  if (field.kind !== 'text' && field.kind !== 'reference') return null;
  const values = reader.allSql<{ value: string }>(
    `SELECT DISTINCT ${sortColumn(field)} AS value FROM ${recordTable(type)}
     WHERE ${sortColumn(field)} IS NOT NULL LIMIT ?`,
    RANKED + 1,
  );
  if (values.length > RANKED) return null;
  const texts = values.map(({ value }) => value);
  if (field.kind === 'text') return new Map(texts.map((text) => [text, text]));
  const titles = titlesOf(reader, reader.catalog.type(field.to), texts);
  return new Map(texts.map((key) => [key, titles.get(key) ?? key]));
}

interface OrderTerms {
  with: Condition[];
  joins: string[];
  terms: string[];
}

/** Adds one column to an order: by rank where the column has one, missing values always last. */
function addTerm(
  reader: Reader,
  type: RecordType,
  field: FieldSpec,
  descending: boolean,
  into: OrderTerms,
): void {
  const direction = descending ? 'DESC' : 'ASC';
  const column = `t.${sortColumn(field)}`;
  const texts = rankTexts(reader, type, field);
  if (!texts) {
    into.terms.push(`${column} IS NULL`, `${column} ${direction}`);
    return;
  }
  const sorted = [...texts].sort((a, b) => collator.compare(a[1], b[1]));
  const rank = Object.fromEntries(sorted.map(([value], at) => [value, at]));
  const name = `rank${into.with.length}`;
  into.with.push({
    sql: `${name} AS MATERIALIZED (SELECT key AS rank_key, value AS rank_at FROM json_each(?))`,
    parameters: [JSON.stringify(rank)],
  });
  into.joins.push(`LEFT JOIN ${name} ON ${name}.rank_key = ${column}`);
  into.terms.push(`${column} IS NULL`, `${name}.rank_at ${direction}`);
}

/** The numbers of the rows that a query lets through, in order, and the sizes of their groups. */
export function orderRows(
  reader: Reader,
  type: RecordType,
  query: OrderQuery,
): { rows: Int32Array<ArrayBuffer>; groups: RowGroup[] } {
  const where = rowCondition(reader, type, query);
  const order: OrderTerms = { with: [], joins: [], terms: [] };
  const groupFields = query.group
    .map((name) => known(type, name))
    .filter((field) => field !== null && field.kind !== 'scores') as FieldSpec[];
  for (const field of groupFields) {
    const sort = query.sort.find((term) => term.field === field.name);
    addTerm(reader, type, field, sort?.descending ?? false, order);
  }
  const groups = groupFields.length > 0 ? groupSizes(reader, type, groupFields, where, order) : [];
  for (const { field: name, descending } of query.sort) {
    const field = known(type, name);
    if (field && !groupFields.includes(field)) addTerm(reader, type, field, descending, order);
  }
  const prefix = order.with.length > 0 ? `WITH ${order.with.map(({ sql }) => sql).join(', ')} ` : '';
  const terms = [...order.terms, ...(query.sort.length > 0 ? ['t.rowid'] : [orderSql(type, null)])];
  const found = statementsOf(reader)(
    `${prefix}SELECT t.rowid FROM ${recordTable(type)} t ${order.joins.join(' ')}
     WHERE ${where.sql} ORDER BY ${terms.join(', ')}`,
  )
    .pluck()
    .all(
      ...bound(order.with.flatMap(({ parameters }) => parameters)),
      ...bound(where.parameters),
    ) as number[];
  return { rows: Int32Array.from(found), groups };
}

/** As `allSql` binds them: a whole number must not become a real one. */
const bound = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value,
  );

function groupSizes(
  reader: Reader,
  type: RecordType,
  fields: readonly FieldSpec[],
  where: Condition,
  order: OrderTerms,
): RowGroup[] {
  const columns = fields.map((field) => `t.${sortColumn(field)}`);
  const prefix = order.with.length > 0 ? `WITH ${order.with.map(({ sql }) => sql).join(', ')} ` : '';
  const rows = reader.allSql<Record<string, string | number | null> & { count: number }>(
    `${prefix}SELECT ${columns.map((column, at) => `${column} AS v${at}`).join(', ')}, count(*) AS count
     FROM ${recordTable(type)} t ${order.joins.join(' ')} WHERE ${where.sql}
     GROUP BY ${columns.join(', ')} ORDER BY ${order.terms.join(', ')} LIMIT ?`,
    ...order.with.flatMap(({ parameters }) => parameters),
    ...where.parameters,
    MOST_GROUPS + 1,
  );
  if (rows.length > MOST_GROUPS)
    throw new Refusal('too-many-groups', 'the column has too many distinct values', { most: MOST_GROUPS });
  const names = fields.map((field, at) =>
    namesOf(
      reader,
      field,
      rows.map((row) => row[`v${at}`] ?? null),
    ),
  );
  return rows.map((row, index) => ({
    values: fields.map((field, at) => scalar(field, row[`v${at}`] ?? null)),
    names: fields.map((_, at) => names[at]![index] ?? null),
    count: row.count,
  }));
}

const scalar = (field: FieldSpec, stored: string | number | null): Scalar =>
  field.kind === 'boolean' && stored !== null ? stored === 1 : stored;

function namesOf(
  reader: Reader,
  field: FieldSpec,
  values: readonly (string | number | null)[],
): (string | null)[] {
  if (field.kind !== 'reference') return values.map(() => null);
  const keys = values.filter((value): value is string => typeof value === 'string');
  const titles = titlesOf(reader, reader.catalog.type(field.to), [...new Set(keys)]);
  return values.map((value) => titles.get(String(value)) ?? null);
}

/** The distinct values of a column under the other columns' filters, the most frequent first; `total` of them. */
export function distinctValues(
  reader: Reader,
  type: RecordType,
  query: RowQuery & { field: string; find: string; limit: number },
): { total: number; values: { value: Scalar; name: string | null; count: number }[] } {
  const field = fieldOf(type, query.field);
  const column = sortColumn(field);
  const where = rowCondition(reader, type, query, field.name);
  const find = textCondition(reader, type, field, query.find);
  const from = `FROM ${recordTable(type)} WHERE ${where.sql} AND ${find.sql}`;
  const parameters = [...where.parameters, ...find.parameters];
  const total =
    reader.firstSql<{ n: number }>(
      `SELECT count(DISTINCT ${column}) + ifnull(max(${column} IS NULL), 0) AS n ${from}`,
      ...parameters,
    )?.n ?? 0;
  const rows = reader.allSql<{ value: string | number | null; count: number }>(
    `SELECT ${column} AS value, count(*) AS count ${from}
     GROUP BY ${column} ORDER BY count DESC, ${column} LIMIT ?`,
    ...parameters,
    query.limit,
  );
  const names = namesOf(
    reader,
    field,
    rows.map(({ value }) => value),
  );
  return {
    total,
    values: rows.map(({ value, count }, at) => ({
      value: scalar(field, value),
      name: names[at] ?? null,
      count,
    })),
  };
}
