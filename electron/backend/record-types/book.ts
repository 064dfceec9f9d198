/** Definitions as a workbook in the manner of a data dictionary, and back; dictionaries of REDCap are read as well. */
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listDefinitions } from '#db/repositories/record-types.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { cellText, type RawFile } from '#shared/importing/raw.ts';
import { Refusal, unwrap } from '#shared/lib/result.ts';
import { bookSheets, type DefinitionBook, rowsByKey } from '#shared/records/definition/exchange/columns.ts';
import { definitionsOf } from '#shared/records/definition/exchange/read-book.ts';
import { definitionsOfRedcap, redcapRows } from '#shared/records/definition/exchange/redcap.ts';
import { definitionBook } from '#shared/records/definition/exchange/write-book.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { readFile } from '../files/read-file.ts';
import { commonStyles, type Sheet } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';

/** The workbook of definitions. */
export function definitionWorkbook(definitions: readonly Definition[], language: Language): Uint8Array {
  const book = definitionBook(definitions);
  const sheets = bookSheets.map(({ key, label, columns }): Sheet => {
    return {
      name: say(label, language),
      columns: columns.map(({ width }) => ({ width, style: 'text' })),
      rows: [
        columns.map((column) => ({ value: say(column.label, language), style: 'header' })),
        ...book[key].map((row) =>
          columns.map((column) => ({ value: row[column.key] || null, style: 'text' })),
        ),
      ],
      freeze: { rows: 1, columns: 2 },
    };
  });
  return writeWorkbook({ sheets, styles: commonStyles });
}

/** Throws the refusal `record-type-unknown`. */
export async function exportDefinitions(
  reader: Reader,
  { id, path, language }: Input<'record-types.export'>,
): Promise<{ path: string }> {
  const definitions = listDefinitions(reader).filter((definition) => id === null || definition.id === id);
  if (definitions.length === 0) throw new Refusal('record-type-unknown', 'no definition', { type: id ?? '' });
  await writeFile(path, definitionWorkbook(definitions, language));
  return { path };
}

/** Throws what the reader of files says, and `definition-file-unknown` for a file of another kind. */
export async function readDefinitions(path: string): Promise<Output<'record-types.read'>> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch {
    throw new Refusal('file-unreadable', path, { file });
  }
  const sheets = textsOf(unwrap(await readFile(bytes, file)));
  const read = (key: (typeof bookSheets)[number]['key']) => {
    const { columns } = bookSheets.find((sheet) => sheet.key === key)!;
    for (const rows of sheets) {
      const found = rowsByKey(columns, rows);
      if (found) return found;
    }
    return null;
  };
  const [types, fields] = [read('types'), read('fields')];
  if (types && fields) {
    const book: DefinitionBook = { types, fields, rules: read('rules') ?? [] };
    return { form: 'attest', ...definitionsOf(book) };
  }
  for (const rows of sheets) {
    const dictionary = redcapRows(rows);
    if (dictionary) return { form: 'redcap', ...definitionsOfRedcap(dictionary) };
  }
  throw new Refusal('definition-file-unknown', 'neither a definition workbook nor a data dictionary', {
    file,
  });
}

const textsOf = (file: RawFile): string[][][] =>
  file.sheets.map((sheet) => sheet.rows.map((row) => Array.from(row, (cell) => cellText(cell))));
