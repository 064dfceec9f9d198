/** Workbooks and text files read by loops of our own and another library, with nothing of the importer. */
import { readFileSync } from 'node:fs';
import ExcelJs from 'exceljs';

/** What stands in a cell: row from 1, column in letters. */
export type Grid = (row: number, column: string) => unknown;

/** The sheets of a file as another program reads them; a text file is one sheet, `*`. */
export async function readGrids(path: string): Promise<Map<string, Grid>> {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(bytes as never);
    return new Map(
      book.worksheets.map((sheet) => [sheet.name, (row, column) => sheet.getCell(`${column}${row}`).value]),
    );
  }
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encodings = utf16 ? ['utf-16le'] : ['utf-8', 'gb18030'];
  const text = encodings
    .map((encoding) => {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    })
    .find((decoded) => decoded !== null)!;
  const rows = splitRows(text, text.includes('\t') ? '\t' : ',');
  const index = (column: string) =>
    [...column].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0);
  return new Map([['*', (row, column) => rows[row - 1]?.[index(column) - 1] ?? '']]);
}

function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (const character of text) {
    const row = rows.at(-1)!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) row.push('');
    else if (!quoted && character === '\n') rows.push(['']);
    else if (character !== '\r') row[row.length - 1] += character;
  }
  return rows;
}

/** Whether the text that Attest tells is what the other program finds in the cell. */
export function agrees(text: string, found: unknown): boolean {
  if (found instanceof Date) {
    const [year, month, day] = (text.match(/\d+/g) ?? []).map(Number);
    return (
      year === found.getUTCFullYear() &&
      month === found.getUTCMonth() + 1 &&
      (day ?? 1) === found.getUTCDate()
    );
  }
  if (typeof found === 'number') return Number(text.replace('%', '')) === found;
  if (found === null || found === undefined) return text === '';
  return text === String(found);
}
