/** Originals and evidence, stored once under their SHA-256 and never changed. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesFolder } from './layout.ts';

/** Lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `files/ab/abcdef...`, or null for a text that is no digest and so must not become a path. */
export function keptFilePath(folder: string, sha256: string): string | null {
  return /^[0-9a-f]{64}$/.test(sha256) ? join(filesFolder(folder), sha256.slice(0, 2), sha256) : null;
}

/** Writes bytes under a name such that a reader, or the next start after a power cut, sees all of them or none. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    const handle = openSync(part, 'w');
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Stores bytes and answers their digest. */
export function storeFile(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  const path = keptFilePath(folder, sha256)!;
  if (!existsSync(path)) writeWhole(path, bytes);
  return sha256;
}

/** The bytes of a kept file; null when there is none. */
export function readKeptFile(folder: string, sha256: string): Uint8Array | null {
  const path = keptFilePath(folder, sha256);
  if (!path || !existsSync(path)) return null;
  return readFileSync(path);
}
