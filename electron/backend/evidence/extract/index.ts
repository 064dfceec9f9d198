/** `extract`: the text of any document within bounded time and memory. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellText } from '#shared/importing/raw.ts';
import { ok } from '#shared/lib/result.ts';
import { askApart } from '../../files/apart/ask.ts';
import type { Carrier, Program } from '../../files/apart/carriers.ts';
import { fileFailure } from '../../files/failures.ts';
import { extensionOf } from '../../files/names.ts';
import { readFile } from '../../files/read-file.ts';
import { identify } from '../../files/signatures.ts';
import { zipKind } from '../../files/zip/kind.ts';
import { openZip } from '../../files/zip/read.ts';
import { Collector } from './collect.ts';
import type { ExtractAnswer, Extracted, ExtractTask } from './task.ts';

const program: Program = {
  source: new URL('./program.ts', import.meta.url),
  built: new URL('../extractor/extractor.cjs', import.meta.url),
};

export interface ExtractOptions {
  carrier?: Carrier;
  seconds?: number;
  /** Called now and then while a workbook is read. */
  turn?: () => Promise<void>;
}

/**
 * The text of a document. Never throws for bad bytes. Errors: those of `readFile` for workbooks, `file-empty`,
 * `file-corrupt`, `file-encrypted`, `file-too-large`, `file-unsupported` {looksLike} (`image` for pictures, which hold
 * no text that can be read here).
 */
export async function extract(
  bytes: Uint8Array,
  name: string,
  options: ExtractOptions = {},
): Promise<ExtractAnswer> {
  if (bytes.length === 0) return fileFailure.empty();
  const extension = extensionOf(name);
  const task = taskFor(bytes, extension);
  if (task) return askApart<Extracted>(program, task, 'document', options.carrier, options.seconds);
  const { turn } = options;
  const file = await readFile(bytes, name, turn ? { turn: () => turn() } : {});
  if (!file.ok) return file;
  const collector = new Collector();
  for (const sheet of file.data.sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      if (collector.full) break;
      const cells = row.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
      collector.add(index + 1, cells.join(' | '), sheet.name);
    }
  }
  return ok({
    unit: 'row',
    pages: file.data.sheets.length,
    blocks: collector.blocks,
    cut: collector.cut,
  });
}

/** What the reading program is asked; null for what is read as a workbook. */
function taskFor(bytes: Uint8Array, extension: string): ExtractTask | null {
  if (startsWith(bytes, '%PDF') || (extension === 'pdf' && !startsWith(bytes, 'PK')))
    return { kind: 'pdf', data: bytes, maps: characterMaps() };
  const { kind } = identify(bytes, extension);
  if (kind === 'text' && !['csv', 'tsv', 'tab'].includes(extension)) return { kind: 'text', data: bytes };
  if (kind !== 'zip') return null;
  const archive = openZip(bytes);
  if (!archive.ok) return null;
  const packed = zipKind(archive.data);
  const odf = packed === 'ods' && !['ods', 'ots', 'fods'].includes(extension);
  return packed === 'docx' || packed === 'pptx' || packed === 'opendocument' || odf
    ? { kind: 'package', data: bytes }
    : null;
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((character, at) => bytes[at] === character.charCodeAt(0));

let maps: Record<string, Uint8Array> | undefined;

/** Read here, because the program cannot open files inside the archive of a packaged app. */
function characterMaps(): Record<string, Uint8Array> {
  if (maps) return maps;
  const beside = join(dirname(fileURLToPath(program.built)), 'maps');
  const folder = existsSync(beside)
    ? beside
    : join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  maps = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.bcmap')) maps[name] = new Uint8Array(readFileSync(join(folder, name)));
  }
  return maps;
}
