/** Finders that look at several rows, as SQL: each answers `id` and `params` of the rows at fault. */
import { fieldColumn, recordTable } from '#db/record-tables.ts';
import type { Reader } from '#db/types.ts';
import type { Finder } from '#shared/quality/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { CompileCondition } from '../indicators/conditions.ts';
import { allOf, column, type Sql, sql } from '../indicators/sql.ts';

export interface FinderContext {
  reader: Reader;
  compile: CompileCondition;
  /** YYYY-MM-DD. */
  today: string;
}

type Of<Kind extends Finder['kind']> = Extract<Finder, { kind: Kind }>;

const col = (name: string, alias = 't'): Sql => ({
  text: `${alias}.${column(fieldColumn(name)).text}`,
  values: [],
});
const table = (type: Pick<RecordType, 'id'>): Sql => column(recordTable(type));
const glue = (parts: readonly Sql[], by: string): Sql => ({
  text: parts.map((part) => part.text).join(by),
  values: parts.flatMap((part) => part.values),
});
const whereOf = (
  type: RecordType,
  conditions: Of<'where'>['where'] | undefined,
  { compile }: FinderContext,
) => allOf((conditions ?? []).map((condition) => compile(type, condition)));

/** The SELECT of a finder over rows of `type`; null for those that are tested row by row. */
export function finderSql(type: RecordType, finder: Finder, context: FinderContext): Sql | null {
  switch (finder.kind) {
    case 'where':
      return sql`SELECT id, NULL AS params FROM ${table(type)} t WHERE ${whereOf(type, finder.where, context)}`;
    case 'required':
      return requiredEmpty(type);
    case 'identity-number':
      return identityNumbers(type);
    case 'unknown-reference':
      return unknownReferences(type, context);
    case 'shared':
      return shared(type, finder, context);
    case 'share':
      return share(type, finder, context);
    case 'sum-differs':
      return sumDiffers(type, finder, context);
    case 'not-within':
      return notWithin(type, finder, context);
    case 'quiet-month':
      return quietMonths(type, finder, context);
    default:
      return null;
  }
}

/** The rows in which at least one mark names a field, with those names. */
const namedFields = (type: RecordType, marks: readonly Sql[]): Sql =>
  sql`SELECT id, json_object('fields', names) AS params FROM (
    SELECT t.id, concat_ws(',', ${glue(marks, ', ')}) AS names FROM ${table(type)} t) WHERE names <> ''`;

function requiredEmpty(type: RecordType): Sql {
  const required = type.fields.filter((field) => field.required);
  return namedFields(
    type,
    required.map((field) => {
      const empty =
        field.kind === 'scores'
          ? sql`ifnull(${col(`${field.name}_n`)}, 0) = 0`
          : sql`ifnull(${col(field.name)}, '') = ''`;
      return sql`iif(${empty}, ${field.name}, NULL)`;
    }),
  );
}

/** Numbers of identity have 18 digits: the shorter texts, which are most, are not looked into. */
function identityNumbers(type: RecordType): Sql {
  const texts = type.fields.filter((field) => field.kind === 'text');
  return namedFields(
    type,
    texts.map(({ name }) => {
      const value = col(name);
      return sql`iif(length(${value}) >= 18 AND holds_identity(${value}), ${name}, NULL)`;
    }),
  );
}

function unknownReferences(type: RecordType, { reader }: FinderContext): Sql {
  return namedFields(
    type,
    type.fields.flatMap((field) => {
      if (field.kind !== 'reference' || !reader.catalog.has(field.to)) return [];
      const value = col(field.name);
      const target = table(reader.catalog.type(field.to));
      return sql`iif(${value} <> '' AND ${value} NOT IN (SELECT natural_key FROM ${target}), ${field.name}, NULL)`;
    }),
  );
}

/** Texts are compared without blanks and case, numbers of people also without width and leading zeros; all else as it is. */
function comparable(type: RecordType, name: string, as: Of<'shared'>['as']): Sql {
  if (as === 'number') return sql`plain_number(${col(name)})`;
  if (type.fields.find((field) => field.name === name)?.kind !== 'text') return col(name);
  return sql`lower(replace(replace(${col(name)}, ' ', ''), '\u3000', ''))`;
}

// What is the same is found over the bare columns; only then, for the few rows that are, are texts made.
function shared(type: RecordType, { fields, as, differ, where }: Of<'shared'>, context: FinderContext): Sql {
  const columns = fields.map((name) => col(name));
  const marks = fields.map((_, at): Sql => ({ text: `m${at}`, values: [] }));
  const rows = allOf([...columns.map((value) => sql`${value} <> ''`), whereOf(type, where, context)]);
  const same = fields.map((name, at) => sql`${comparable(type, name, as)} AS ${marks[at]!}`);
  const list = glue(marks, ', ');
  const counted = differ ? sql`count(DISTINCT ${col(differ)})` : sql`count(*)`;
  return sql`WITH many AS MATERIALIZED (
      SELECT ${glue(same, ', ')}, ${counted} - 1 AS others FROM ${table(type)} t
      WHERE ${rows} GROUP BY ${list} HAVING others > 0),
    own AS MATERIALIZED (
      SELECT id, ${list}, others, shown FROM many JOIN (
        SELECT t.id, ${glue(same, ', ')}, concat_ws(' · ', ${glue(columns, ', ')}) AS shown
        FROM ${table(type)} t WHERE ${rows} AND EXISTS (SELECT 1 FROM many)) USING (${list})),
    said AS MATERIALIZED (
      SELECT ${list}, replace(group_concat(DISTINCT shown), ',', ' / ') AS shown FROM own GROUP BY ${list})
    SELECT own.id, json_object('others', own.others, 'values', said.shown) AS params
    FROM own JOIN said USING (${list})`;
}

