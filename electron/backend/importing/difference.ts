/** What a file brings compared with the last time the department handed the same thing in. */
import { fieldColumn, recordTable } from '#db/record-tables.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { BatchTable } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { importingContract } from '#shared/api/importing.ts';
import { fold } from '#shared/importing/fold.ts';
import { departmentIn, titleTexts } from '#shared/importing/header/title.ts';
import type { BatchMapping, SheetMapping } from '#shared/importing/mapping.ts';
import type { SheetReading } from '#shared/importing/sheet-reading.ts';
import { type AcademicCalendar, grainOf, periodsOfDate } from '#shared/periods/period.ts';
import type { FieldSpec, FieldValue, RecordType, RecordTypeId } from '#shared/records/types.ts';
import { knownReferences } from './known.ts';
import type { StagedImport, StagedSheet } from './staged.ts';

type Difference = OutputOf<(typeof importingContract)['import.difference']>;

/** Names listed; the total says how many there are. */
const LISTED = 60;

const NOTHING: Difference = {
  last: null,
  headings: { added: [], gone: [] },
  periods: null,
  older: null,
  elsewhere: null,
  rows: { before: 0, now: 0, unusual: false },
  departments: [],
  gone: null,
  added: null,
};

/** Half or twice as many is worth a look, unless the numbers are small. */
export function unusual(before: number, now: number): boolean {
  if (before === 0 || Math.abs(now - before) < 5) return false;
  return now < before / 2 || now > before * 2;
}

/** Compares the plan of a sheet with the batch before and with the records of the period before. */
export function importDifference(staged: StagedImport, sheet: StagedSheet, reader: Reader): Difference {
  const reading = sheet.plan?.reading;
  if (!reading) return NOTHING;
  const { type } = reading;
  const batch = lastBatch(reader, type.id, staged.department);
  const now = new Contents(reading, readCalendar(reader));
  const before = storedContents(reader, type, now);
  const mistaken = { older: olderThan(reader, type, now), elsewhere: elsewhere(staged, sheet, now, reader) };
  if (!batch && before.rows === 0) {
    return { ...NOTHING, ...mistaken, rows: { before: 0, now: now.rows, unusual: false } };
  }
  const nameOf = (to: RecordTypeId) => {
    const names = new Map(
      knownReferences(staged, reader)
        .targets(to)
        .map(({ key, names }) => [key, names[0] && names[0] !== key ? `${names[0]} (${key})` : key]),
    );
    return (key: string) => names.get(key) ?? key;
  };
  return {
    last: batch && { batch: batch.id, file: batch.file ?? '', at: batch.at, read: batch.rows_read },
    headings: headingDifference(reading.mapping, batch),
    ...mistaken,
    periods: before.period && now.period ? { before: before.period, now: now.period } : null,
    rows: { before: before.rows, now: now.rows, unusual: unusual(before.rows, now.rows) },
    departments: departmentDifference(before.departments, now.departments),
    ...memberDifference(type, before, now, nameOf),
  };
}

/** The newest import of a type that stands, of the same department where there is one. */
function lastBatch(reader: Reader, type: RecordTypeId, department: string | null): BatchTable | null {
  const rows = reader.allSql<BatchTable>(
    `SELECT * FROM batch WHERE kind = 'import' AND undone_at IS NULL
     AND EXISTS (SELECT 1 FROM json_each(types) WHERE value = ?) ORDER BY at DESC LIMIT 400`,
    type,
  );
  return rows.find((row) => row.department === department) ?? null;
}

/** A file of last year, handed in once more by mistake, is of an earlier period than what is on record already. */
function olderThan(reader: Reader, type: RecordType, now: Contents): Difference['older'] {
  if (!type.timeField || !now.period) return null;
  const column = grainOf(now.period) === 'year' ? 'year' : 'term';
  const owned = type.departmentField
    ? 'WHERE owner IN (SELECT value FROM json_each(?))'
    : 'WHERE ? IS NOT NULL';
  const found = reader.firstSql<{ period: string | null }>(
    `SELECT max(${column}) AS period FROM ${recordTable(type)} ${owned}`,
    JSON.stringify([...now.departments.keys()]),
  );
  const newest = found?.period ?? null;
  return newest !== null && newest > now.period ? { newest, now: now.period } : null;
}

/** A file that calls itself one department's and holds only rows of others. */
function elsewhere(
  staged: StagedImport,
  sheet: StagedSheet,
  now: Contents,
  reader: Reader,
): Difference['elsewhere'] {
  const { raw, setup } = sheet;
  const titles = titleTexts(raw, (setup?.mapping.headerRows[0] ?? 1) - 1, staged.file);
  const named = departmentIn([...titles, raw.name, staged.file], knownReferences(staged, reader));
  const rows = [...now.departments.keys()].sort();
  return named && rows.length > 0 && !rows.includes(named) ? { named, rows } : null;
}

function headingDifference(mapping: SheetMapping, batch: BatchTable | null): Difference['headings'] {
  if (!batch?.mapping) return { added: [], gone: [] };
  const { sheets } = JSON.parse(batch.mapping) as BatchMapping;
  const same = sheets.filter(({ type }) => type === mapping.type);
  const last = same.find(({ sheet }) => sheet === mapping.sheet) ?? same[0];
  if (!last) return { added: [], gone: [] };
  const without = (from: SheetMapping, other: SheetMapping) => {
    const known = new Set(other.columns.map(({ heading }) => fold(heading)));
    return from.columns.map(({ heading }) => heading).filter((heading) => !known.has(fold(heading)));
  };
  return { added: without(mapping, last), gone: without(last, mapping) };
}

