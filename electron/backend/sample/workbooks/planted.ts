/**
 * The wrong cells of the sample, one entry each: what a secretary got wrong, where, and what must become of the row.
 * Everything that the import says about the sample beyond this list and the ordinary warnings is a fault of ours.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { CellValue } from '../../files/xlsx/workbook.ts';
import type { PlacedRow, SampleFile } from './types.ts';

export type PlantedOutcome =
  /** The row is refused until the cell is put right. */
  | 'rejected'
  /** The row is taken, with a warning at the cell. */
  | 'warning'
  /** The row is taken as it was meant, without a word. */
  | 'accepted';

interface Planting {
  id: string;
  type: RecordTypeId;
  department: string | null;
  year: string | null;
  /** Which row: the one that this finds first, from the end. */
  row(placed: PlacedRow): boolean;
  field: string;
  /** The text in the cell instead of the right one. */
  text(placed: PlacedRow): string;
  outcome: PlantedOutcome;
  why: LocalText;
}

/** A wrong cell with its place in the file. */
export interface Planted {
  id: string;
  path: string;
  sheet: string;
  type: RecordTypeId;
  /** One-based. */
  row: number;
  /** Zero-based. */
  column: number;
  heading: string;
  text: string;
  outcome: PlantedOutcome;
  why: LocalText;
  /** What the row says in truth. */
  values: PlacedRow['values'];
}

const lastYear = '2024-2025';
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const always = () => true;

const plantings: readonly Planting[] = [
  {
    id: 'title-misspelt',
    type: 'person',
    department: null,
    year: null,
    row: ({ values }) => values.number === '900108',
    field: 'title',
    text: () => '教受',
    outcome: 'rejected',
    why: { zh: '职称写错一字。', en: 'The professional title has a wrong character.' },
  },
  {
    id: 'number-destroyed',
    type: 'person',
    department: null,
    year: null,
    row: ({ values }) => String(values.number).startsWith('20180101'),
    field: 'number',
    text: () => '2.0180101E+11',
    outcome: 'rejected',
    why: { zh: 'Excel 把学号变成了科学计数。', en: 'Excel turned the student number into 2.0180101E+11.' },
  },
  {
    id: 'number-full-width',
    type: 'person',
    department: null,
    year: null,
    row: ({ values }) => String(values.number).startsWith('20190101'),
    field: 'number',
    text: ({ values }) => fullWidth(String(values.number)),
    outcome: 'accepted',
    why: { zh: '学号用了全角数字。', en: 'The student number is in full-width digits.' },
  },
  {
    id: 'impossible-date',
    type: 'activity',
    department: 'AN',
    year: lastYear,
    row: ({ values }) => String(values.date).startsWith('2025-02'),
    field: 'date',
    text: () => '2025-02-30',
    outcome: 'rejected',
    why: { zh: '2 月没有 30 日。', en: 'February has no 30th day.' },
  },
  {
    id: 'unknown-department',
    type: 'activity',
    department: 'SU',
    year: lastYear,
    row: always,
    field: 'department',
    text: () => '心脏中心',
    outcome: 'rejected',
    why: { zh: '科室名录里没有这个科室。', en: 'No department of that name is in the register.' },
  },
  {
    id: 'attendance-full-width',
    type: 'activity',
    department: 'PE',
    year: lastYear,
    row: ({ values }) => Number(values.signed_in) > 9,
    field: 'signed_in',
    text: ({ values }) => fullWidth(String(values.signed_in)),
    outcome: 'accepted',
    why: { zh: '签到人数用了全角数字。', en: 'The attendance is in full-width digits.' },
  },
  {
    id: 'score-over-maximum',
    type: 'exam-result',
    department: 'IM',
    year: lastYear,
    row: ({ values }) => values.exam === 'course' && values.state === 'sat' && values.attempt === 1,
    field: 'score',
    text: () => '105',
    outcome: 'rejected',
    why: { zh: '满分 100 的考试得了 105 分。', en: 'A score of 105 in an exam out of 100.' },
  },
  {
    id: 'unknown-learner',
    type: 'exam-result',
    department: 'OG',
    year: lastYear,
    row: ({ values }) => values.exam === 'rotation-exit' && values.state === 'sat',
    field: 'learner',
    text: () => 'ZP2024999',
    outcome: 'warning',
    why: { zh: '学员名册里没有这个编号。', en: 'No learner of that number is in the register.' },
  },
  {
    id: 'score-in-words',
    type: 'observation',
    department: 'IR',
    year: lastYear,
    row: always,
    field: 'score',
    text: () => '优秀',
    outcome: 'rejected',
    why: { zh: '评分写成了等级。', en: 'The score is a word.' },
  },
  {
    id: 'closed-before-opened',
    type: 'improvement',
    department: 'NE',
    year: lastYear,
    row: ({ values }) => values.closed_on !== null,
    field: 'closed_on',
    text: () => '2024-01-08',
    outcome: 'rejected',
    why: { zh: '完成日期早于提出日期。', en: 'Closed before it was opened.' },
  },
  {
    id: 'score-off-scale',
    type: 'evaluation',
    department: 'IR',
    year: lastYear,
    row: always,
    field: 'scores#q4',
    text: () => '6',
    outcome: 'rejected',
    why: { zh: '五级量表里出现了 6 分。', en: 'A 6 on a scale of five.' },
  },
  {
    id: 'unknown-teacher',
    type: 'evaluation',
    department: 'EM',
    year: lastYear,
    row: always,
    field: 'teacher',
    text: () => '王小丫',
    outcome: 'warning',
    why: { zh: '人员名册里没有这位教师。', en: 'No teacher of that name is in the register.' },
  },
  {
    id: 'rotation-ends-before-start',
    type: 'rotation',
    department: 'PE',
    year: lastYear,
    row: always,
    field: 'ends_on',
    text: () => '2023/11/5',
    outcome: 'rejected',
    why: { zh: '轮转结束早于开始。', en: 'The rotation ends before it starts.' },
  },
  {
    id: 'mini-cex-off-scale',
    type: 'mini-cex',
    department: 'SU',
    year: lastYear,
    row: always,
    field: 'scores#m5',
    text: () => '10',
    outcome: 'rejected',
    why: { zh: '九级量表里出现了 10 分。', en: 'A 10 on a scale of nine.' },
  },
  {
    id: 'skill-over-hundred',
    type: 'exit-exam',
    department: 'NE',
    year: lastYear,
    row: always,
    field: 'skill',
    text: () => '885',
    outcome: 'rejected',
    why: { zh: '技能成绩漏了小数点。', en: 'The skill score lost its decimal point.' },
  },
  {
    id: 'unknown-participant',
    type: 'attendance',
    department: 'IM',
    year: lastYear,
    row: always,
    field: 'person',
    text: () => 'ZP2023999',
    outcome: 'warning',
    why: { zh: '学员名册里没有这个编号。', en: 'No learner of that number is in the register.' },
  },
];

