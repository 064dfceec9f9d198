/** The order of a type's rows as row numbers, their groups, and the distinct values of a column. */
import type { SortTerm } from '#shared/api/grid.ts';
import { Refusal } from '#shared/lib/result.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { statementsOf } from '../connection.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { type RowQuery, rowCondition, sortColumn, textCondition } from './record-query.ts';
import { titlesOf } from './record-reader.ts';

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

type Stored = string | number | null;

/** The texts by which distinct values are put in order; null where the values order themselves. */
function textsOf(reader: Reader, field: FieldSpec, values: readonly Stored[]): Map<Stored, string> | null {
  if (field.kind === 'choice')
    return new Map(field.options.map((option, place) => [option.code, String(place).padStart(4, '0')]));
  if (field.kind !== 'reference') return null;
  const keys = values.filter((value): value is string => typeof value === 'string');
  const titles = titlesOf(reader, reader.catalog.type(field.to), keys);
  return new Map(keys.map((key) => [key, titles.get(key) ?? key]));
}

const plainly = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** A column as places in its order, from 0; missing values always stand last. */
interface Ranks {
  places: Int32Array;
  size: number;
}

function ranksOf(reader: Reader, field: FieldSpec, descending: boolean, column: readonly Stored[]): Ranks {
  const distinct = [...new Set(column)].filter((value) => value !== null);
  const texts = textsOf(reader, field, distinct);
  const spoken = (field.kind === 'text' || texts !== null) && distinct.length <= RANKED;
  const textOf = (value: string | number) => texts?.get(value) ?? value;
  distinct.sort((a, b) => {
    const [one, two] = [textOf(a), textOf(b)];
    return spoken ? collator.compare(String(one), String(two)) : plainly(one, two);
  });
  if (descending) distinct.reverse();
  const rank = new Map<Stored, number>(distinct.map((value, place) => [value, place]));
  return {
    places: Int32Array.from(column, (value) => rank.get(value) ?? distinct.length),
    size: distinct.length + 1,
  };
}

/** Row indices by one rank after the other; equal ones stay as they were. */
function sortedBy(ranks: readonly Ranks[], count: number): ArrayLike<number> {
  const span = ranks.reduce((product, { size }) => product * size, count);
  if (span <= Number.MAX_SAFE_INTEGER) {
    // Everything in one number: sorting numbers as they are is many times faster than asking a function.
    const packed = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      let key = 0;
      for (const { places, size } of ranks) key = key * size + places[row]!;
      packed[row] = key * count + row;
    }
    packed.sort();
    return packed.map((key) => key % count);
  }
  return Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    for (const { places } of ranks) if (places[a] !== places[b]) return places[a]! - places[b]!;
    return a - b;
  });
}

/** The numbers of the rows that a query lets through, in order, and the sizes of their groups. */
export function orderRows(
  reader: Reader,
  type: RecordType,
  query: OrderQuery,
): { rows: Int32Array<ArrayBuffer>; groups: RowGroup[] } {
  const where = rowCondition(reader, type, query);
  const groups = query.group
    .map((name) => known(type, name))
    .filter((field): field is FieldSpec => field !== null && field.kind !== 'scores');
  const sorts = query.sort.flatMap(({ field: name, descending }) => {
    const field = known(type, name);
    return field && !groups.includes(field) ? [{ field, descending }] : [];
  });
  const turned = (field: FieldSpec) =>
    query.sort.some((term) => term.field === field.name && term.descending);
  const terms = [...groups.map((field) => ({ field, descending: turned(field) })), ...sorts];
  const usual = type.timeField ? `"${fieldColumn(type.timeField)}" DESC, rowid DESC` : 'natural_key';
  const found = statementsOf(reader)(
    `SELECT rowid${terms.map(({ field }) => `, ${sortColumn(field)}`).join('')}
     FROM ${recordTable(type)} WHERE ${where.sql} ORDER BY ${sorts.length > 0 ? 'rowid' : usual}`,
  )
    .raw()
    .all(...bound(where.parameters)) as [number, ...Stored[]][];
  if (terms.length === 0) return { rows: Int32Array.from(found, ([row]) => row), groups: [] };
  const ranks = terms.map(({ field, descending }, at) =>
    ranksOf(
      reader,
      field,
      descending,
      found.map((row) => row[at + 1] as Stored),
    ),
  );
  const order = sortedBy(ranks, found.length);
  return {
    rows: Int32Array.from(order, (index) => found[index]![0]),
    groups: groups.length > 0 ? groupSizes(reader, groups, ranks, order, found) : [],
  };
}

/** As `allSql` binds them: a whole number must not become a real one. */
const bound = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value,
  );

function groupSizes(
  reader: Reader,
  fields: readonly FieldSpec[],
  ranks: readonly Ranks[],
  order: ArrayLike<number>,
  found: readonly (readonly Stored[])[],
): RowGroup[] {
  const groups: { first: number; count: number }[] = [];
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const last = groups.at(-1);
    if (last && fields.every((_, level) => ranks[level]!.places[row] === ranks[level]!.places[last.first])) {
      last.count += 1;
      continue;
    }
    if (groups.length === MOST_GROUPS)
      throw new Refusal('too-many-groups', 'the columns have too many distinct values', {
        most: MOST_GROUPS,
      });
    groups.push({ first: row, count: 1 });
  }
  const columns = fields.map((field, level) => {
    const values = groups.map(({ first }) => found[first]![level + 1] ?? null);
    return { values: values.map((value) => scalar(field, value)), names: namesOf(reader, field, values) };
  });
  return groups.map(({ count }, at) => ({
    values: columns.map(({ values }) => values[at] ?? null),
    names: columns.map(({ names }) => names[at] ?? null),
    count,
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
