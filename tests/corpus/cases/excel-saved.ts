/** Workbooks whose sheets Excel itself saved as CSV: what it showed is what we must show. */
import { parseDelimited } from '#backend/files/text/parse.ts';
import { shownText } from '#shared/importing/shown-text.ts';
import { type Case, type Corpus, firstOf } from '../corpus.ts';

/** Shown in the date style of the machine that saved them, which no file tells: here they are year first. */
const systemDates = new Set(['1904DateWindowing.xls.excel_saved.0.csv: 1/1/00']);

/** Excel for Mac wrote these in its own encoding: only what is ASCII can be compared to the letter. */
const plain = (text: string) =>
  text
    .replaceAll(/[^\n -~]+/g, '¿')
    .replaceAll(/\s+/g, ' ')
    .trim();

export function excelSavedCases(corpus: Corpus): Case[] {
  return corpus.files
    .filter((file) => /\.excel_saved\.\d+\.csv$/.test(file))
    .map((file) => {
      const [, workbook = '', index = '0'] = /^(.*)\.excel_saved\.(\d+)\.csv$/.exec(file) ?? [];
      return {
        group: 'saved by Excel',
        name: file.slice(file.lastIndexOf('/') + 1),
        async check() {
          const sheet = (await corpus.read(workbook)).sheets[Number(index)];
          if (!sheet) return 'no such sheet';
          const wrong: string[] = [];
          let cells = 0;
          const text = new TextDecoder('windows-1252')
            .decode(corpus.bytes(file))
            .replaceAll('\r\n', '\n')
            .replaceAll('\r', '\n');
          const rows: string[][] = [];
          parseDelimited(text, ',', '', (row) => rows.push(row));
          // A CSV begins at A1 and ends with the last filled row.
          rows.forEach((row, at) => {
            row.forEach((cell, column) => {
              if (cell !== '') cells++;
              const ours = plain(shownText(sheet, at, column));
              if (
                ours !== plain(cell) &&
                !systemDates.has(`${file.slice(file.lastIndexOf('/') + 1)}: ${cell}`)
              )
                wrong.push(`row ${at + 1}, ${column + 1}: “${ours}” instead of “${plain(cell)}”`);
            });
          });
          return wrong.length === 0
            ? null
            : firstOf(`${wrong.length} of ${cells} cells`, ...wrong.slice(0, 3));
        },
      };
    });
}
