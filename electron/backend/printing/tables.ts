/** Tables that are printed as they stand on a screen: one description for the workbook and for the page. */
import type { Language } from '#shared/i18n/language.ts';
import { commonStyles } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';

type Cell = string | number | null;

export interface PrintedTable {
  /** The sheet's name and the heading above the table. */
  name: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Widths of the columns in characters; on paper in proportion. */
  widths: readonly number[];
}

export interface PrintedTables {
  title: string;
  subtitle: string;
  tables: readonly PrintedTable[];
}

/** A workbook with a sheet for each table. */
export function tablesBook({ title, tables }: PrintedTables): Uint8Array {
  return writeWorkbook({
    sheets: tables.map(({ name, head, rows, widths }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: [
        head.map((value) => ({ value, style: 'header' })),
        ...rows.map((row) => row.map((value) => ({ value, style: 'wrap' }))),
      ],
      freeze: { rows: 1, columns: 1 },
      repeatRows: { from: 0, to: 0 },
      landscape: true,
      fitToWidth: true,
    })),
    styles: commonStyles,
    properties: { title },
  });
}

/** Most columns that can be read beside the first on a page; a wider table goes on below, with its first column again. */
const ACROSS = 10;

function parts(table: PrintedTable): PrintedTable[] {
  const { head, rows, widths } = table;
  if (head.length <= ACROSS + 1) return [table];
  const found: PrintedTable[] = [];
  for (let at = 1; at < head.length; at += ACROSS) {
    const cut = <Each>(list: readonly Each[]): Each[] => [list[0]!, ...list.slice(at, at + ACROSS)];
    found.push({ ...table, head: cut(head), rows: rows.map(cut), widths: cut(widths) });
  }
  return found;
}

const safe = (text: Cell): string =>
  String(text ?? '–')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

function tableHtml({ head, rows, widths }: PrintedTable): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const column = (width: number) => `<col style="width:${((100 * width) / all).toFixed(2)}%">`;
  const cell = (value: Cell, at: number) =>
    at === 0
      ? `<th scope="row">${safe(value)}</th>`
      : `<td${typeof value === 'number' ? ' class="n"' : ''}>${safe(value)}</td>`;
  return `<table><colgroup>${widths.map(column).join('')}</colgroup><thead><tr>${head
    .map((word) => `<th scope="col">${safe(word)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('')}</tbody></table>`;
}

/** A4 across, in the order of the tables. */
export function tablesHtml({ title, subtitle, tables }: PrintedTables, language: Language): string {
  const body = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => `<h2>${safe(table.name)}</h2>${parts(table).map(tableHtml).join('')}`)
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(title)}</title><style>
@font-face { font-family: "Noto Sans SC"; src: url("fonts/NotoSansSC_400Regular.ttf"); }
@font-face { font-family: "Noto Sans SC"; font-weight: 700; src: url("fonts/NotoSansSC_700Bold.ttf"); }
@page { size: A4 landscape; margin: 14mm 14mm 16mm; }
body { font: 8.5pt/1.4 "Noto Sans SC", sans-serif; margin: 0; color: #1c2526; }
h1 { font-size: 14pt; margin: 0 0 1mm; } p { margin: 0; color: #4d5a5b; }
h2 { font-size: 10.5pt; margin: 6mm 0 2mm; color: #0f6e6e; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } table + table { margin-top: 6mm; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border-bottom: 0.4pt solid #b9c2c2; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { font-weight: 700; border-bottom: 0.8pt solid #4d5a5b; }
.n { font-variant-numeric: tabular-nums; }
</style></head><body><h1>${safe(title)}</h1><p>${safe(subtitle)}</p>${body}</body></html>`;
}
