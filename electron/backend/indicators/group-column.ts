/** The group of a row as SQL: the code of the programme or cohort that it leads to, or the value of one of its fields. */
import type { Reader } from '#db/types.ts';
import {
  fieldOfGrouping,
  type Grouping,
  isReached,
  type Step,
  UNASSIGNED,
  wayTo,
} from '#shared/indicators/grouping.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fieldColumn, tableOf } from './conditions.ts';
import { type Sql, sql } from './sql.ts';

/** Never NULL: rows that lead to no group are in one of their own. */
export function groupColumn(reader: Reader, type: RecordType, by: Grouping): Sql {
  const field = fieldOfGrouping(by);
  if (field !== null) {
    const has = type.fields.some(({ name }) => name === field);
    return has ? assigned(sql`CAST(${fieldColumn(type, field)} AS TEXT)`) : sql`${UNASSIGNED}`;
  }
  const steps = isReached(by) ? wayTo(reader.catalog, type.id, by) : null;
  if (!steps) return sql`${UNASSIGNED}`;
  const [first, ...further] = steps;
  if (!first) return assigned(fieldColumn(type, type.key[0] as string));
  let code = keyIn(reader, first, fieldColumn(type, first.field));
  let at = first.to;
  for (const step of further) {
    const from = reader.catalog.type(at);
    const held = sql`(SELECT ${fieldColumn(from, step.field)} FROM ${tableOf(at)} WHERE "natural_key" = ${code})`;
    code = keyIn(reader, step, held);
    at = step.to;
  }
  return assigned(code);
}

const assigned = (code: Sql): Sql => sql`ifnull(nullif(${code}, ''), ${UNASSIGNED})`;

/** The key of the row that a field's value means; where it is a name, of the only row of that name. */
function keyIn(reader: Reader, { to, named }: Step, value: Sql): Sql {
  const type = reader.catalog.type(to);
  if (!named || !type.fields.some(({ name }) => name === 'name')) return value;
  const name = fieldColumn(type, 'name');
  return sql`ifnull((SELECT "natural_key" FROM ${tableOf(to)} WHERE "natural_key" = ${value}),
    (SELECT iif(count(*) = 1, max("natural_key"), NULL) FROM ${tableOf(to)} WHERE ${name} = ${value}))`;
}
