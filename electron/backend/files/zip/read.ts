import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { readZip64Extra, readZip64Tail } from './zip64.ts';

export interface ZipEntry {
  /** As stored, with backslashes turned into slashes. Never use it as a path on disk without `isSafePath`. */
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  /** Of the local header, from the first byte of the archive. */
  offset: number;
}

export interface ZipArchive {
  bytes: Uint8Array;
  entries: ZipEntry[];
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const UTF8_NAMES = 0x800;

/**
 * The directory of a zip archive; nothing is inflated yet. ZIP64 is read, several disks are not.
 * Errors: `file-corrupt`, `file-too-large` (entries, declared inflated size, ratio).
 */
export function openZip(bytes: Uint8Array): Result<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return fileFailure.corrupt('zip-without-directory');
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  const tail = readZip64Tail(view, end);
  if (tail) ({ count, size, start } = tail);
  if (count > limits.zipEntries) return fileFailure.tooLarge('entries', limits.zipEntries);
  // Bytes put in front of an archive (self-extractors, some mail gateways) shift every offset by the same amount.
  const shift = (tail?.position ?? end) - size - start;
  if (shift < 0) return fileFailure.corrupt('zip-directory-outside-file');

  const entries: ZipEntry[] = [];
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return fileFailure.corrupt('zip-directory-broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return fileFailure.corrupt('zip-directory-broken');
    const flags = view.getUint16(at + 8, true);
    const entry: ZipEntry = {
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAMES) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readZip64Extra(view, at + 46 + nameLength, extraLength, entry);
    entry.offset += shift;
    entries.push(entry);
    at = next;
  }
  return withinLimits({ bytes, entries });
}

/** The inflated bytes of one entry, checked against its declared size and CRC-32. Errors: `file-corrupt`, `file-encrypted`. */
export function readEntry(archive: ZipArchive, entry: ZipEntry): Result<Uint8Array> {
  const stored = storedBytes(archive, entry);
  if (!stored.ok) return stored;
  const data = inflate(stored.data, entry);
  if (!data || data.length !== entry.size) return fileFailure.corrupt('zip-entry-broken', entry.name);
  if (crc32(data) !== entry.crc) return fileFailure.corrupt('zip-checksum', entry.name);
  return ok(data);
}

/** The bytes of an entry as they are stored. Errors: `file-corrupt`, `file-encrypted`, `file-too-large`. */
export function storedBytes(archive: ZipArchive, entry: ZipEntry): Result<Uint8Array> {
  const { bytes } = archive;
  if (entry.encrypted) return fileFailure.encrypted();
  if (entry.size > limits.inflatedBytes) return fileFailure.tooLarge('inflated', limits.inflatedBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    return fileFailure.corrupt('zip-entry-missing', entry.name);
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const stop = start + entry.compressedSize;
  if (stop > bytes.length) return fileFailure.corrupt('zip-truncated', entry.name);
  return ok(bytes.subarray(start, stop));
}

/** Whether an entry's name stays inside the folder it is unpacked to: no drive, no root, no step upwards. */
export function isSafePath(name: string): boolean {
  if (name === '' || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0')) return false;
  return name.split('/').every((step) => step !== '..' && step !== '.');
}

function inflate(stored: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.method === 0) return stored;
  if (entry.method !== 8) return undefined;
  if (entry.size === 0) return new Uint8Array(0);
  try {
    // One output chunk of the declared size: no copying together, and a lying size cannot grow past it.
    return inflateRawSync(stored, { chunkSize: Math.max(64, entry.size), maxOutputLength: entry.size });
  } catch {
    return undefined;
  }
}

/** The end-of-directory record sits behind a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function withinLimits(archive: ZipArchive): Result<ZipArchive> {
  let inflated = 0;
  for (const entry of archive.entries) {
    inflated += entry.size;
    if (entry.size > limits.ratioFreeBytes && entry.size > entry.compressedSize * limits.inflateRatio) {
      return fileFailure.tooLarge('ratio', limits.inflateRatio);
    }
  }
  if (inflated > limits.inflatedBytes) return fileFailure.tooLarge('inflated', limits.inflatedBytes);
  // Many entries may point at the same stored bytes: the whole archive has a ratio, too.
  if (inflated > limits.ratioFreeBytes && inflated > archive.bytes.length * limits.inflateRatio) {
    return fileFailure.tooLarge('ratio', limits.inflateRatio);
  }
  return ok(archive);
}

/** Names are UTF-8 when flagged; unflagged ones are the code page of the machine that made them, here mostly Chinese. */
function entryName(bytes: Uint8Array, utf8: boolean): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    text = new TextDecoder('gb18030').decode(bytes);
  }
  return text.replaceAll('\\', '/');
}
