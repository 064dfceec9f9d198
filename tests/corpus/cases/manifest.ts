/** Every file gets an answer; encodings and sizes are those of the list that came with the files. */

import { kindOf } from '#shared/importing/shape/cell-kinds.ts';
import { inspectFile } from '#shared/importing/shape/inspect.ts';
import { type Case, type Corpus, differs, firstOf } from '../corpus.ts';
import { encodingOf } from '../encodings.ts';

/** Why the list counts other rows than a spreadsheet program. */
const countedOtherwise: Record<string, string> = {
  '5_messy_files/datatable/530_fread.txt/530_fread.txt': 'the list leaves blank lines out',
  '5_messy_files/datatable/gb18030.txt/gb18030.txt': 'the second row holds separators only',
  '5_messy_files/datatable/russellCRCRLF.csv/russellCRCRLF.csv': 'the list takes CR CR LF for one line end',
  '5_messy_files/openrefine/example-latin1.tsv/example-latin1.tsv': 'a separator behind the last cell',
  '5_messy_files/openrefine/example-utf16be-bom.tsv/example-utf16be-bom.tsv':
    'a separator behind the last cell',
  '5_messy_files/openrefine/example-utf16le-bom.tsv/example-utf16le-bom.tsv':
    'a separator behind the last cell',
  '5_messy_files/openrefine/movies-condensed.tsv/movies-condensed.tsv':
    'the list takes commas for separators',
  '5_messy_files/sheetjs/text_and_numbers/text_and_numbers.txt':
    'the list counts the empty end of the last line',
  '5_messy_files/poi/SampleSS/SampleSS.txt': 'the list leaves blank lines out',
};

export function manifestCases(corpus: Corpus): Case[] {
  return corpus.files
    .filter((file) => !file.endsWith('.json') && !/excel_saved/.test(file))
    .map((file) => ({
      group: 'answered',
      name: file,
      async check() {
        const started = performance.now();
        const inspection = await corpus.inspect(file);
        const seconds = (performance.now() - started) / 1000;
        const entry = corpus.manifest.find(({ rel }) => rel === file);
        const told = encodingOf(entry?.enc ?? null);
        const size = /^(\d+)x(\d+)$/.exec(entry?.shape ?? '');
        return firstOf(
          seconds > 60 ? `${Math.round(seconds)} seconds` : null,
          inspection.refused?.code === 'bug' ? inspection.refused.message : null,
          told && inspection.encoding ? differs('encoding', told, encodingOf(inspection.encoding)) : null,
          await lostRows(corpus, file),
          size && inspection.delimiter && !(file in countedOtherwise)
            ? await sizeOf(corpus, file, Number(size[1]), Number(size[2]))
            : null,
        );
      },
    }));
}

async function sizeOf(corpus: Corpus, file: string, rows: number, columns: number): Promise<string | null> {
  const inspection = await corpus.inspect(file);
  const counted = inspection.tables.reduce(
    (sum, table) =>
      sum +
      table.rows +
      table.skipped.length +
      (table.headerRows ? table.headerRows[1] - table.headerRows[0] + 1 : 0),
    0,
  );
  const width = Math.max(0, ...inspection.tables.map((table) => table.columns.length));
  return firstOf(differs('rows', rows, counted), differs('columns', columns, width));
}

/** Rows with cells that are neither heading nor data nor named as left out: there must be none. */
async function lostRows(corpus: Corpus, file: string): Promise<string | null> {
  const { tables, refused } = await corpus.inspect(file);
  if (refused || tables.length === 0 || file.endsWith('.zip')) return null;
  const accounted = new Map<string, Set<number>>();
  const raw = await corpus.read(file);
  for (const { table } of inspectFile(raw).tables) {
    const rows = accounted.get(table.sheet.name) ?? new Set<number>();
    accounted.set(table.sheet.name, rows);
    for (const row of table.rows) rows.add(row);
    for (const { row } of table.skipped) rows.add(row);
    if (table.header) for (let row = table.header.top; row <= table.header.bottom; row++) rows.add(row);
  }
  for (const sheet of raw.sheets) {
    const rows = accounted.get(sheet.name);
    if (!rows) continue;
    const lost = sheet.rows.findIndex(
      (cells, row) => !rows.has(row) && cells.some((cell) => kindOf(cell) !== 'blank'),
    );
    if (lost >= 0) return `${sheet.name}: row ${lost + 1} is lost`;
  }
  return null;
}
