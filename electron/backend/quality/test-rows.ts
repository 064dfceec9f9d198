/** The checks that look at single rows. */
import { statementsOf } from '#db/connection.ts';
import { recordTable } from '#db/record-tables.ts';
import { type RecordCodec, recordCodec } from '#db/repositories/record-codec.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { type FindingParams, type RowTest, rowTest } from '#shared/quality/row-tests.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import type { StaleCheck } from './stale.ts';

/** Rows between two turns of the event loop. */
const STEP = 10_000;

/** Every row of a type is read once for all of its checks, and of it only the columns that they look at; what each found. */
export async function testRows(
  reader: Reader,
  type: RecordType,
  entries: readonly StaleCheck[],
  turn: () => Promise<void>,
): Promise<RowFinding[][]> {
  const calendar = readCalendar(reader);
  const tests = entries.map(({ check }): RowTest => rowTest(type, check.rows, calendar) ?? (() => null));
  const found = entries.map((): RowFinding[] => []);
  const row = rowValues(type, recordCodec(type));
  for (let last = 0; ; ) {
    await turn();
    const read = statementsOf(reader)(
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
  return found;
}

export interface RowFinding {
  id: string;
  params: FindingParams;
}

/** Null when a test looked at a column that was not read: the page has to be read again with it. */
function testPage(
  page: readonly unknown[][],
  tests: readonly RowTest[],
  row: ReturnType<typeof rowValues>,
): RowFinding[][] | null {
  const found = tests.map((): RowFinding[] => []);
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
