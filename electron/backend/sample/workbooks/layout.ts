/** A sheet from rows of one record type and a dialect: titles, headings over one or two rows, data, totals, signatures. */
import { recordType } from '#shared/records/index.ts';
import type { FieldSpec, FieldValues, RecordTypeId } from '#shared/records/types.ts';
import type { CellValue } from '../../files/xlsx/workbook.ts';
import type { Dialect, HeadingGroup } from './dialect.ts';
import { type Names, spell } from './spelling.ts';
import type { SampleSheet, SheetColumn } from './types.ts';

export interface SheetRequest {
  name: string;
  type: RecordTypeId;
  rows: readonly FieldValues[];
  dialect: Dialect;
  names: Names;
  title: string;
  /** Who filled it in; printed above and below where the dialect does so. */
  secretary: string;
  /** When the sheet was handed in. */
  handedIn: string;
  /** Fields in this order instead of all of the record type. */
  fields?: readonly string[];
}

const widths: Readonly<Record<string, number>> = {
  title: 34,
  topic: 34,
  requirement: 44,
  suggestions: 30,
  strengths: 26,
  decision: 34,
  problem: 26,
  result: 34,
  name_en: 26,
};

export function layOut(request: SheetRequest): SampleSheet {
  const { dialect, type } = request;
  const fields = fieldsOf(request);
  const columns = fields.flatMap((field): SheetColumn[] =>
    field.kind === 'scores'
      ? field.instrument.items.map((item) => ({
          field: `${field.name}#${item.code}`,
          heading: item.text[dialect.language],
          width: 10,
        }))
      : [
          {
            field: field.name,
            heading: dialect.headings[type]?.[field.name] ?? field.label[dialect.language],
            width: widths[field.name] ?? 13,
          },
        ],
  );
  const numbered = dialect.numbered && type !== 'improvement' && type !== 'department' && type !== 'person';
  if (numbered)
    columns.unshift({ field: null, heading: dialect.language === 'en' ? 'Row' : '序号', width: 6 });

  const sheet: SampleSheet = {
    name: request.name,
    type,
    columns,
    rows: [],
    merges: [],
    headerRows: [],
    placed: [],
  };
  putTop(sheet, request);
  putHeadings(sheet, dialect.groups[type] ?? []);
  for (const [index, values] of request.rows.entries()) {
    const cells = fields.flatMap((field) => cellsOf(field, values, dialect, request.names));
    sheet.rows.push(numbered ? [index + 1, ...cells] : cells);
    sheet.placed.push({ row: sheet.rows.length, values });
  }
  if (dialect.foot) putFoot(sheet, request);
  return sheet;
}

/** The fields that somebody filled in, without those that the department has no column for. */
function fieldsOf({ type, dialect, fields, rows }: SheetRequest): FieldSpec[] {
  const all = recordType(type).fields;
  const omitted = dialect.omit[type] ?? [];
  const chosen = fields ? fields.map((name) => all.find((field) => field.name === name)!) : all;
  return chosen.filter(
    (field) =>
      rows.some((row) => row[field.name] !== undefined) &&
      !omitted.includes(field.name) &&
      !(field.name === 'department' && dialect.departments === 'none'),
  );
}

function cellsOf(field: FieldSpec, values: FieldValues, dialect: Dialect, names: Names): CellValue[] {
  const value = values[field.name] ?? null;
  if (field.kind !== 'scores') return [cellOf(field, values, dialect, names)];
  return field.instrument.items.map((_, at) => (Array.isArray(value) ? (value[at] ?? null) : null));
}

function cellOf(field: FieldSpec, values: FieldValues, dialect: Dialect, names: Names): CellValue {
  const value = values[field.name] ?? null;
  if (field.name === 'score' && value === null && dialect.statesInScore) {
    return (
      { absent: '缺考', deferred: '缓考', exempt: '免修', cheated: '作弊' }[String(values.state)] ?? null
    );
  }
  return spell(field, value, dialect, names);
}

function putTop(sheet: SampleSheet, { dialect, title, secretary, handedIn }: SheetRequest): void {
  if (dialect.top === 'none') return;
  sheet.rows.push([title]);
  spanRow(sheet, 0);
  if (dialect.top === 'title') return;
  const english = dialect.language === 'en';
  sheet.rows.push([
    english
      ? `Filled in by: ${secretary}    Handed in: ${handedIn}`
      : `填报人：${secretary}　　填报日期：${handedIn}`,
  ]);
  spanRow(sheet, 1);
}

function spanRow(sheet: SampleSheet, row: number): void {
  sheet.merges.push({ top: row, bottom: row, left: 0, right: sheet.columns.length - 1 });
}

function putHeadings(sheet: SampleSheet, groups: readonly HeadingGroup[]): void {
  const top = sheet.rows.length;
  const groupOf = (column: SheetColumn) => groups.find((group) => group.fields.includes(column.field ?? ''));
  const used = groups.filter((group) => sheet.columns.some((column) => groupOf(column) === group));
  if (used.length === 0) {
    sheet.rows.push(sheet.columns.map((column) => column.heading));
    sheet.headerRows = [top + 1];
    return;
  }
  const upper: CellValue[] = [];
  const lower: CellValue[] = [];
  for (const [index, column] of sheet.columns.entries()) {
    const group = groupOf(column);
    const starts = group && groupOf(sheet.columns[index - 1] ?? column) !== group;
    if (!group) sheet.merges.push({ top, bottom: top + 1, left: index, right: index });
    if (starts) sheet.merges.push({ top, bottom: top, left: index, right: index + group.fields.length - 1 });
    upper.push(group ? (starts ? group.heading : null) : column.heading);
    lower.push(group ? column.heading : null);
  }
  sheet.rows.push(upper, lower);
  sheet.headerRows = [top + 1, top + 2];
}

/** Sums that a secretary adds by hand below the table, and the line for the signatures. */
function putFoot(sheet: SampleSheet, { dialect, rows, secretary }: SheetRequest): void {
  const english = dialect.language === 'en';
  const sum = (field: string) => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
  const totals = sheet.columns.map((column, index): CellValue => {
    if (index === 0) return english ? 'Total' : '合计';
    return ['expected', 'signed_in', 'present'].includes(column.field ?? '') ? sum(column.field!) : null;
  });
  sheet.rows.push(totals);
  sheet.rows.push([]);
  sheet.rows.push([
    english
      ? `Prepared by: ${secretary}        Approved by:`
      : `制表人：${secretary}　　　　审核人：　　　　　　科主任签字：`,
  ]);
}
