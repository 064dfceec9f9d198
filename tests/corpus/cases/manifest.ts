/** Every file gets an answer; encodings and sizes are those of the list that came with the files. */

import { type Case, type Corpus, differs, firstOf } from '../corpus.ts';
import { encodingOf } from '../encodings.ts';

/** Why the list counts other rows than a spreadsheet program. */
const countedOtherwise: Record<string, string> = {};

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
