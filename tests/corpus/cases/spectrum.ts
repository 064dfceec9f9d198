/** csv-spectrum: small hard CSV files, each with its records. */
import { inspectFile, tableCells } from '#shared/importing/shape/inspect.ts';
import { type Case, type Corpus, differs } from '../corpus.ts';

export function spectrumCases(corpus: Corpus): Case[] {
  return corpus.files
    .filter((file) => file.includes('csv-spectrum') && file.endsWith('.csv'))
    .map((file) => ({
      group: 'csv-spectrum',
      name: file.slice(file.lastIndexOf('/') + 1),
      async check() {
        const answer = new TextDecoder().decode(corpus.bytes(file.replace(/\.csv$/, '.json')));
        const [table] = inspectFile(await corpus.read(file)).tables;
        if (!table) return 'no table';
        const [heading = [], ...rows] = [...tableCells(table)];
        const records = rows.map((row) =>
          Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ''])),
        );
        return differs('records', JSON.parse(answer), records);
      },
    }));
}
