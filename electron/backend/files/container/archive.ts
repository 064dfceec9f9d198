import { fail, ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { extensionOf, within } from '../names.ts';
import { isSafePath, readEntry, type ZipArchive, type ZipEntry } from '../zip/read.ts';
import { isClutter } from './clutter.ts';
import { byName, type Expanded } from './inner-file.ts';
import { leftOut, mayHoldTable } from './tables-among.ts';

/** The files of an archive that may hold tables. Nothing is written anywhere; entries are inflated one at a time. */
export function expandArchive(archive: ZipArchive, container: string): Result<Expanded> {
  const expanded: Expanded = { files: [], problems: [] };
  const others: string[] = [];
  const seen = new Set<string>();
  const problem = (name: string, failure: { error: Expanded['problems'][number]['failure'] }): void => {
    // A hostile archive has thousands of bad names: the first tell enough.
    if (expanded.problems.length < limits.archiveProblems)
      expanded.problems.push({ name: within(container, name), failure: failure.error });
  };
  for (const entry of [...archive.entries].sort(byName)) {
    const { name } = entry;
    if (name.endsWith('/') || isClutter(name.replaceAll('../', ''))) continue;
    const key = name.normalize('NFC').toLowerCase();
    if (!isSafePath(name)) problem(name, fail('file-archive-unsafe', `unsafe path ${name}`));
    else if (extensionOf(name) === 'zip')
      problem(name, fail('file-archive-nested', 'an archive in an archive'));
    else if (!mayHoldTable(name)) others.push(name);
    else if (seen.has(key)) problem(name, fail('file-archive-duplicate', `duplicate name ${name}`));
    else {
      seen.add(key);
      if (seen.size > limits.archiveFiles) return fileFailure.tooLarge('entries', limits.archiveFiles);
      expanded.files.push({ name: within(container, name), read: () => entryBytes(archive, entry) });
    }
  }
  expanded.problems.push(...leftOut(container, others, expanded));
  return ok(expanded);
}

function entryBytes(archive: ZipArchive, entry: ZipEntry): Result<Uint8Array> {
  if (entry.encrypted) return fileFailure.encrypted();
  return entry.size > limits.rawBytes
    ? fileFailure.tooLarge('bytes', limits.rawBytes)
    : readEntry(archive, entry);
}
