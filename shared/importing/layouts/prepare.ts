/** From a recognised file to tables whose mapping is known. */
import type { RecordType } from '#shared/records/types.ts';
import type { RawFile, RawSheet } from '../raw.ts';
import { prepareGrades } from './grades.ts';
import { prepareRegister } from './registers.ts';
import { prepareSurvey } from './surveys.ts';
import type { RecognisedLayout, RecognisedSheet, SheetLayout } from './types.ts';

interface Prepared {
  sheet: RawSheet;
  layout: SheetLayout;
}

/** A sheet that is known and holds nothing that becomes a record. */
const asIs = (sheet: RawSheet, known: RecognisedSheet): Prepared => ({
  sheet,
  layout: {
    id: known.layout,
    of: sheet.name,
    type: null,
    headerRows: known.headerRows,
    columns: known.columns.map(({ index, heading }) => ({ index, heading, target: null })),
    leftOutRows: known.skipped.map(({ row }) => row),
    defaults: {},
    leftOut: false,
    findings: known.findings,
  },
});

function prepare(
  sheet: RawSheet,
  known: RecognisedSheet,
  file: RawFile,
  layout: RecognisedLayout,
  name: string,
  types: readonly RecordType[],
) {
  if (known.kind === 'survey') return [prepareSurvey(sheet, known, name, types)];
  const tables =
    known.kind === 'grades'
      ? prepareGrades(sheet, known)
      : known.kind === 'register'
        ? prepareRegister(sheet, known, { file, layout })
        : [];
  return tables.length > 0 ? tables : [asIs(sheet, known)];
}

/**
 * The file with its recognised sheets as tables that carry their mapping: rows and columns keep their numbers, made
 * columns lie behind the last, and a sheet of several graded items or lists stands once for each.
 */
export function prepareFile(
  file: RawFile,
  layout: RecognisedLayout,
  fileName: string,
  types: readonly RecordType[],
): RawFile {
  const bySheet = new Map(layout.sheets.map((entry) => [entry.sheet, entry]));
  const sheets = file.sheets.flatMap((sheet) => {
    const known = bySheet.get(sheet.name);
    if (!known) return [sheet];
    return prepare(sheet, known, file, layout, fileName, types).map((made) => ({
      ...made.sheet,
      layout: made.layout,
    }));
  });
  return { ...file, sheets: distinct(sheets) };
}

/** Two items of one name are two tables all the same. */
function distinct(sheets: readonly RawSheet[]): RawSheet[] {
  const times = new Map<string, number>();
  return sheets.map((sheet) => {
    const count = (times.get(sheet.name) ?? 0) + 1;
    times.set(sheet.name, count);
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} (${count})` };
  });
}
