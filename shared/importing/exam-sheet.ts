/**
 * Exam sheets as departments and card readers make them: one row per examinee, one column per item or one text with all
 * answers, and somewhere a row with the key. Each stands twice: as responses, and as the paper with its key.
 */
import { examPaper } from '#shared/records/exam-paper.ts';
import { examResponses } from '#shared/records/exam-responses.ts';
import { clean, fold, narrow } from './fold.ts';
import { type AssignedColumn, assignColumns, itemNumber } from './header/aliases.ts';
import { type DerivedColumn, withDerived } from './layouts/derive.ts';
import type { PreparedColumn, SheetLayout } from './layouts/types.ts';
import { dateParser } from './parse/date.ts';
import { cellText, type RawCell, type RawFile, type RawSheet } from './raw.ts';

export const EXAM_SHEET = 'exam-sheet';

const DEEPEST = 15;
const FEWEST_ITEMS = 5;
/** Rows that are looked at to learn what the columns hold. */
const SAMPLE = 60;
const CHOSEN = /^[A-HＡ-Ｈ]{1,5}$/i;
const IN_A_ROW = /^[A-H\-_.*? ]{5,}$/i;

const KEY_WORDS = new Set(
  ['标准答案', '参考答案', '正确答案', '答案', '标答', 'key', 'answer key', 'correct answer', 'answers'].map(
    fold,
  ),
);
const MARK_WORDS = new Set(
  ['分值', '题分', '满分', '每题分值', '各题分值', '小题分', 'marks', 'points', 'max'].map(fold),
);

const textOf = (cell: RawCell | undefined) => clean(cellText(cell));

interface Found {
  header: number;
  columns: AssignedColumn[];
  /** Columns with an item each, in the order of their numbers; or the one that holds all answers. */
  items: number[];
  whole: number | null;
}

/** The file with its exam sheets as responses and papers; the same file where it has none. */
export function prepareExamSheets(file: RawFile, fileName: string): RawFile {
  let known = false;
  const sheets = file.sheets.flatMap((sheet) => {
    const found = sheet.hidden || sheet.layout ? null : find(sheet);
    if (!found) return [sheet];
    known = true;
    return prepare(sheet, found, fileName);
  });
  return known ? { ...file, sheets } : file;
}

function find(sheet: RawSheet): Found | null {
  for (let header = 0; header < Math.min(sheet.rows.length, DEEPEST); header++) {
    const row = sheet.rows[header]!;
    if (row.length < 2) continue;
    const headings = row.flatMap((cell, index) => {
      const heading = textOf(cell);
      return heading === '' ? [] : [{ index, heading }];
    });
    const items = itemsIn(headings);
    const others = headings.filter(({ index }) => !items.includes(index));
    const columns = assignColumns(examResponses, others);
    if (!columns.some(({ target }) => target === 'learner')) continue;
    const whole = columns.find(({ target }) => target === 'answers')?.index ?? null;
    const body = sheet.rows.slice(header + 1, header + 1 + SAMPLE);
    if (items.length >= FEWEST_ITEMS) {
      if (mostly(body, items, (text) => CHOSEN.test(text))) return { header, columns, items, whole: null };
    } else if (whole !== null && mostly(body, [whole], (text) => IN_A_ROW.test(text)))
      return { header, columns, items: [], whole };
  }
  return null;
}

/** The columns whose headings are nothing but the numbers 1 to n, in their order; none where a number is missing. */
function itemsIn(headings: readonly { index: number; heading: string }[]): number[] {
  const byNumber = new Map<number, number>();
  for (const { index, heading } of headings) {
    const number = itemNumber(heading);
    if (number !== null && !byNumber.has(number)) byNumber.set(number, index);
  }
  const items: number[] = [];
  for (let at = 1; byNumber.has(at); at++) items.push(byNumber.get(at)!);
  return items;
}

/** Nine tenths of what is filled looks like answers, and something is filled. */
function mostly(rows: readonly RawCell[][], columns: readonly number[], test: (text: string) => boolean) {
  let filled = 0;
  let right = 0;
  for (const row of rows) {
    if (isOf(row, columns, MARK_WORDS)) continue;
    for (const index of columns) {
      const text = textOf(row[index]);
      if (text === '') continue;
      filled += 1;
      if (test(narrow(text))) right += 1;
    }
  }
  return filled > 0 && right >= filled * 0.9;
}

/** A row that says in a cell beside the items what it is. */
const isOf = (row: readonly RawCell[], items: readonly number[], words: ReadonlySet<string>) =>
  row.some((cell, index) => typeof cell === 'string' && !items.includes(index) && words.has(fold(cell)));