/** The field whose members are compared: the first one that names a person; of a register, its own key. */
const memberField = (type: RecordType): FieldSpec | undefined =>
  type.fields.find((field) => field.kind === 'reference' && field.to === 'person');

/** What the file holds, by department and by member, within its newest period. */
class Contents {
  rows = 0;
  period: string | null = null;
  readonly departments = new Map<string, number>();
  readonly members = new Set<string>();

  constructor(reading: SheetReading, calendar: AcademicCalendar) {
    const { type, values, keys } = reading;
    const at = (name: string | null | undefined) =>
      name ? type.fields.findIndex((field) => field.name === name) : -1;
    const [time, department, member] = [
      at(type.timeField),
      at(type.departmentField),
      at(memberField(type)?.name),
    ];
    const known = new Map<FieldValue | undefined, string | null>();
    const periods = values.map((row) => {
      if (time < 0) return null;
      const before = known.get(row[time]);
      if (before !== undefined) return before;
      const period = periodOf(row[time], calendar);
      known.set(row[time], period);
      return period;
    });
    this.period = commonest(periods);
    for (const [index, row] of values.entries()) {
      if (time >= 0 && periods[index] !== this.period) continue;
      this.rows += 1;
      const owner = row[department];
      if (typeof owner === 'string') this.departments.set(owner, (this.departments.get(owner) ?? 0) + 1);
      const who = time < 0 ? keys[index] : row[member];
      if (typeof who === 'string' && who !== '') this.members.add(who);
    }
  }
}

/** The term of a date or period; the year where a type is filed by years only. */
function periodOf(value: FieldValue | undefined, calendar: AcademicCalendar): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (value.length === 10 && value[7] === '-') return periodsOfDate(value, calendar).term;
  const grain = grainOf(value);
  return grain === 'month' ? periodsOfDate(`${value}-01`, calendar).term : grain ? value : null;
}

function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = value;
  return best;
}

interface Stored {
  rows: number;
  period: string | null;
  departments: Map<string, number>;
  members: Map<string, string>;
}

/** The records of the file's departments in the period before; of a register, all of them. */
function storedContents(reader: Reader, type: RecordType, now: Contents): Stored {
  const table = recordTable(type);
  const owners = JSON.stringify([...now.departments.keys()]);
  const mine = type.departmentField ? 'owner IN (SELECT value FROM json_each(?))' : '? IS NOT NULL';
  const none: Stored = { rows: 0, period: null, departments: new Map(), members: new Map() };
  let when = '? IS NULL';
  let period: string | null = null;
  if (type.timeField) {
    if (!now.period) return none;
    const column = grainOf(now.period) === 'year' ? 'year' : 'term';
    const found = reader.firstSql<{ period: string | null }>(
      `SELECT max(${column}) AS period FROM ${table} WHERE ${mine} AND ${column} < ?`,
      owners,
      now.period,
    );
    period = found?.period ?? null;
    if (!period) return none;
    when = `${column} = ?`;
  }
  const where = `WHERE ${mine} AND ${when}`;
  const departments = new Map(
    reader
      .allSql<{ owner: string | null; n: number }>(
        `SELECT owner, count(*) AS n FROM ${table} ${where} GROUP BY owner`,
        owners,
        period,
      )
      .map(({ owner, n }) => [owner ?? '', n]),
  );
  return {
    rows: [...departments.values()].reduce((sum, n) => sum + n, 0),
    period,
    departments: new Map([...departments].filter(([owner]) => owner !== '')),
    members: storedMembers(reader, type, where, [owners, period]),
  };
}

function storedMembers(
  reader: Reader,
  type: RecordType,
  where: string,
  parameters: readonly (string | null)[],
): Map<string, string> {
  const field = memberField(type);
  if (type.timeField && !field) return new Map();
  const key = type.timeField ? `"${fieldColumn(field!.name)}"` : 'natural_key';
  const title = type.timeField
    ? key
    : `ifnull("${fieldColumn(type.titleFields[0] ?? type.key[0]!)}", natural_key)`;
  return new Map(
    reader
      .allSql<{ key: string | null; title: string }>(
        `SELECT DISTINCT ${key} AS key, ${title} AS title FROM ${recordTable(type)} ${where}`,
        ...parameters,
      )
      .flatMap((row) => (row.key ? [[row.key, row.title] as const] : [])),
  );
}

function departmentDifference(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Difference['departments'] {
  return [...new Set([...before.keys(), ...now.keys()])].sort().map((code) => {
    const [then, here] = [before.get(code) ?? 0, now.get(code) ?? 0];
    return { code, before: then, now: here, unusual: unusual(then, here) };
  });
}

function memberDifference(
  type: RecordType,
  before: Stored,
  now: Contents,
  nameOf: (to: RecordTypeId) => (key: string) => string,
): Pick<Difference, 'gone' | 'added'> {
  const of: RecordTypeId = type.timeField ? 'person' : type.id;
  if (type.timeField && !memberField(type)) return { gone: null, added: null };
  const name = nameOf(of);
  const titled = (key: string) => {
    const title = before.members.get(key);
    return type.timeField === null && title && title !== key ? `${title} (${key})` : name(key);
  };
  const list = (keys: string[]) => ({
    type: of,
    total: keys.length,
    names: keys.slice(0, LISTED).map(titled).sort(),
  });
  return {
    gone: list([...before.members.keys()].filter((key) => !now.members.has(key))),
    added: list([...now.members].filter((key) => !before.members.has(key))),
  };
}
