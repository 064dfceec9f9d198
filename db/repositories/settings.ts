/** What a workspace knows of itself. */
import { FLOORS } from '#shared/api/workspace.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { type AcademicCalendar, defaultCalendar } from '#shared/periods/period.ts';
import { recordTable } from '../record-tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface WorkspaceSettings {
  id: string;
  name: string;
  institution: LocalText;
  sample: boolean;
  createdAt: string;
}

export function readSettings(reader: Reader): WorkspaceSettings {
  const rows = reader.all(reader.q.selectFrom('workspace').selectAll());
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const name = values.get('name') ?? '';
  const institution = values.get('institution');
  return {
    id: values.get('id') ?? '',
    name,
    institution: institution ? (JSON.parse(institution) as LocalText) : { zh: name, en: name },
    sample: values.get('sample') === '1',
    createdAt: values.get('created_at') ?? '',
  };
}

/** Changes name and institution, with an audit entry of before and after. */
export function saveSettings(writer: Writer, next: Pick<WorkspaceSettings, 'name' | 'institution'>): void {
  const { id, name, institution } = readSettings(writer);
  for (const [key, value] of [
    ['name', next.name],
    ['institution', JSON.stringify(next.institution)],
  ] as const) {
    writer.runSql(
      'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      key,
      value,
    );
  }
  writer.audit('settings.save', id, { before: { name, institution }, after: next });
}

/** The office's academic calendar, or the default one. */
export function readCalendar(reader: Reader): AcademicCalendar {
  const stored = reader.firstSql<{ value: string }>("SELECT value FROM workspace WHERE key = 'calendar'");
  return stored ? (JSON.parse(stored.value) as AcademicCalendar) : defaultCalendar;
}

/** Where the office has not set another number. */
const USUAL_FLOOR = 5;

/** The anonymity floor: how many people must have answered before anything of their answers is told. */
export function readFloor(reader: Reader): number {
  const stored = reader.firstSql<{ value: string }>("SELECT value FROM workspace WHERE key = 'floor'");
  return stored ? Math.max(FLOORS.least, Number(stored.value)) : USUAL_FLOOR;
}

/** Sets the floor, with an audit entry of before and after. */
export function saveFloor(writer: Writer, floor: number): void {
  const before = readFloor(writer);
  if (before === floor) return;
  writer.runSql(
    'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    'floor',
    String(floor),
  );
  writer.audit(floor < before ? 'settings.floor-lowered' : 'settings.floor-raised', readSettings(writer).id, {
    before: { floor: before },
    after: { floor },
  });
}

/** Kept values are wrong as soon as any record changes. */
export function forgetIndicatorValues(writer: Writer): void {
  writer.runSql('DELETE FROM indicator_value');
}

export function schemaVersion(reader: Reader): number {
  return reader.firstSql<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** How many record types must have rows in a year before screens open with it: a year that only began shows little. */
const TYPES_OF_A_FULL_YEAR = 3;

/** Years that hold records, newest first, and the newest one that is complete enough to show. */
export function yearsOf(reader: Reader): { years: string[]; currentYear: string | null } {
  const types = new Map<string, number>();
  for (const type of reader.catalog.types) {
    if (!type.timeField) continue;
    const rows = reader.allSql<{ year: string }>(
      `SELECT DISTINCT year FROM ${recordTable(type)} WHERE year IS NOT NULL`,
    );
    for (const { year } of rows) types.set(year, (types.get(year) ?? 0) + 1);
  }
  const years = [...types.keys()].sort().reverse();
  const full = years.find((year) => (types.get(year) ?? 0) >= TYPES_OF_A_FULL_YEAR);
  return { years, currentYear: full ?? years[0] ?? null };
}

/** Code and names of the departments, by code. */
export function departmentsOf(reader: Reader): { code: string; name: LocalText }[] {
  return reader
    .allSql<{ code: string; name: string | null; name_en: string | null }>(
      'SELECT code, name, name_en FROM rec_department ORDER BY code',
    )
    .map(({ code, name, name_en }) => ({
      code,
      name: { zh: name ?? name_en ?? code, en: name_en ?? name ?? code },
    }));
}
