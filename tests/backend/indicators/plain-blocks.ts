/**
 * The anonymity floor in plain loops: an independent reading of the rule that forms are put into groups of at least five
 * people, first by teacher, then ever wider, and that only whole groups count.
 */
import type { TestRow } from '#tests/unit/indicators/memory-store.ts';
import type { Span } from './plain.ts';

const FLOOR = 5;

interface Kind {
  date: string;
  target: string;
  group: string;
  answered(row: TestRow): boolean;
  /** Other targets are another matter altogether. */
  apart?: boolean;
}

const yearOf = (date: string) => {
  const year = Number(date.slice(0, 4));
  const start = date.slice(5) >= '09-01' ? year : year - 1;
  return `${start}-${start + 1}`;
};
const termOf = (date: string) =>
  `${yearOf(date)}-${date.slice(5) >= '02-15' && date.slice(5) < '09-01' ? 2 : 1}`;

const WIDER = [
  'department target course term group',
  'department target term group',
  'department target year group',
  'department course term group',
  'department target year',
  'department course year group',
  'department term group',
  'department year group',
  'department year',
  'term group',
  'year group',
  'year',
];

/** The groups; nobody in the fixture says who answered, so that each form is somebody. */
function blocksOf(rows: readonly TestRow[], kind: Kind): TestRow[][] {
  const facts = (row: TestRow): Record<string, unknown> => ({
    department: row.department ?? null,
    target: row[kind.target] ?? null,
    course: row.course ?? null,
    group: row[kind.group] ?? null,
    term: termOf(String(row[kind.date])),
    year: yearOf(String(row[kind.date])),
  });
  const blocks: TestRow[][] = [];
  let left = rows.filter(kind.answered);
  for (const pool of WIDER) {
    const groups: Record<string, TestRow[]> = {};
    for (const row of left) {
      // A year is divided by itself, whatever the pool.
      const key = JSON.stringify([
        facts(row).year,
        kind.apart && facts(row).target,
        ...pool.split(' ').map((name) => facts(row)[name]),
      ]);
      groups[key] = [...(groups[key] ?? []), row];
    }
    left = [];
    for (const group of Object.values(groups)) {
      if (group.length >= FLOOR) blocks.push(group);
      else left.push(...group);
    }
  }
  return blocks;
}

/** The rows of whole groups within the period, the department (null: the hospital) and what `asked` lets in. */
export function rowsOfWholeBlocks(
  all: readonly TestRow[],
  kind: Kind,
  span: Span,
  department: string | null,
  asked: (row: TestRow) => boolean = () => true,
): Set<TestRow> {
  // Months are not told at all.
  if (span.key.length === 7) return new Set();
  const inside = (row: TestRow) =>
    String(row[kind.date]) >= span.from &&
    String(row[kind.date]) <= span.to &&
    (department === null || row.department === department) &&
    asked(row);
  return new Set(
    blocksOf(all, kind)
      .filter((block) => block.every(inside))
      .flat(),
  );
}
