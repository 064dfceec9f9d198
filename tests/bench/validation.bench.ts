/**
 * The rules of an evaluation form for 100,000 rows of texts, one in a hundred wrong: our reading of a sheet (which also
 * makes the typed values, keys and problems of the rows) against zod's safeParse with the same verdicts on ready objects.
 */
import { z } from 'zod';
import { parseDelimited } from '#backend/files/text/parse.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { setUpSheet } from '#shared/importing/setup.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { recordType } from '#shared/records/index.ts';
import { contest } from './support/ratio.ts';
import { evaluations, HEADINGS } from './support/responses.ts';

const ROWS = 100_000;
const FLAW = 100;

const targets = (prefix: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    key: `${prefix}${from + i}`,
    names: [`${prefix} ${i}`],
    department: null,
  }));
const departments = targets('D', 100, 40);
const courses = targets('C', 200, 120);
const people = targets('T', 10_000, 2000);
const references = createReferenceIndex(
  new Map([
    ['department', departments],
    ['course', courses],
    ['person', people],
  ]),
);

const rows: RawCell[][] = [];
parseDelimited(evaluations(ROWS, FLAW), ',', null, (row) => rows.push(row));
const sheet: RawSheet = { name: '评教', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
const setup = setUpSheet(sheet, {
  fileName: '评教.csv',
  catalog: builtInCatalog,
  references,
  recipe: () => null,
});
if ('skipped' in setup) throw new Error(setup.skipped);
const { mapping } = setup;

function ours(): void {
  const type = recordType(mapping.type);
  const reading = new SheetReading({ sheet, mapping, type, references, seen: new Map(), alone: true });
  reading.run(0, reading.total);
  reading.finish();
  verdict('ours', reading.rejected.filter(Boolean).length);
}

const keysOf = (list: readonly { key: string }[]) => {
  const keys = new Set(list.map(({ key }) => key));
  return z.string().refine((key) => keys.has(key));
};
const score = z.string().regex(/^[1-5]$/);
const schema = z.object({
  答卷编号: z.string().min(1).max(200),
  提交日期: z.iso.date(),
  科室: keysOf(departments),
  课程: keysOf(courses),
  教师: keysOf(people),
  答卷人类别: z.enum(['本科生', '住培学员']),
  Q1: score,
  Q2: score,
  Q3: score,
  Q4: score,
  Q5: score,
  意见: z.string().max(4000).nullable(),
});
const names = HEADINGS.split(',');
const objects = rows
  .slice(1)
  .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));

function zod(): void {
  let wrong = 0;
  for (const object of objects) if (!schema.safeParse(object).success) wrong++;
  verdict('zod', wrong);
}

function verdict(name: string, wrong: number): void {
  if (wrong !== ROWS / FLAW) throw new Error(`${name} refuses ${wrong} rows instead of ${ROWS / FLAW}`);
}

await contest({ name: `validation ${ROWS}x12`, ours, peers: { 'zod safeParse': zod }, goal: 0.2 });
