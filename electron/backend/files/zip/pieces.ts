import { crc32, createInflateRaw } from 'node:zlib';
import { unwrap } from '#shared/lib/result.ts';
import { Damaged, fileFailure } from '../failures.ts';
import { storedBytes, type ZipArchive, type ZipEntry } from './read.ts';

/**
 * The inflated bytes of an entry in pieces of at most `size` bytes, so that a large one is never in memory as a whole.
 * While a piece is worked on, the next is inflated. Throws what `readEntry` answers: a wrong length at once, a wrong
 * checksum behind the last piece.
 */
export async function* inflatedPieces(
  archive: ZipArchive,
  entry: ZipEntry,
  size: number,
): AsyncGenerator<Buffer> {
  const stored = unwrap(storedBytes(archive, entry));
  const broken = () => new Damaged(fileFailure.corrupt('zip-entry-broken', entry.name));
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  let length = 0;
  let sum = 0;
  for await (const piece of entry.method === 0 ? slices(stored, size) : inflated(stored, size, broken)) {
    length += piece.length;
    if (length > entry.size) throw broken();
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== entry.size) throw broken();
  if (sum !== entry.crc) throw new Damaged(fileFailure.corrupt('zip-checksum', entry.name));
}

async function* slices(stored: Uint8Array, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < stored.length; at += size) {
    const piece = stored.subarray(at, at + size);
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}

async function* inflated(stored: Uint8Array, size: number, broken: () => Damaged): AsyncGenerator<Buffer> {
  const options = { chunkSize: size, highWaterMark: 2 * size };
  const stream = createInflateRaw(options);
  stream.end(stored);
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw broken();
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}
