/** Counts what came, by department and by month, term or year. One statement a type: no row leaves the store. */
import type { Roll } from '#shared/completeness/expected/rolls.ts';
import type { Slot } from '#shared/completeness/expected/slots.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { titlesOf } from './record-reader.ts';

export interface SlotCount {
  department: string;
  slot: string;
  /** The value of the field that rows are told apart by; null where they are not. */
  part: string | null;
  rows: number;
}

/** Slots of one grain, and the academic years under which their rows are filed. */
export interface Span {
  slots: readonly Slot[];
  years: readonly string[];
  /** The slots are calendar years, which no column holds. */
  calendarYears?: boolean;
}

const quoted = (field: string): string => `"${fieldColumn(field)}"`;
const json = (values: readonly unknown[]): string => JSON.stringify(values);

/** In which slot a row of a type is. */
function slotSql(type: RecordType, { slots, calendarYears }: Span): string {
  if (calendarYears && type.timeField) return `substr(${quoted(type.timeField)}, 1, 4)`;
  return slots[0]?.grain ?? 'year';
}

/** Rows by department and slot, and by the values of a field where one is given. */
export function countSlots(
  reader: Reader,
  type: RecordType,
  span: Span,
  part: string | null = null,
): SlotCount[] {
  if (span.slots.length === 0 || !type.timeField) return [];
  const slot = slotSql(type, span);
  const parts = part === null ? 'NULL' : quoted(part);
  return reader.allSql<SlotCount>(
    `SELECT owner AS department, ${slot} AS slot, ${parts} AS part, count(*) AS rows
     FROM ${recordTable(type)}
     WHERE year IN (SELECT value FROM json_each(?)) AND owner IS NOT NULL
       ${slot === 'year' ? '' : `AND ${slot} IN (SELECT value FROM json_each(?))`}
     GROUP BY owner, ${slot}${part === null ? '' : `, ${parts}`}`,
    json(span.years),
    ...(slot === 'year' ? [] : [json(span.slots.map(({ key }) => key))]),
  );
}

/** The first month of which any department has handed in rows of a type. */
export function firstMonth(reader: Reader, type: RecordType): string | null {
  if (!type.timeField) return null;
  const table = recordTable(type);
  const row = reader.firstSql<{ month: string | null; year: string | null }>(
    `SELECT min(month) AS month, year FROM ${table} WHERE year = (SELECT min(year) FROM ${table})`,
  );
  // Rows that are filed under a term or a year alone have no month.
  return row?.month ?? row?.year ?? null;
}

interface Sql {
  text: string;
  parameters: unknown[];
}

/** Whom a roll names, by department and slot; of one department alone where one is given. */
function rollSql(reader: Reader, roll: Roll, { slots }: Span, department: string | null = null): Sql {
  const type = reader.catalog.type(roll.from);
  const column = (name: string) => `r.${quoted(name)}`;
  const grain = slots[0]?.grain ?? 'year';
  const { time } = roll;
  const meets =
    time.kind === 'overlap'
      ? `${column(time.from)} <= s.value ->> 'to' AND ${column(time.to)} >= s.value ->> 'from'`
      : time.kind === 'within'
        ? `${column(time.on)} BETWEEN s.value ->> 'from' AND s.value ->> 'to'`
        : time.kind === 'filed'
          ? `r.${grain} = s.value ->> 'key'`
          : '1';
  const where = roll.where ? `AND ${column(roll.where.field)} IN (SELECT value FROM json_each(?))` : '';
  return {
    text: `SELECT DISTINCT r.owner AS department, s.value ->> 'key' AS slot, ${column(roll.who)} AS who
      FROM ${recordTable(type)} r JOIN json_each(?) s ON ${meets}
      WHERE ${department === null ? 'r.owner IS NOT NULL' : 'r.owner = ?'} AND ${column(roll.who)} IS NOT NULL ${where}`,
    parameters: [
      json(slots),
      ...(department === null ? [] : [department]),
      ...(roll.where ? [json(roll.where.values)] : []),
    ],
  };
}

