import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { within } from '../names.ts';
import { bytesOf } from './bytes-of.ts';
import { isClutter } from './clutter.ts';
import { byName, type Expanded } from './inner-file.ts';
import { leftOut, mayHoldTable } from './tables-among.ts';

/** The files of a folder and the folders in it that may hold tables. Links are not followed. */
export async function expandFolder(folder: string): Promise<Result<Expanded>> {
  const container = basename(folder);
  const expanded: Expanded = { files: [], problems: [] };
  const others: string[] = [];
  const waiting = [{ path: folder, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, depth } = next;
    for (const entry of await entriesOf(path)) {
      if (isClutter(entry.name)) continue;
      if (++seen > limits.folderEntries) return fileFailure.tooLarge('entries', limits.folderEntries);
      const place = join(path, entry.name);
      if (entry.isDirectory() && depth < limits.folderDepth) waiting.push({ path: place, depth: depth + 1 });
      else if (!entry.isFile()) continue;
      else {
        const name = relative(folder, place).split(sep).join('/');
        if (mayHoldTable(name))
          expanded.files.push({ name: within(container, name), read: () => bytesOf(place) });
        else others.push(name);
      }
    }
  }
  if (expanded.files.length > limits.archiveFiles)
    return fileFailure.tooLarge('entries', limits.archiveFiles);
  expanded.files.sort(byName);
  expanded.problems.push(...leftOut(container, others.sort(), expanded));
  return ok(expanded);
}

/** A folder that may not be opened is as good as empty. */
const entriesOf = (path: string): Promise<Dirent[]> => readdir(path, { withFileTypes: true }).catch(() => []);