function share(type: RecordType, finder: Of<'share'>, context: FinderContext): Sql {
  const [part, whole] = [col(finder.part), col(finder.whole)];
  const bounds = [
    ...(finder.below === undefined ? [] : [sql`${part} < ${finder.below} * ${whole}`]),
    ...(finder.above === undefined ? [] : [sql`${part} > ${finder.above} * ${whole}`]),
  ];
  return sql`SELECT t.id, json_object('part', ${part}, 'whole', ${whole},
      'percent', CAST(round(100.0 * ${part} / ${whole}) AS INTEGER)) AS params
    FROM ${table(type)} t
    WHERE ${allOf([sql`${part} IS NOT NULL`, sql`${whole} > 0`, ...bounds, whereOf(type, finder.where, context)])}`;
}

/** Values of a row `t` equal those of a row `o` of the other type. */
const matching = (match: Readonly<Record<string, string>>): Sql[] =>
  Object.entries(match).map(([own, other]) => sql`${col(other, 'o')} = ${col(own)}`);

function sumDiffers(type: RecordType, finder: Of<'sum-differs'>, { reader }: FinderContext): Sql {
  const other = table(reader.catalog.type(finder.other));
  const own = [...Object.keys(finder.match), finder.period].map((name) => col(name));
  const theirs = [
    ...Object.values(finder.match).map((name) => col(name, 'o')),
    { text: `o.${column(finder.grain).text}`, values: [] },
  ];
  const given = (columns: readonly Sql[]) => columns.map((value) => sql`${value} <> ''`);
  const [part, whole, sum] = [col(finder.part), col(finder.whole), col(finder.sum, 'o')];
  return sql`WITH planned AS MATERIALIZED (
      SELECT json_array(${glue(own, ', ')}) AS mark, sum(${part}) AS part, sum(${whole}) AS whole
      FROM ${table(type)} t WHERE ${allOf([...given(own), sql`${part} IS NOT NULL`])} GROUP BY mark),
    done AS MATERIALIZED (
      SELECT json_array(${glue(theirs, ', ')}) AS mark, sum(${sum}) * 1.0 / ${finder.per} AS total
      FROM ${other} o WHERE ${allOf([...given(theirs), sql`${sum} IS NOT NULL`])} GROUP BY mark),
    differing AS MATERIALIZED (
      SELECT mark, part, whole, total FROM planned JOIN done USING (mark)
      WHERE abs(total - part) > ${finder.tolerance} * part)
    SELECT t.id, json_object('part', round(part, 1), 'whole', round(ifnull(whole, 0), 1), 'total', round(total, 1)) AS params
    FROM ${table(type)} t JOIN differing ON differing.mark = json_array(${glue(own, ', ')})`;
}

// Every step is materialised and the order of joins is fixed: left to choose, SQLite once computes a step per row.
function notWithin(type: RecordType, finder: Of<'not-within'>, { reader }: FinderContext): Sql {
  const other = table(reader.catalog.type(finder.other));
  const [own, theirs] = Object.entries(finder.match)[0]!;
  const within = allOf([
    ...matching(finder.match),
    sql`${col(finder.from, 'o')} <= ${col(finder.date)}`,
    sql`ifnull(${col(finder.to, 'o')}, '9999') >= ${col(finder.date)}`,
  ]);
  return sql`SELECT t.id, NULL AS params FROM ${table(type)} t
    WHERE ${col(finder.date)} <> ''
      AND ${col(own)} IN (SELECT ${col(theirs, 'o')} FROM ${other} o)
      AND t.rowid NOT IN (SELECT t.rowid FROM ${table(type)} t CROSS JOIN ${other} o ON ${within})`;
}

function quietMonths(type: RecordType, finder: Of<'quiet-month'>, context: FinderContext): Sql {
  const other = table(context.reader.catalog.type(finder.other));
  const [from, to] = [col(finder.from), col(finder.to)];
  const theirs = Object.values(finder.match).map((name) => col(name, 'o'));
  const own = Object.keys(finder.match).map((name) => col(name));
  const asked = allOf([
    sql`month.first >= ${from}`,
    sql`month.last <= ifnull(${to}, ${context.today})`,
    sql`month.last < ${context.today}`,
    whereOf(type, finder.where, context),
  ]);
  return sql`WITH RECURSIVE
    month(first, last) AS (
      SELECT min(substr(${from}, 1, 7)) || '-01', date(min(substr(${from}, 1, 7)) || '-01', '+1 month', '-1 day')
      FROM ${table(type)} t WHERE ${from} <> ''
      UNION ALL
      SELECT date(first, '+1 month'), date(first, '+2 month', '-1 day') FROM month WHERE last < ${context.today}),
    asked AS MATERIALIZED (
      SELECT t.id, substr(month.first, 1, 7) AS name,
             json_array(${glue(own, ', ')}, substr(month.first, 1, 7)) AS mark
      FROM month CROSS JOIN ${table(type)} t ON ${asked}),
    active AS MATERIALIZED (
      SELECT DISTINCT json_array(${glue(theirs, ', ')}, substr(${col(finder.date, 'o')}, 1, 7)) AS mark
      FROM ${other} o)
    SELECT id, json_object('months', group_concat(name, ', ')) AS params FROM asked
    WHERE mark NOT IN (SELECT mark FROM active) AND EXISTS (SELECT 1 FROM active)
    GROUP BY id`;
}