function prepare(sheet: RawSheet, { header, columns, items, whole }: Found, fileName: string): RawSheet[] {
  const answered = whole === null ? items : [whole];
  const rowOf = (words: ReadonlySet<string>) =>
    sheet.rows.findIndex((row, at) => at > header && isOf(row, answered, words));
  const key = rowOf(KEY_WORDS);
  const marks = rowOf(MARK_WORDS);
  const names = titleOf(sheet, header, fileName);
  const has = (target: string) => columns.some((column) => column.target === target);
  const defaults = {
    ...(has('paper') ? {} : { paper: names.paper }),
    ...(has('date') || names.date === null ? {} : { date: names.date }),
  };
  const headings = sheet.rows[header]!;
  const itemColumns = (field: string) =>
    items.map(
      (index, at): PreparedColumn => ({
        index,
        heading: textOf(headings[index]),
        target: `${field}#${at + 1}`,
      }),
    );
  const base = {
    id: EXAM_SHEET,
    of: sheet.name,
    headerRows: [header + 1, header + 1] as [number, number],
    leftOut: false,
    findings: [],
  };
  const responses: SheetLayout = {
    ...base,
    type: examResponses.id,
    columns: [
      ...columns.map(({ index, heading, target }) => ({ index, heading, target })),
      ...itemColumns('answers'),
    ].sort((a, b) => a.index - b.index),
    leftOutRows: [key, marks].filter((row) => row >= 0).map((row) => row + 1),
    defaults,
  };
  const first = { ...sheet, layout: responses };
  if (key < 0) return [first];
  const derived = marks < 0 ? [] : markColumns(items, key, marks, sheet);
  const made = withDerived(sheet, header + 1, derived);
  const paperAt = columns.find(({ target }) => target === 'paper');
  // The row of the key seldom names the paper again: then it is the one of the first examinee.
  const paper =
    paperAt && textOf(sheet.rows[key]![paperAt.index]) === ''
      ? sheet.rows
          .slice(header + 1)
          .map((row) => textOf(row[paperAt.index]))
          .find((text) => text !== '')
      : undefined;
  const kept = sheet.rows.flatMap((_, at) => (at > header && at !== key ? at + 1 : []));
  const layout: SheetLayout = {
    ...base,
    type: examPaper.id,
    columns: [
      ...(paperAt ? [{ index: paperAt.index, heading: paperAt.heading, target: 'paper' }] : []),
      ...(whole === null
        ? itemColumns('key')
        : [{ index: whole, heading: textOf(headings[whole]), target: 'key' }]),
      ...derived.map(({ heading, from }, at) => ({
        index: made.first + at,
        heading,
        target: `marks#${at + 1}`,
        from,
      })),
    ].sort((a, b) => a.index - b.index),
    leftOutRows: kept,
    defaults: { ...(paper ? { paper } : {}), ...defaults },
  };
  return [first, { ...made.sheet, name: `${sheet.name} · ${examPaper.label.zh}`, layout }];
}

/** The marks stand in a row of their own; the paper takes them beside its key. */
const markColumns = (
  items: readonly number[],
  key: number,
  marks: number,
  sheet: RawSheet,
): DerivedColumn[] =>
  items.map((index) => ({
    heading: textOf(sheet.rows[marks]![index]),
    from: [index],
    value: (_row, at) => (at === key ? (sheet.rows[marks]![index] ?? null) : null),
  }));

const PAPER_NUMBER =
  /(?:试卷(?:编号|代码)|考试(?:编号|代码)|卷号|paper\s*(?:no\.?|code))\s*[:：]\s*([\w-]+)/i;
const UNNAMED = /^(?:sheet|工作表)\s*\d*$/i;
const DAY = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/;
const readDate = dateParser(examResponses.fields.find(({ kind }) => kind === 'date') as never, null);

/** What the title, the sheet or the file is called names the paper; a whole date in the title is the exam's. */
function titleOf(sheet: RawSheet, header: number, fileName: string): { paper: string; date: string | null } {
  const above = sheet.rows.slice(0, header).flatMap((row) => row.map(textOf).filter((text) => text !== ''));
  const number = above.map((text) => PAPER_NUMBER.exec(text)?.[1]).find((text) => text !== undefined);
  const names = [
    above[0] ?? '',
    UNNAMED.test(sheet.name) ? '' : sheet.name,
    fileName.replace(/\.[a-z]{2,5}$/i, ''),
  ];
  const day = [...above, sheet.name, fileName]
    .map((text) => DAY.exec(text)?.[0])
    .find((text) => text !== undefined);
  const date = day === undefined ? null : readDate(day.replace(/\s/g, ''));
  return {
    paper: (number ?? names.find((text) => text !== '') ?? '').slice(0, 40),
    date: typeof date === 'string' ? date : null,
  };
}
