/** A sample file as bytes. */
import { cellText } from '#shared/importing/raw.ts';
import { writeCsv } from '../../files/text/write-csv.ts';
import { type BookCell, type CellValue, commonStyles, type Sheet } from '../../files/xlsx/workbook.ts';
import { writeWorkbook } from '../../files/xlsx/writer/write-workbook.ts';
import type { SampleFile, SampleSheet } from './types.ts';

export function encodeFile(file: SampleFile): Uint8Array {
  const { form } = file;
  if (form.format === 'xlsx') {
    return writeWorkbook({ sheets: file.sheets.map(styledSheet), styles: commonStyles });
  }
  const rows = file.sheets[0]!.rows.map((row) => row.map(plainText));
  return form.format === 'csv'
    ? writeCsv(rows, { encoding: form.encoding, neutralizeFormulas: false })
    : utf16(rows.map((row) => row.join('\t')).join('\r\n'));
}

const plainText = (cell: CellValue): string =>
  typeof cell === 'object' && cell !== null ? cell.date : cellText(cell);

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  const view = new DataView(bytes.buffer, 2);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

function styledSheet(sheet: SampleSheet): Sheet {
  const headerTop = sheet.headerRows[0]!;
  const lastData = sheet.placed.at(-1)?.row ?? headerTop;
  const styleOf = (row: number, value: CellValue): string | undefined => {
    if (row < headerTop) return row === 1 ? 'title' : undefined;
    if (sheet.headerRows.includes(row)) return 'header';
    if (row > lastData) return undefined;
    return typeof value === 'object' && value !== null ? 'date' : 'cell';
  };
  const rows = sheet.rows.map((cells, index) =>
    cells.map((value): BookCell => {
      const style = styleOf(index + 1, value);
      return style ? { value, style } : value;
    }),
  );
  return {
    name: sheet.name,
    columns: sheet.columns.map((column) => ({ width: column.width })),
    rows,
    merges: sheet.merges,
    freeze: { rows: sheet.headerRows.at(-1)! },
  };
}
