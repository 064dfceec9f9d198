/** Findings as a list for the department: what is wrong where, with the row of the file that it came from. */
import { writeFileSync } from 'node:fs';
import { recordTable } from '#db/record-tables.ts';
import type { FindingFilter } from '#db/repositories/quality.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { QualityFinding } from '#shared/api/quality.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { fill, lookUp } from '#shared/i18n/translate.ts';
import { qualityChecks } from '#shared/quality/index.ts';
import { shownParams } from '#shared/quality/row-tests.ts';
import type { QualityCheck } from '#shared/quality/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { writeCsv } from '../files/text/write-csv.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import { findingsOf } from './findings.ts';

const PAGE = 500;
const HEADINGS = [
  'level',
  'check',
  'department',
  'type',
  'record',
  'message',
  'file',
  'sheet',
  'row',
] as const;
const WIDTHS = [8, 32, 18, 16, 36, 60, 30, 16, 8];

/** All open findings, by check and department, under a line of headings. */
function tableOf(
  reader: Reader,
  language: Language,
  filter: FindingFilter,
  only: string | null,
): (string | number | null)[][] {
  const departments = new Map(departmentsOf(reader).map(({ code, name }) => [code, name]));
  const word = (key: string) => lookUp(language, `quality.${key}`) ?? key;
  const table: (string | number | null)[][] = [HEADINGS.map((key) => word(`column-${key}`))];
  for (const check of qualityChecks(reader.catalog)) {
    if (only !== null && check.id !== only) continue;
    const type = reader.catalog.type(check.type);
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = findingsOf(reader, check, { ...filter, dismissed: false, offset, limit: PAGE });
      const sources = sourcesOf(reader, rows);
      for (const finding of rows) {
        const { record } = finding;
        const name = record.department ? departments.get(record.department) : undefined;
        const source = sources.get(record.id);
        table.push([
          word(`level-${check.level}`),
          say(check.title, language),
          name ? say(name, language) : record.department,
          say(type.label, language),
          titleOf(type, finding),
          messageOf(check, type, finding, language),
          source?.file ?? null,
          source?.sheet ?? null,
          source?.row ?? null,
        ]);
      }
      if (rows.length < PAGE) break;
    }
  }
  return table;
}

const messageOf = (check: QualityCheck, type: RecordType, { params }: QualityFinding, language: Language) =>
  fill(say(check.message, language), shownParams(type, params, language === 'en' ? 'en' : 'zh'), language);

const titleOf = (type: RecordType, { record }: QualityFinding) =>
  type.titleFields
    .map((name) => record.names[name] ?? record.values[name])
    .filter((value) => value !== null && value !== undefined)
    .join(' · ');

interface Source {
  file: string | null;
  sheet: string | null;
  row: number | null;
}

function sourcesOf(reader: Reader, rows: readonly QualityFinding[]): Map<string, Source> {
  if (rows.length === 0) return new Map();
  const type = rows[0]!.record.type;
  const found = reader.allSql<Source & { id: string }>(
    `SELECT r.id, b.file, r.source_sheet AS sheet, r.source_row AS "row"
     FROM ${recordTable({ id: type })} r JOIN batch b ON b.id = r.batch
     WHERE r.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(rows.map(({ record }) => record.id)),
  );
  return new Map(found.map(({ id, ...source }) => [id, source]));
}

/** Writes the list to a file, as a workbook or (by its ending) as a delimited text that Excel reads; answers its rows. */
export function exportFindings(
  reader: Reader,
  request: { path: string; language: Language; check: string | null; filter: FindingFilter },
): number {
  const table = tableOf(reader, request.language, request.filter, request.check);
  if (request.path.toLowerCase().endsWith('.csv')) writeFileSync(request.path, writeCsv(table));
  else {
    const [head = [], ...rows] = table;
    const bytes = writeWorkbook({
      sheets: [
        {
          name: lookUp(request.language, 'quality.title') ?? 'Data quality',
          columns: WIDTHS.map((width) => ({ width })),
          rows: [
            head.map((value) => ({ value, style: 'head' })),
            ...rows.map((row) => row.map((value) => ({ value, style: 'text' }))),
          ],
          freeze: { rows: 1 },
          autoFilter: { top: 0, left: 0, bottom: rows.length, right: HEADINGS.length - 1 },
          landscape: true,
          fitToWidth: true,
        },
      ],
      styles: { head: { bold: true, border: 'bottom' }, text: { wrap: true, verticalAlign: 'top' } },
    });
    writeFileSync(request.path, bytes);
  }
  return table.length - 1;
}
