/** Inspects the file at a path; an answer in every case. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '#shared/i18n/language.ts';
import { failureText, lookUp } from '#shared/i18n/translate.ts';
import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import { columnLetters, type RawFile } from '#shared/importing/raw.ts';
import { type InspectedTable, tableCells } from '#shared/importing/shape/inspect.ts';
import { type Failure, ok, type Result } from '#shared/lib/result.ts';
import { type Expanded, expand, type InnerFile } from '../../files/container/expand.ts';
import { baseName } from '../../files/names.ts';
import { type ReadOptions, readFile } from '../../files/read-file.ts';
import { writeCsv } from '../../files/text/write-csv.ts';
import { mayBeBundle, readBundle } from '../bundle.ts';
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
  const expanded = await expand(path);
  if (!expanded.ok) return refusedInspection(path, expanded.error, options.language);
  const { files, problems } = expanded.data;
  const name = basename(path);
  const [only] = files;
  if (only && files.length === 1 && problems.length === 0 && only.name === name) {
    const described = await describe(only, options, 0);
    return described.ok
      ? { file: name, ...described.data, refused: null }
      : refusedInspection(path, described.error, options.language);
  }
  return inspectContainer(path, expanded.data, options);
}

type Described = Omit<Inspection, 'file' | 'refused'>;

/** The tables alone: the bytes of a large file need not be there while they are looked at. */
async function readInner(file: InnerFile, { read }: InspectOptions): Promise<Result<RawFile>> {
  const bytes = await file.read();
  return bytes.ok ? readFile(bytes.data, file.name, read) : bytes;
}

async function describe(
  file: InnerFile,
  options: InspectOptions,
  before: number,
): Promise<Result<Described>> {
  const raw = await readInner(file, options);
  if (!raw.ok) return raw;
  const { report, tables } = reportOf(raw.data, options.language);
  if (options.cells !== null) await writeCells(options.cells, tables, report.tables, before);
  return ok(report);
}

/** Files of an archive or folder that are looked into. */
const MOST_FILES = 300;

/** The tables of all files inside; each sheet goes by its file's name and its own. */
async function inspectContainer(
  path: string,
  { files, problems }: Expanded,
  options: InspectOptions,
): Promise<Inspection> {
  const all: Inspection = {
    ...refusedInspection(path, { code: '', message: '' }, options.language),
    format: (await stat(path)).isDirectory() ? 'folder' : 'zip',
    refused: null,
  };
  const told = (file: string, failure: Failure, level: 'error' | 'warning') => {
    const message = failureText(options.language, failure);
    all.problems.push({ level, code: failure.code, sheet: file, row: null, column: null, message });
  };
  for (const { name, failure } of problems) told(name, failure, 'warning');
  const reports: Described[] = [];
  const bundle = mayBeBundle(files) ? await readBundle(files, path) : null;
  const known = bundle?.ok ? recogniseLayout(bundle.data.raw) : null;
  for (const file of files.slice(0, MOST_FILES)) {
    const described = await describe(file, options, all.tables.length);
    if (!described.ok) {
      told(file.name, described.error, 'error');
      continue;
    }
    const within = (sheet: string | null) => (sheet === null ? file.name : `${file.name} › ${sheet}`);
    reports.push(described.data);
    for (const table of described.data.tables) all.tables.push({ ...table, sheet: within(table.sheet) });
    for (const problem of described.data.problems)
      all.problems.push({ ...problem, sheet: within(problem.sheet) });
  }
  if (files.length > MOST_FILES) {
    const params = { count: files.length - MOST_FILES };
    const message = lookUp(options.language, 'inspect.files-not-read', params) ?? '';
    all.problems.push({
      level: 'warning',
      code: 'files-not-read',
      sheet: null,
      row: null,
      column: null,
      message,
    });
  }
  if (reports.length === 0) {
    const code = all.problems[0]?.code ?? 'file-archive-nothing';
    const failure = { code, message: code };
    all.refused = { code, message: all.problems[0]?.message ?? failureText(options.language, failure) };
  }
  all.encoding = common(reports.map(({ encoding }) => encoding));
  all.delimiter = common(reports.map(({ delimiter }) => delimiter));
  all.bom = common(reports.map(({ bom }) => bom));
  // The tables of a bundle are told by one of them: each alone may look like those of an earlier version.
  all.layout = known?.id ?? mostFrequent(reports.flatMap(({ layout }) => layout ?? []));
  for (const { sheet, findings } of known?.sheets ?? []) {
    const file = files.find(({ name }) => baseName(name) === sheet)?.name ?? sheet;
    const told = all.problems.filter((problem) => problem.sheet?.startsWith(file));
    for (const { row, column, code, params } of findings) {
      if (told.some((problem) => problem.code === code && problem.row === row)) continue;
      const message = lookUp(options.language, `problems.${code}`, params) ?? code;
      const letters = column < 0 ? null : columnLetters(column);
      all.problems.push({ level: 'warning', code, sheet: file, row, column: letters, message });
    }
  }
  return all;
}

/** What all say; null where they differ. */
function common<T>(values: readonly (T | null)[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

async function writeCells(
  folder: string,
  tables: readonly InspectedTable[],
  reports: TableReport[],
  before: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [at, table] of tables.entries()) {
    const sheet = table.table.sheet.name.replaceAll(FORBIDDEN, '_').slice(0, 80);
    const name = `${String(before + at + 1).padStart(2, '0')}-${sheet || 'sheet'}.csv`;
    // Programs compare these cells with others: they must be what was shown, to the letter.
    const bytes = writeCsv(tableCells(table), { encoding: 'utf-8', neutralizeFormulas: false });
    await writeFile(join(folder, name), bytes);
    reports[at]!.cells = name;
  }
}
