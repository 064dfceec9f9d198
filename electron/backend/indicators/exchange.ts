/** Definitions of the office's own as a file, and back. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ownIndicators } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { MOST_CHARACTERS, readIndicators, writeIndicators } from '#shared/indicators/definition/exchange.ts';
import { Refusal } from '#shared/lib/result.ts';

/** The last versions of those in force, or of the chosen ones. Throws the refusal `unknown-indicator`. */
export async function exportIndicators(
  reader: Reader,
  { ids, path }: Input<'indicators.export'>,
): Promise<Output<'indicators.export'>> {
  const chosen = ownIndicators(reader).flatMap(({ id, versions }) => {
    const last = versions.at(-1);
    return last && (ids === null || ids.includes(id)) ? [last] : [];
  });
  if (chosen.length === 0) throw new Refusal('unknown-indicator', 'no own indicator', { id: ids?.[0] ?? '' });
  await writeFile(path, writeIndicators(chosen));
  return { path, count: chosen.length };
}

/** Throws the refusals `file-unreadable` and, for a file of another kind, `indicator-file-unknown`. */
export async function readIndicatorFile(path: string): Promise<Output<'indicators.read'>> {
  const file = basename(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new Refusal('file-unreadable', path, { file });
  }
  const read = bytes.length > MOST_CHARACTERS ? null : readIndicators(bytes.toString('utf8'));
  if (!read) throw new Refusal('indicator-file-unknown', 'not a file of indicators', { file });
  return read;
}
