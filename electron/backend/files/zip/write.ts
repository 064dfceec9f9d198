import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  /** Path with slashes, as it shall stand in the archive. */
  name: string;
  data: Uint8Array;
  /** Keep the bytes as they are (already compressed images, or a first entry that must be readable in place). */
  stored?: boolean;
}

/** 1980-01-01 00:00, the oldest date the format can say: the same parts give the same bytes on any day. */
const FIXED_DATE = 0x0021;
const UTF8_NAMES = 0x800;
const VERSION = 20;

/**
 * A zip archive of the parts, in their order. Deterministic. 32-bit only:
 * throws a RangeError above 4 GB or 65,535 parts, which no caller reaches within the limits of this program.
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const deflated = part.stored ? part.data : deflateRawSync(part.data, { level: 6 });
    const packed = deflated.length < part.data.length ? deflated : part.data;
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    describe(local, 4, part.data, packed);
    local.writeUInt16LE(name.length, 26);
    local.set(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(VERSION, 4);
    describe(central, 6, part.data, packed);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(checked(offset), 42);
    central.set(name, 46);
    chunks.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  if (parts.length > 0xffff) throw new RangeError('too many parts for a zip archive');
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(checked(offset), 16);
  return concat([...chunks, ...directory, end]);
}

/** The fields that the local header and the directory entry share: version to sizes. */
function describe(header: Buffer, at: number, data: Uint8Array, packed: Uint8Array): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(packed === data ? 0 : 8, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(FIXED_DATE, at + 8);
  header.writeUInt32LE(crc32(data), at + 10);
  header.writeUInt32LE(checked(packed.length), at + 14);
  header.writeUInt32LE(checked(data.length), at + 18);
}

function checked(value: number): number {
  if (value > 0xfffffffe) throw new RangeError('too large for a zip archive without ZIP64');
  return value;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
