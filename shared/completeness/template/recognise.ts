/** A template that comes back: its columns are known by their keys, wherever they stand and whatever they are called. */
import type { LocalText } from '#shared/i18n/language.ts';
import { clean } from '#shared/importing/fold.ts';
import type { PreparedColumn, SheetLayout } from '#shared/importing/layouts/types.ts';
import { cellText, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { hasItems, itemsOf } from '#shared/records/items.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fixedValues } from './columns.ts';
import { keyOf, LIST_SHEET, MARK_SHEET, readMark, rememberedText, type TemplateMark } from './mark.ts';

export const TEMPLATE_LAYOUT = 'attest-template';
export const templateLabel: LocalText = { zh: '明证收表模板', en: 'Attest template' };

/** The hidden row stands under a title and a line of hints; a letterhead put above it still leaves it in reach. */
const DEEPEST = 40;

/** The file with its template sheets mapped; null where no sheet is of a template of a type that there is. */
export function recogniseTemplate(file: RawFile, catalog: RecordCatalog): RawFile | null {
  const mark = readMark(file);
  let found = false;
  const sheets = file.sheets
    .filter(({ name }) => name !== MARK_SHEET && name !== LIST_SHEET)
    .map((sheet) => {
      const layout = sheet.hidden ? null : templateSheet(sheet, catalog, mark);
      if (!layout) return sheet;
      found = true;
      const keyRow = layout.headerRows[0] - 2;
      return { ...sheet, layout, hiddenRows: sheet.hiddenRows.filter((row) => row !== keyRow) };
    });
  return found ? { ...file, sheets } : null;
}

function templateSheet(
  sheet: RawSheet,
  catalog: RecordCatalog,
  mark: TemplateMark | null,
): SheetLayout | null {
  const keyRow = sheet.rows.slice(0, DEEPEST).findIndex((row) => row.some((cell) => keyOf(cell) !== null));
  if (keyRow < 0) return null;
  const keys = Array.from(sheet.rows[keyRow]!, (cell) => keyOf(cell));
  const typeId = keys.find((key) => key !== null)!.type;
  if (!catalog.has(typeId)) return null;
  const type = catalog.type(typeId);
  const columns = columnsOf(sheet, type, keys, keyRow + 1);
  const own = mark?.type === typeId ? mark : null;
  return {
    id: TEMPLATE_LAYOUT,
    of: sheet.name,
    type: typeId,
    headerRows: [keyRow + 2, keyRow + 2],
    columns,
    leftOutRows: own ? untouchedRows(sheet, columns, own, keyRow + 2) : [],
    defaults: own ? fixedValues(type, own.scope) : {},
    leftOut: false,
    sure: true,
    findings: [],
  };
}

/** All columns that hold anything; those that somebody added, and fields that are no more, stay beside the record. */
function columnsOf(
  sheet: RawSheet,
  type: RecordType,
  keys: readonly ({ type: string; target: string } | null)[],
  header: number,
): PreparedColumn[] {
  const known = new Set(
    type.fields.flatMap((field) =>
      hasItems(field)
        ? [field.name, ...itemsOf(field).map(({ code }) => `${field.name}#${code}`)]
        : field.name,
    ),
  );
  const taken = new Set<string>();
  const headings = sheet.rows[header] ?? [];
  const width = Math.max(keys.length, headings.length);
  const columns: PreparedColumn[] = [];
  for (let index = 0; index < width; index++) {
    const key = keys[index] ?? null;
    const heading = clean(cellText(headings[index])).replace(/\s*[\r\n]+\s*/g, ' ');
    const target =
      key?.type === type.id && known.has(key.target) && !taken.has(key.target) ? key.target : null;
    if (target === null && heading === '') continue;
    if (target !== null) taken.add(target);
    columns.push({ index, heading: heading || (target ?? ''), target });
  }
  return columns;
}

/** One-based rows that stand as the template was handed out: nobody has filled them in. */
function untouchedRows(
  sheet: RawSheet,
  columns: readonly PreparedColumn[],
  { prefilled: { targets, rows } }: TemplateMark,
  from: number,
): number[] {
  if (rows.length === 0) return [];
  const given = new Set(rows.map((row) => JSON.stringify(row)));
  const at = targets.map((target) => columns.find((column) => column.target === target)?.index ?? -1);
  const places = new Set(at);
  const untouched: number[] = [];
  for (let index = from; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    if (row.some((cell, column) => !places.has(column) && rememberedText(cell) !== '')) continue;
    if (given.has(JSON.stringify(at.map((column) => rememberedText(row[column]))))) untouched.push(index + 1);
  }
  return untouched;
}