/** Whom rows of a type are of, by department and slot. */
function cameSql(type: RecordType, field: string, span: Span, department: string | null = null): Sql {
  return {
    text: `SELECT DISTINCT owner AS department, ${slotSql(type, span)} AS slot, ${quoted(field)} AS who FROM ${recordTable(type)}
      WHERE year IN (SELECT value FROM json_each(?)) AND ${department === null ? 'owner IS NOT NULL' : 'owner = ?'}`,
    parameters: [json(span.years), ...(department === null ? [] : [department])],
  };
}

export interface RollCount {
  department: string;
  slot: string;
  /** Names on the roll. */
  expected: number;
  /** Those of them of whom a row came. */
  present: number;
}

/** How many of a roll there are, and of how many of them `field` of a type has a row in the same slot. */
export function countRoll(
  reader: Reader,
  roll: Roll,
  type: RecordType,
  field: string,
  span: Span,
): RollCount[] {
  if (span.slots.length === 0) return [];
  const due = rollSql(reader, roll, span);
  const came = cameSql(type, field, span);
  return reader.allSql<RollCount>(
    `WITH due AS MATERIALIZED (${due.text}), came AS MATERIALIZED (${came.text})
     SELECT due.department, due.slot, count(*) AS expected, count(came.who) AS present
     FROM due LEFT JOIN came USING (department, slot, who) GROUP BY due.department, due.slot`,
    ...due.parameters,
    ...came.parameters,
  );
}

/** Those of a roll of whom a department has no row, by slot; each with the name that the register knows. */
export function absentOf(
  reader: Reader,
  roll: Roll,
  type: RecordType,
  field: string,
  span: Span,
  department: string,
): { slot: string; key: string; name: string }[] {
  if (span.slots.length === 0) return [];
  const due = rollSql(reader, roll, span, department);
  const came = cameSql(type, field, span, department);
  const rows = reader.allSql<{ slot: string; who: string }>(
    `WITH due AS MATERIALIZED (${due.text}), came AS MATERIALIZED (${came.text})
     SELECT due.slot, due.who FROM due LEFT JOIN came USING (department, slot, who)
     WHERE came.who IS NULL ORDER BY due.slot, due.who`,
    ...due.parameters,
    ...came.parameters,
  );
  const names = titlesOf(
    reader,
    reader.catalog.type(roll.register),
    rows.map(({ who }) => who),
  );
  return rows.map(({ slot, who }) => ({ slot, key: who, name: names.get(who) ?? who }));
}

/** The last batch that brought a department rows of a type, by slot. */
export function lastArrivals(
  reader: Reader,
  type: RecordType,
  span: Span,
  department: string,
): { slot: string; at: string; file: string | null }[] {
  if (span.slots.length === 0) return [];
  const slot = slotSql(type, span);
  return reader.allSql(
    `SELECT found.slot, b.at, b.file FROM (
       SELECT ${slot} AS slot, max(batch) AS batch FROM ${recordTable(type)}
       WHERE year IN (SELECT value FROM json_each(?)) AND owner = ? GROUP BY ${slot}) found
     JOIN batch b ON b.id = found.batch`,
    json(span.years),
    department,
  );
}

export interface DepartmentFacts {
  code: string;
  name: { zh: string; en: string };
  /** What departments are told apart by, under the names of their fields. */
  fields: Readonly<Record<string, string | number | null>>;
}

/** The departments, by code, with the fields that are asked for. */
export function departmentFacts(reader: Reader, fields: readonly string[]): DepartmentFacts[] {
  const columns = fields.map((field) => `, ${quoted(field)}`).join('');
  return reader
    .allSql<Record<string, string | number | null>>(
      `SELECT code, name AS "#name", name_en AS "#en"${columns} FROM rec_department ORDER BY code`,
    )
    .map((row) => {
      const code = String(row.code);
      const [zh, en] = [row['#name'], row['#en']];
      return {
        code,
        name: { zh: String(zh ?? en ?? code), en: String(en ?? zh ?? code) },
        fields: Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
      };
    });
}
