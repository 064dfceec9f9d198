/** Inspects the file at a path; an answer in every case. */
import { mkdir, readFile as readBytes, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '#shared/i18n/language.ts';
import { failureText } from '#shared/i18n/translate.ts';
import { type InspectedTable, tableCells } from '#shared/importing/shape/inspect.ts';
import { type Failure, fail, type Result } from '#shared/lib/result.ts';
import { limits } from '../../files/limits.ts';
import { type ReadOptions, readFile } from '../../files/read-file.ts';
import { writeCsv } from '../../files/text/write-csv.ts';
import { type Inspection, reportOf, type TableReport } from './report.ts';

export interface InspectOptions {
  language: Language;
  /** Overrides what was found. */
  read: ReadOptions;
  /** Folder for the cells of each table; null: not asked for. */
  cells: string | null;
}

/** The answer for a file that cannot be read. */
export function refusedInspection(path: string, failure: Failure, language: Language): Inspection {
  return {
    file: basename(path),
    format: null,
    encoding: null,
    bom: null,
    delimiter: null,
    layout: null,
    tables: [],
    problems: [],
    refused: { code: failure.code, message: failureText(language, failure) },
  };
}

export async function inspectPath(path: string, options: InspectOptions): Promise<Inspection> {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return refusedInspection(path, bytes.error, options.language);
  const raw = await readFile(bytes.data, basename(path), options.read);
  if (!raw.ok) return refusedInspection(path, raw.error, options.language);
  const { report, tables } = reportOf(raw.data, options.language);
  if (options.cells !== null) await writeCells(options.cells, tables, report.tables);
  return { file: basename(path), ...report, refused: null };
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail('file-is-folder', path, { file: basename(path) });
    if (!found.isFile()) return fail('file-unreadable', path, { file: basename(path) });
    if (found.size > limits.rawBytes)
      return fail('file-too-large', path, { what: 'bytes', limit: limits.rawBytes });
    return { ok: true, data: await readBytes(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return fail(missing ? 'file-not-found' : 'file-unreadable', path, { file: basename(path) });
  }
}

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

async function writeCells(
  folder: string,
  tables: readonly InspectedTable[],
  reports: TableReport[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [at, table] of tables.entries()) {
    const sheet = table.table.sheet.name.replaceAll(FORBIDDEN, '_').slice(0, 80);
    const name = `${String(at + 1).padStart(2, '0')}-${sheet || 'sheet'}.csv`;
    // Programs compare these cells with others: they must be what was shown, to the letter.
    const bytes = writeCsv(tableCells(table), { encoding: 'utf-8', neutralizeFormulas: false });
    await writeFile(join(folder, name), bytes);
    reports[at]!.cells = name;
  }
}
