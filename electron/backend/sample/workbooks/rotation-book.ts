/** One department's second workbook of a year: rotations, attendance by person, rotation exits, Mini-CEX. */
import { periodsOfDate } from '#shared/periods/period.ts';
import { fieldOf, recordType } from '#shared/records/index.ts';
import { type Hospital, rowsOf } from '../hospital/types.ts';
import { dialects, sheetTitle } from './dialect.ts';
import { layOut } from './layout.ts';
import { namesOf } from './spelling.ts';
import type { SampleFile } from './types.ts';

const sheetTypes = ['rotation', 'attendance', 'exit-exam', 'mini-cex'] as const;

export function rotationFile(hospital: Hospital, code: string, year: string): SampleFile {
  const department = hospital.department.find((row) => row.code === code)!;
  const dialect = dialects[code]!;
  const name = { zh: department.name, en: department.name_en };
  const sheets = sheetTypes.flatMap((id) => {
    const type = recordType(id);
    const time = fieldOf(type, type.timeField!).name;
    const rows = rowsOf(hospital, id).filter(
      (row) => row.department === code && periodsOfDate(String(row[time])).year === year,
    );
    if (rows.length === 0) return [];
    const sheet = type.plural[dialect.language];
    return [
      layOut({
        name: sheet,
        type: id,
        rows,
        dialect,
        names: namesOf(hospital),
        title: sheetTitle(dialect, name, sheet, year),
        secretary: department.secretary,
        handedIn: `${Number(year.slice(0, 4)) + 1}-09-04`,
      }),
    ];
  });
  const path =
    dialect.language === 'en' ? `${name.en} rotations ${year}.xlsx` : `${name.zh}轮转与考核_${year}.xlsx`;
  return { path: `${year}/${path}`, form: { format: 'xlsx' }, department: code, year, sheets };
}
