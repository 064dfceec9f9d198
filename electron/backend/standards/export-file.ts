/** A copy of a kept file where the system's own program can open it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Store } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';

/** Characters that some file system refuses, and what Windows drops at the end of a name. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that every system takes, with its ending kept. */
export function safeName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .replace(UNSAFE, '_')
    .replace(/[. ]+$/, '');
  const ending = extname(clean).slice(0, 20);
  const stem = Array.from(ending === '' ? clean : clean.slice(0, -ending.length))
    .slice(0, 80)
    .join('');
  const whole = `${stem}${ending}`;
  return whole === '' || RESERVED.test(whole) ? `_${whole}` : whole;
}

/** Answers the path of the copy; the same file and name give the same path. Throws the refusal `file-missing`. */
export function exportFile(store: Store, userData: string, sha256: string, name: string): string {
  const bytes = /^[0-9a-f]{64}$/.test(sha256) ? store.readFile(sha256) : null;
  if (!bytes) throw new Refusal('file-missing', 'the file is not in this workspace', { name });
  const folder = join(userData, 'opened', sha256.slice(0, 16));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, safeName(name));
  writeFileSync(path, bytes);
  return path;
}