/** Puts the wrong cells into the files (which change) and says where they are. Files that are not there are passed over. */
export function plant(files: readonly SampleFile[]): Planted[] {
  return plantings.flatMap((planting) => {
    for (const file of files) {
      if (file.department !== planting.department || file.year !== planting.year) continue;
      const sheet = file.sheets.find(
        (entry) => entry.type === planting.type && entry.placed.some(planting.row),
      );
      const placed = sheet?.placed.findLast(planting.row);
      const column = sheet?.columns.findIndex((entry) => entry.field === planting.field) ?? -1;
      if (!sheet || !placed || column < 0) continue;
      const { id, type, outcome, why } = planting;
      const text = planting.text(placed);
      sheet.rows[placed.row - 1]![column] = cellOf(text);
      const { heading } = sheet.columns[column]!;
      const place = { path: file.path, sheet: sheet.name, row: placed.row, column, heading };
      return [{ id, type, ...place, text, outcome, why, values: placed.values }];
    }
    return [];
  });
}

/** A number typed into a cell is a number, everything else is text. */
const cellOf = (text: string): CellValue => (/^\d+$/.test(text) ? Number(text) : text);

/** The last activity of Obstetrics, typed twice: the second is the same record and must not count again. */
export function plantDuplicate(
  files: readonly SampleFile[],
): { path: string; sheet: string; row: number } | null {
  const file = files.find(
    (entry) => entry.department === 'OG' && entry.year === lastYear && entry.form.format === 'xlsx',
  );
  const sheet = file?.sheets.find((entry) => entry.type === 'activity');
  const last = sheet?.placed.at(-1);
  if (!file || !sheet || !last) return null;
  sheet.rows.splice(last.row, 0, [...sheet.rows[last.row - 1]!]);
  return { path: file.path, sheet: sheet.name, row: last.row + 1 };
}
