/** Computes what the checks find, as far as the records that they look at have changed since. */
import { statementsOf } from '#db/connection.ts';
import { recordTable } from '#db/record-tables.ts';
import { basisOf, computedChecks, forgetChecks, keepDay, replaceFindings } from '#db/repositories/quality.ts';
import { type RecordCodec, recordCodec } from '#db/repositories/record-codec.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader, Writer } from '#db/types.ts';
import { qualityChecks } from '#shared/quality/index.ts';
import { type FindingParams, type RowTest, rowTest } from '#shared/quality/row-tests.ts';
import type { QualityCheck } from '#shared/quality/types.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import type { Job } from '../context.ts';
import { conditionCompiler } from '../indicators/conditions.ts';
import { finderSql } from './finders.ts';

/** Rows between two turns of the event loop. */
const STEP = 10_000;

/** The types whose records a check reads. */
function typesOf(check: QualityCheck, type: RecordType): string[] {
  if ('other' in check.rows) return [check.type, check.rows.other];
  if (check.rows.kind !== 'unknown-reference') return [check.type];
  return [check.type, ...type.fields.flatMap((field) => (field.kind === 'reference' ? field.to : []))];
}

/** Bump when a finder begins to find other rows, so that what is kept is computed again. */
const EDITION = 2;

interface StaleCheck {
  check: QualityCheck;
  type: RecordType;
  basis: string;
}

/** The checks whose findings are not those of the records as they are. */
export function staleChecks(reader: Reader, today: string): StaleCheck[] {
  const computed = computedChecks(reader);
  const states = new Map<string, string>();
  return qualityChecks(reader.catalog).flatMap((check) => {
    const type = reader.catalog.type(check.type);
    const types = typesOf(check, type);
    const key = types.join(' ');
    const state = states.get(key) ?? basisOf(reader, types);
    states.set(key, state);
    // Some findings come with time alone: what is due, and months that have ended.
    const day = check.rows.kind === 'where' || check.rows.kind === 'quiet-month' ? today : '';
    const basis = `${EDITION} ${state} ${day} ${JSON.stringify(check.rows)}`;
    return computed.get(check.id)?.basis === basis ? [] : [{ check, type, basis }];
  });
}

/** Brings the findings up to date within a transaction; answers how many checks had to be computed. */
export async function computeChecks(writer: Writer, today: string, job: Job): Promise<number> {
  const stale = staleChecks(writer, today);
  if (stale.length === 0) return 0;
  const applying = qualityChecks(writer.catalog);
  forgetChecks(
    writer,
    applying.map((check) => check.id),
  );
  const context = { reader: writer, today, compile: conditionCompiler(writer, today) };
  const byRow = new Map<RecordType, StaleCheck[]>();
  let done = 0;
  for (const entry of stale) {
    const select = finderSql(entry.type, entry.check.rows, context);
    if (select) {
      await job.progress('quality-checking', done++, stale.length);
      replaceFindings(writer, place(entry), select);
    } else byRow.set(entry.type, [...(byRow.get(entry.type) ?? []), entry]);
  }
  for (const [type, entries] of byRow) {
    await testRows(writer, type, entries, () => job.progress('quality-checking', done, stale.length));
    done += entries.length;
  }
  keepDay(writer, today);
  return stale.length;
}

const place = ({ check, basis }: StaleCheck) => ({ check: check.id, type: check.type, basis });

/** Every row of a type is read once for all of its checks, and of it only the columns that they look at. */
async function testRows(
  writer: Writer,
  type: RecordType,
  entries: readonly StaleCheck[],
  turn: () => Promise<void>,
): Promise<void> {
  const calendar = readCalendar(writer);
  const tests = entries.map(({ check }): RowTest => rowTest(type, check.rows, calendar) ?? (() => null));
  const found = entries.map((): Finding[] => []);
  const row = rowValues(type, recordCodec(type));
  for (let last = 0; ; ) {
    await turn();
    const read = statementsOf(writer)(
      `SELECT ${['rowid', 'id', ...row.columns()].map((name) => `"${name}"`).join(', ')}
       FROM ${recordTable(type)} WHERE rowid > ? ORDER BY rowid LIMIT ${STEP}`,
    );
    const page = read.raw().all(last) as unknown[][];
    const inPage = testPage(page, tests, row);
    if (inPage === null) continue;
    inPage.forEach((list, i) => {
      for (const finding of list) found[i]!.push(finding);
    });
    if (page.length < STEP) break;
    last = page.at(-1)![0] as number;
  }
  entries.forEach((entry, i) => {
    const text = `SELECT value->>'id' AS id, value->>'params' AS params FROM json_each(?)`;
    replaceFindings(writer, place(entry), { text, values: [JSON.stringify(found[i])] });
  });
}

interface Finding {
  id: string;
  params: FindingParams;
}

/** Null when a test looked at a column that was not read: the page has to be read again with it. */
function testPage(
  page: readonly unknown[][],
  tests: readonly RowTest[],
  row: ReturnType<typeof rowValues>,
): Finding[][] | null {
  const found = tests.map((): Finding[] => []);
  try {
    for (const stored of page) {
      row.use(stored);
      for (let i = 0; i < tests.length; i++) {
        const params = tests[i]!(row.values);
        if (params) found[i]!.push({ id: stored[1] as string, params });
      }
    }
  } catch (error) {
    if (error === NOT_READ) return null;
    throw error;
  }
  return found;
}

const NOT_READ = new Error('a column that was not read');

/** One object for all rows: a check reads one or two fields, so that reading and decoding them all would be wasted. */
function rowValues(type: RecordType, codec: RecordCodec) {
  const values: FieldValues = {};
  const chosen: number[] = [];
  const places: number[] = type.fields.map(() => -1);
  let current: readonly unknown[] = [];
  type.fields.forEach((field, i) => {
    Object.defineProperty(values, field.name, {
      enumerable: true,
      get: () => {
        const at = places[i]!;
        if (at < 0) {
          places[i] = 2 + chosen.push(i) - 1;
          throw NOT_READ;
        }
        return codec.readField(i, current[at]) ?? null;
      },
    });
  });
  return {
    values,
    columns: () => chosen.map((i) => codec.readColumns[i]!),
    use: (row: readonly unknown[]) => {
      current = row;
    },
  };
}
