/** Papers marked item by item: difficulty, discrimination and reliability. */
import type { LocalText } from '#shared/i18n/language.ts';
import { itemScores, splitAnswers } from '#shared/records/answers.ts';
import { extremeGroups, itemStatistics } from '#shared/statistics/items/classical.ts';
import { scaleConsistency } from '#shared/statistics/reliability/scale.ts';
import { compileRows } from '../row-set.ts';
import { type Sql, sql } from '../sql.ts';
import { type Finding, type Findings, type MeasureContext, type MeasureOf, nothing } from './types.ts';

/** Of an answer sheet: a key of its paper is on record. */
export const keyed: Sql = sql`ifnull("paper" IN (SELECT "paper" FROM "rec_exam_key"), 0)`;

export const withoutKey: LocalText = {
  zh: '没有登记这份试卷的标准答案',
  en: 'No key of this paper is on record',
};

interface KeyItem {
  answer: string | null;
  marks: number;
}

interface Sheet {
  paper: string;
  department: string | null;
  answers: string;
  counted: number;
}

/** Fewer examinees than this say nothing of an item. */
const FEWEST = 10;

export function measureItems(measure: MeasureOf<'items'>, context: MeasureContext): Findings {
  const { reader } = context;
  const rows = compileRows(measure.rows, context);
  const query = sql`SELECT "paper" AS paper, ${rows.department} AS department, "answers" AS answers,
    (${rows.kept} AND ${keyed}) AS counted FROM ${rows.table} WHERE ${rows.scope} ORDER BY "paper", natural_key`;
  const sheets = reader.allSql<Sheet>(query.text, ...query.values);
  const keys = keysOf(context);
  const departments = new Set(sheets.map(({ department }) => department));
  const findings: Findings = new Map([[null, findingOf(measure.statistic, sheets, keys)]]);
  for (const department of departments) {
    if (department === null) continue;
    const own = sheets.filter((sheet) => sheet.department === department);
    findings.set(department, findingOf(measure.statistic, own, keys));
  }
  return findings;
}

/** The items of each paper in the order of their numbers. */
function keysOf({ reader }: MeasureContext): Map<string, KeyItem[]> {
  const keys = new Map<string, KeyItem[]>();
  const rows = reader.allSql<KeyItem & { paper: string }>(
    `SELECT paper, answer, marks FROM rec_exam_key ORDER BY paper, CAST(item AS INTEGER), item`,
  );
  for (const { paper, answer, marks } of rows)
    keys.set(paper, [...(keys.get(paper) ?? []), { answer, marks }]);
  return keys;
}

function findingOf(
  statistic: MeasureOf<'items'>['statistic'],
  sheets: readonly Sheet[],
  keys: ReadonlyMap<string, KeyItem[]>,
): Finding {
  const counted = sheets.filter((sheet) => sheet.counted === 1);
  const papers = new Map<string, Sheet[]>();
  for (const sheet of counted) papers.set(sheet.paper, [...(papers.get(sheet.paper) ?? []), sheet]);
  const numbers = [...papers]
    .filter(([, own]) => own.length >= FEWEST)
    .flatMap(([paper, own]) => statisticsOf(statistic, own, keys.get(paper) ?? []))
    .filter((value) => Number.isFinite(value));
  const excluded = sheets.length - counted.length;
  if (numbers.length === 0) return { ...nothing, n: 0, excluded };
  const value = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return { value, numerator: null, denominator: null, excluded, n: counted.length, sd: null };
}

/** One number per item, or one for the whole paper. */
function statisticsOf(
  statistic: MeasureOf<'items'>['statistic'],
  sheets: readonly Sheet[],
  key: readonly KeyItem[],
): number[] {
  const marked = sheets.map(({ answers }) => marksOf(answers, key));
  const columns = key.map((_, item) => Float64Array.from(marked, (row) => row[item] ?? 0));
  if (statistic === 'reliability')
    return columns.length < 2 ? [] : [scaleConsistency(columns, 0.95).alpha_raw];
  const totals = Float64Array.from(marked, (row) => row.reduce((sum, mark) => sum + mark, 0));
  const groups = extremeGroups(totals);
  return key.flatMap(({ marks }, item) => {
    if (marks === 0) return [];
    const found = itemStatistics(columns[item]!, totals, groups, marks);
    return [statistic === 'difficulty' ? found.p : found.D_rank];
  });
}

/** As an exam is marked anywhere else; an item without a key is marked already, within its full marks. */
function marksOf(answers: string, key: readonly KeyItem[]): number[] {
  const right = key.map(({ answer }) =>
    answer === null ? null : answer.normalize('NFKC').trim().toUpperCase(),
  );
  const full = key.map(({ marks }) => String(marks));
  const scores = itemScores(splitAnswers(answers), right, full);
  return key.map(({ marks }, item) => Math.min(marks, Math.max(0, scores[item] ?? 0)));
}
