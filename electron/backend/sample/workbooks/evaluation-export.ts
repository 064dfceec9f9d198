/** Evaluation forms as the questionnaire systems export them: one row a form, one column an item. */
import { clinicalTeaching } from '#shared/instruments/clinical-teaching.ts';
import type { FieldValues } from '#shared/records/types.ts';
import type { CellValue } from '../../files/xlsx/workbook.ts';
import type { Hospital } from '../hospital/types.ts';
import { partOf } from './department-book.ts';
import { dialects } from './dialect.ts';
import { type Names, namesOf, spellScore } from './spelling.ts';
import type { FileForm, SampleFile, SampleSheet, SheetColumn } from './types.ts';

interface Export {
  form(year: string): FileForm;
  language: 'zh' | 'en';
  /** Words (很同意, 同意) instead of numbers. */
  words: boolean;
}

const xlsx = (): FileForm => ({ format: 'xlsx' });
const csv = (encoding: 'utf-8' | 'utf-8-bom' | 'gb18030') => (): FileForm => ({ format: 'csv', encoding });

const exports: Readonly<Record<string, Export>> = {
  IM: { form: xlsx, language: 'zh', words: false },
  // The hospital's own system still writes GBK.
  SU: { form: csv('gb18030'), language: 'zh', words: false },
  OG: { form: xlsx, language: 'zh', words: true },
  PE: {
    form: (year) =>
      year === '2024-2025'
        ? { format: 'tsv', encoding: 'utf-16le' }
        : { format: 'csv', encoding: 'utf-8-bom' },
    language: 'zh',
    words: false,
  },
  EM: { form: csv('utf-8-bom'), language: 'zh', words: false },
  NE: { form: csv('utf-8'), language: 'en', words: false },
  IR: { form: xlsx, language: 'zh', words: false },
  AN: { form: csv('utf-8'), language: 'zh', words: false },
};

const items = clinicalTeaching.items;
const groups: Readonly<Record<string, { zh: string; en: string }>> = {
  student: { zh: '本科生', en: 'Undergraduate' },
  resident: { zh: '住院医师', en: 'Resident' },
};

const headings: readonly { field: string; zh: string; en: string; width: number }[] = [
  { field: 'form_no', zh: '答卷编号', en: 'Response ID', width: 12 },
  { field: 'submitted_on', zh: '提交答卷时间', en: 'Submitdate', width: 19 },
  { field: 'department', zh: '科室', en: 'Department', width: 12 },
  { field: 'course', zh: '课程名称', en: 'Course code', width: 16 },
  { field: 'teacher', zh: '任课教师', en: 'Lecturer', width: 12 },
  { field: 'rater', zh: '匿名编号', en: 'Respondent', width: 10 },
  { field: 'rater_group', zh: '学员类别', en: 'Learner type', width: 12 },
  ...items.map((item, index) => ({
    field: `scores#${item.code}`,
    zh: `${index + 1}、${item.text.zh}`,
    en: `Q${index + 1}`,
    width: 9,
  })),
  { field: 'comment', zh: '意见与建议', en: 'Comments', width: 30 },
  { field: 'shown_on', zh: '反馈日期', en: 'Result shown on', width: 13 },
];

export function evaluationFile(hospital: Hospital, code: string, year: string): SampleFile {
  const { form, language, words } = exports[code]!;
  const department = hospital.department.find((row) => row.code === code)!;
  const names = namesOf(hospital);
  const columns: SheetColumn[] = headings.map((entry) => ({
    field: entry.field,
    heading: entry[language],
    width: entry.width,
  }));
  const sheet: SampleSheet = {
    name: language === 'en' ? 'Responses' : '评教数据',
    type: 'evaluation',
    columns,
    rows: [columns.map((column) => column.heading)],
    merges: [],
    headerRows: [1],
    placed: [],
  };
  for (const values of partOf(hospital, 'evaluation', code, year)) {
    sheet.rows.push(exportRow(values, code, language, words, names));
    sheet.placed.push({ row: sheet.rows.length, values });
  }
  const shape = form(year);
  const stem =
    language === 'en' ? `${department.name_en} evaluation ${year}` : `${department.name}评教导出_${year}`;
  return { path: `${year}/${stem}.${shape.format}`, form: shape, department: code, year, sheets: [sheet] };
}

function exportRow(
  values: FieldValues,
  code: string,
  language: 'zh' | 'en',
  words: boolean,
  names: Names,
): CellValue[] {
  const scores = values.scores as (number | null)[];
  const form = String(values.form_no);
  // The time of day is a detail of the export that nothing depends on; it comes from the form's own number.
  const clock = Number(form.slice(2)) * 7919;
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(8 + (clock % 14))}:${two(clock % 60)}:${two((clock >> 3) % 60)}`;
  const person = String(values.teacher);
  const course = values.course === null ? null : String(values.course);
  return [
    form,
    `${values.submitted_on} ${time}`,
    language === 'en' ? names.department.get(code)!.en : names.department.get(code)!.zh,
    language === 'en' || course === null ? course : (names.course.get(course) ?? course),
    dialects[code]!.people === 'number' ? person : (names.person.get(person) ?? person),
    String(values.rater),
    groups[String(values.rater_group)]![language],
    ...scores.map((score) => spellScore(score, words)),
    values.comment as string | null,
    values.shown_on as string | null,
  ];
}
