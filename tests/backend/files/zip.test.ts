import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafePath, openZip, readEntry } from '#backend/files/zip/read.ts';
import { writeZip } from '#backend/files/zip/write.ts';
import { unwrap } from '#shared/lib/result.ts';

const encoder = new TextEncoder();

describe('zip archives', () => {
  it('give back what was put in, names and bytes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.stringMatching(/^[a-z\u4e00-\u9fa5]{1,12}\.xml$/), fc.uint8Array({ maxLength: 3000 })),
          {
            selector: ([name]) => name,
            maxLength: 8,
          },
        ),
        (files) => {
          const archive = unwrap(openZip(writeZip(files.map(([name, data]) => ({ name, data })))));
          expect(archive.entries.map((entry) => entry.name)).toEqual(files.map(([name]) => name));
          for (const [index, [, data]] of files.entries()) {
            expect(unwrap(readEntry(archive, archive.entries[index]!))).toEqual(data);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same bytes for the same parts', () => {
    const parts = [{ name: 'a.txt', data: encoder.encode('hello '.repeat(100)) }];
    expect(writeZip(parts)).toEqual(writeZip(parts));
  });

  it('are read behind bytes that something put in front', () => {
    const zip = writeZip([{ name: 'a', data: encoder.encode('text') }]);
    const shifted = new Uint8Array(zip.length + 100);
    shifted.set(zip, 100);
    const archive = unwrap(openZip(shifted));
    expect(unwrap(readEntry(archive, archive.entries[0]!))).toEqual(encoder.encode('text'));
  });

  it('are damaged when a byte of the content has changed', () => {
    const zip = writeZip([{ name: 'a', data: encoder.encode('exactly this text'), stored: true }]);
    zip[35] = zip[35]! ^ 1;
    const archive = unwrap(openZip(zip));
    expect(readEntry(archive, archive.entries[0]!)).toMatchObject({
      ok: false,
      error: { code: 'file-corrupt' },
    });
  });

  it('are refused when they would inflate beyond all measure', () => {
    const zip = writeZip([{ name: 'a', data: new Uint8Array(40_000_000) }]);
    expect(openZip(zip)).toMatchObject({
      ok: false,
      error: { code: 'file-too-large', details: { what: 'ratio' } },
    });
  });

  it('cannot lie about the size of an entry', () => {
    const zip = writeZip([{ name: 'a', data: encoder.encode('x'.repeat(1000)) }]);
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    const archive = unwrap(openZip(zip));
    expect(readEntry(archive, archive.entries[0]!)).toMatchObject({
      ok: false,
      error: { code: 'file-corrupt' },
    });
  });

  it('may name 64-bit sizes and offsets', () => {
    const archive = unwrap(openZip(zip64('inner.txt', encoder.encode('large files have room'))));
    expect(archive.entries[0]).toMatchObject({ name: 'inner.txt', size: 21, offset: 0 });
    expect(unwrap(readEntry(archive, archive.entries[0]!))).toEqual(encoder.encode('large files have room'));
  });

  it('have names that may stay inside a folder or not', () => {
    expect(['a/b.csv', 'a.b/..c'].map(isSafePath)).toEqual([true, true]);
    expect(['../a', 'a/../../b', '/etc/x', 'C:/x', '', 'a/./b'].map(isSafePath)).toEqual(
      Array(6).fill(false),
    );
  });
});

/** An archive whose 32-bit fields all point to their 64-bit forms. */
function zip64(name: string, data: Uint8Array): Uint8Array {
  const plain = Buffer.from(writeZip([{ name, data, stored: true }]));
  const directoryAt = plain.readUInt32LE(plain.length - 6);
  const entry = plain.subarray(directoryAt, plain.length - 22);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(data.length), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  const central = Buffer.concat([entry, extra]);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(28, 30);
  central.writeUInt32LE(0xffffffff, 42);
  const tail = Buffer.alloc(56);
  tail.writeUInt32LE(0x06064b50, 0);
  tail.writeBigUInt64LE(44n, 4);
  tail.writeBigUInt64LE(1n, 24);
  tail.writeBigUInt64LE(1n, 32);
  tail.writeBigUInt64LE(BigInt(central.length), 40);
  tail.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + central.length), 8);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.fill(0xff, 8, 20);
  return new Uint8Array(Buffer.concat([plain.subarray(0, directoryAt), central, tail, locator, end]));
}
