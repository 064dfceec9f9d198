/** The answer of `inspect`: everything that can be said of a file, as one JSON object. */
import type { Language } from '#shared/i18n/language.ts';
import { lookUp } from '#shared/i18n/translate.ts';
import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import { columnLetters, type RawFile } from '#shared/importing/raw.ts';
import type { ColumnKind } from '#shared/importing/shape/columns.ts';
import type { ShapeFinding } from '#shared/importing/shape/findings/types.ts';
import { type InspectedTable, inspectFile } from '#shared/importing/shape/inspect.ts';
import { hintOf } from '#shared/importing/shape/layout-hint.ts';
import { withFormsAsTables } from '#shared/importing/shape/record-form.ts';

export interface TableReport {
  sheet: string;
  /** One-based, first and last; null for a table without a heading. */
  headerRows: [first: number, last: number] | null;
  /** `heading` as written, `header` told apart from the others, `letters` its place. */
  columns: { header: string; kind: ColumnKind; unit: string | null; heading: string; letters: string }[];
  /** Rows of data. */
  rows: number;
  /** One-based rows that are no data. */
  skipped: { row: number; reason: string }[];
  /** The table's first and last cell. */
  range: string;
  /** File that holds the cells, where they were asked for. */
  cells?: string;
}

export interface ProblemReport {
  level: 'error' | 'warning' | 'info';
  code: string;
  sheet: string | null;
  /** One-based row; null: the table or file as a whole. */
  row: number | null;
  /** Column letters. */
  column: string | null;
  message: string;
}

export interface Inspection {
  file: string;
  format: string | null;
  encoding: string | null;
  bom: boolean | null;
  delimiter: string | null;
  layout: string | null;
  tables: TableReport[];
  problems: ProblemReport[];
  refused: { code: string; message: string } | null;
}

/** Encodings by the names that other programs know them by. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  'utf-8-bom': 'utf-8-sig',
  ibm866: 'cp866',
  ibm850: 'cp850',
  ibm852: 'cp852',
  macintosh: 'mac-roman',
  'x-mac-cyrillic': 'mac-cyrillic',
};

export interface ReportOfFile {
  report: Omit<Inspection, 'file' | 'refused'>;
  tables: InspectedTable[];
}

/** Describes a file that was read. */
export function reportOf(given: RawFile, language: Language): ReportOfFile {
  const layout = recogniseLayout(given);
  const raw = layout ? given : withFormsAsTables(given);
  const inspected = inspectFile(raw, (sheet) => hintOf(layout, sheet));
  const encoding = raw.encoding ? (CUSTOMARY[raw.encoding.name] ?? raw.encoding.name) : null;
  const problems: ProblemReport[] = raw.notes.map(({ code, details }) => ({
    level: 'warning',
    code,
    sheet: textOrNull(details?.sheet),
    row: typeof details?.row === 'number' ? details.row : null,
    column: null,
    message: lookUp(language, `problems.${code}`, details ?? {}) ?? code,
  }));
  for (const { sheet, finding } of inspected.sheets) problems.push(problemOf(finding, sheet, language));
  for (const { table, findings } of inspected.tables) {
    for (const finding of findings) problems.push(problemOf(finding, table.sheet.name, language));
  }
  for (const known of layout?.sheets ?? []) {
    for (const { row, column, code, params } of known.findings) {
      problems.push({
        level: 'warning',
        code,
        sheet: known.sheet,
        row,
        column: column < 0 ? null : columnLetters(column),
        message: lookUp(language, `problems.${code}`, params) ?? code,
      });
    }
  }
  return {
    report: {
      format: raw.format,
      encoding,
      bom: raw.encoding ? marked(raw.encoding) : null,
      delimiter: raw.delimiter ?? null,
      layout: layout?.id ?? null,
      tables: inspected.tables.map(tableReport),
      problems,
    },
    tables: inspected.tables,
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const marked = ({ name, how }: NonNullable<RawFile['encoding']>): boolean =>
  how === 'mark' || name === 'utf-8-bom';

function problemOf(finding: ShapeFinding, sheet: string, language: Language): ProblemReport {
  return {
    level: finding.level,
    code: finding.code,
    sheet,
    row: finding.row === null ? null : finding.row + 1,
    column: finding.column === null ? null : columnLetters(finding.column),
    message: lookUp(language, `inspect.${finding.code}`, finding.params) ?? finding.code,
  };
}

function tableReport({ table, columns }: InspectedTable): TableReport {
  const { sheet, header, area, rows, skipped } = table;
  return {
    sheet: sheet.name,
    headerRows: header ? [header.top + 1, header.bottom + 1] : null,
    columns: columns.map(({ name, heading, index, kind, unit }) => ({
      header: name,
      kind,
      unit,
      heading,
      letters: columnLetters(index),
    })),
    rows: rows.length,
    skipped: skipped.map(({ row, reason }) => ({ row: row + 1, reason })),
    range: `${columnLetters(area.left)}${area.top + 1}:${columnLetters(area.right)}${area.bottom + 1}`,
  };
}
