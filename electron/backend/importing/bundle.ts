/** Files that belong together (the tables of one system in an archive or a folder) as one file with a sheet for each. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import { bundleOf } from '#shared/importing/layouts/oneroster.ts';
import type { RawFile, RawSheet } from '#shared/importing/raw.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { bytesOf } from '../files/container/bytes-of.ts';
import type { InnerFile } from '../files/container/inner-file.ts';
import { fileFailure } from '../files/failures.ts';
import { limits } from '../files/limits.ts';
import { baseName } from '../files/names.ts';
import { readFile } from '../files/read-file.ts';

export interface Bundle {
  raw: RawFile;
  /** SHA-256 of the archive; of a folder, of its files one after another. */
  original: string;
}

/** True where the names tell that the files are the tables of one system. */
export const mayBeBundle = (files: readonly InnerFile[]): boolean =>
  bundleOf(files.map(({ name }) => baseName(name))) && new Set(files.map(folderOf)).size === 1;

const folderOf = ({ name }: InnerFile): string => name.slice(0, name.lastIndexOf(baseName(name)));

/**
 * Reads the files of `path` as one; null where their headings are not those of one system after all: they are then read
 * one by one. Errors: those of the first file that cannot be read, `file-too-large`.
 */
export async function readBundle(files: readonly InnerFile[], path: string): Promise<Result<Bundle> | null> {
  const sheets: RawSheet[] = [];
  const notes: RawFile['notes'] = [];
  const digest = createHash('sha256');
  let size = 0;
  for (const file of files) {
    const bytes = await file.read();
    if (!bytes.ok) return bytes;
    size += bytes.data.length;
    if (size > limits.rawBytes) return fileFailure.tooLarge('bytes', limits.rawBytes);
    digest.update(bytes.data);
    const raw = await readFile(bytes.data, file.name);
    // A table without any line is none of the system's.
    if (!raw.ok && raw.error.code === 'file-empty') continue;
    if (!raw.ok) return raw;
    sheets.push(...raw.data.sheets.map((sheet) => ({ ...sheet, name: baseName(file.name) })));
    notes.push(
      ...raw.data.notes.map(({ code, details }) => ({
        code,
        details: { ...details, sheet: baseName(file.name) },
      })),
    );
  }
  // What is kept of several files is a workbook.
  const raw: RawFile = { format: 'xlsx', sheets, notes };
  const known = recogniseLayout(raw);
  if (!known || known.sheets.length < sheets.length) return null;
  return ok({ raw, original: await originalOf(path, digest.digest('hex')) });
}

async function originalOf(path: string, ofFiles: string): Promise<string> {
  if ((await stat(path)).isDirectory()) return ofFiles;
  const bytes = await bytesOf(path);
  return bytes.ok ? createHash('sha256').update(bytes.data).digest('hex') : ofFiles;
}
