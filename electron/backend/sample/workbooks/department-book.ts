/** One department's workbook of one year: activities, observations, exam results, improvement actions. */
import { periodsOfDate } from '#shared/periods/period.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { type Hospital, rowsOf } from '../hospital/types.ts';
import { dialects, sheetTitle } from './dialect.ts';
import { layOut } from './layout.ts';
import { namesOf } from './spelling.ts';
import type { SampleFile } from './types.ts';

const sheetTypes = ['activity', 'observation', 'exam-result', 'improvement'] as const;
const timeOf: Readonly<Record<string, string>> = {
  activity: 'date',
  observation: 'date',
  'exam-result': 'date',
  improvement: 'opened_on',
  evaluation: 'submitted_on',
};

/** The rows of one department and year. */
export function partOf(
  hospital: Hospital,
  type: RecordTypeId,
  department: string,
  year: string,
): FieldValues[] {
  const time = timeOf[type]!;
  return rowsOf(hospital, type).filter(
    (row) => row.department === department && periodsOfDate(String(row[time])).year === year,
  );
}

export function departmentFile(hospital: Hospital, code: string, year: string): SampleFile {
  const department = hospital.department.find((row) => row.code === code)!;
  const dialect = dialects[code]!;
  const name = { zh: department.name, en: department.name_en };
  const names = namesOf(hospital);
  const sheets = sheetTypes.flatMap((type) => {
    const rows = partOf(hospital, type, code, year);
    if (rows.length === 0) return [];
    const sheet = dialect.sheets[type]!;
    return [
      layOut({
        name: sheet,
        type,
        rows,
        dialect,
        names,
        title: sheetTitle(dialect, name, sheet, year),
        secretary: department.secretary,
        handedIn: `${Number(year.slice(0, 4)) + 1}-09-03`,
      }),
    ];
  });
  const path =
    dialect.language === 'en' ? `${name.en} teaching ${year}.xlsx` : `${name.zh}教学工作登记_${year}.xlsx`;
  return { path: `${year}/${path}`, form: { format: 'xlsx' }, department: code, year, sheets };
}
