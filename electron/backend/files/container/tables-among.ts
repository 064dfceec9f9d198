import { readableExtensions } from '#shared/importing/file-formats.ts';
import { fail } from '#shared/lib/result.ts';
import { extensionOf } from '../names.ts';
import { EXAMPLES, type Expanded } from './inner-file.ts';

/** By its name; what the file really is shows when it is read. */
export const mayHoldTable = (name: string): boolean => readableExtensions.includes(extensionOf(name));

/** One line for all files of a container that cannot hold a table, and one when nothing else is there. */
export function leftOut(
  container: string,
  names: readonly string[],
  { files, problems }: Expanded,
): Expanded['problems'] {
  const found: Expanded['problems'] = [];
  if (names.length > 0) {
    const { error } = fail('file-archive-others', `${names.length} files are no tables`, {
      count: names.length,
      names: names.slice(0, EXAMPLES),
    });
    found.push({ name: container, failure: error });
  }
  if (files.length === 0 && problems.length === 0)
    found.unshift({ name: container, failure: fail('file-archive-nothing', 'nothing to read').error });
  return found;
}
