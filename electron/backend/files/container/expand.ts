import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result } from '#shared/lib/result.ts';
import { identify } from '../signatures.ts';
import { zipKind } from '../zip/kind.ts';
import { openZip } from '../zip/read.ts';
import { expandArchive } from './archive.ts';
import { bytesOf, unreadable } from './bytes-of.ts';
import { expandFolder } from './folder.ts';
import { byName, type Expanded, type InnerFile } from './inner-file.ts';

/**
 * The files that a path stands for: itself, those of a folder, those of an archive; archives of a folder are opened,
 * archives of an archive are not. Nothing is unpacked to disk.
 * Errors: `file-not-found`, `file-unreadable`, `file-too-large`, `file-corrupt`; those of single entries are `problems`.
 */
export async function expand(path: string): Promise<Result<Expanded>> {
  try {
    if (!(await stat(path)).isDirectory()) return await expandFile(path, basename(path));
  } catch (error) {
    return unreadable(path, error);
  }
  const folder = await expandFolder(path);
  return folder.ok ? ok(await withArchives(folder.data)) : folder;
}

async function expandFile(path: string, name: string): Promise<Result<Expanded>> {
  const single: Expanded = { files: [{ name, read: () => bytesOf(path) }], problems: [] };
  if (!(await startsAsZip(path))) return ok(single);
  const bytes = await bytesOf(path);
  return bytes.ok ? expandBytes(bytes.data, name) : bytes;
}

/** The files of an archive, or the one file that the bytes are. */
export function expandBytes(bytes: Uint8Array, name: string): Result<Expanded> {
  const single: Expanded = { files: [{ name, read: () => ok(bytes) }], problems: [] };
  if (identify(bytes, '').kind !== 'zip') return ok(single);
  const archive = openZip(bytes);
  // A damaged package is refused when it is read, with what it was meant to be.
  if (!archive.ok || zipKind(archive.data) !== 'archive') return ok(single);
  return expandArchive(archive.data, name);
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer[0] === 0x50 && buffer[1] === 0x4b;
  } finally {
    await file.close();
  }
}

async function withArchives({ files, problems }: Expanded): Promise<Expanded> {
  const expanded: Expanded = { files: [], problems: [...problems] };
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) {
      expanded.files.push(file);
      continue;
    }
    const bytes = await file.read();
    const inner: Result<Expanded> = bytes.ok ? expandBytes(bytes.data, file.name) : bytes;
    if (inner.ok) {
      expanded.files.push(...inner.data.files);
      expanded.problems.push(...inner.data.problems);
    } else expanded.problems.push({ name: file.name, failure: inner.error });
  }
  expanded.files.sort(byName);
  return expanded;
}

export type { Expanded, InnerFile };
