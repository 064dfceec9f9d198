/** Files that were made to break what reads them. Small on disk, whatever they unfold to. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { handMade, oneSheet, zipped } from '#tests/backend/files/package.ts';

const MEGABYTE = 1024 * 1024;

/** One block again and again as the only entry of an archive: megabytes of content, kilobytes of file. */
function repeating(name: string, head: string, block: string, tail: string, times: number): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 6 };
  const [first, middle, last] = [head, block, tail].map((text) => Buffer.from(text));
  const packed = deflateRawSync(middle!, flush);
  let crc = crc32(first!);
  for (let i = 0; i < times; i++) crc = crc32(middle!, crc);
  const data = Buffer.concat([
    deflateRawSync(first!, flush),
    ...Array.from({ length: times }, () => packed),
    deflateRawSync(last!),
  ]);
  return archiveOf(name, data, {
    crc: crc32(last!, crc),
    size: first!.length + middle!.length * times + last!.length,
  });
}

function archiveOf(name: string, data: Uint8Array, { crc, size }: { crc: number; size: number }): Uint8Array {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc, 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(size, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name)]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, central, end]);
}

/** Bytes that repeat in no way a packer sees, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => `${(i * 7919) % 99_991},${(i * 104_729) % 99_991}\n`).join('');

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}"><v>1</v></c></row>`,
  ).join('');

const merges = (count: number) =>
  Array.from({ length: count }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('');

const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
  '',
);

/** By name, what each holds; `read`: something in it can be read all the same. */
export function hostileFiles(): { name: string; bytes: Uint8Array; read?: boolean }[] {
  const good = oneSheet(rows(200));
  const pattern = numbers(600).repeat(100);
  return [
    {
      name: 'ratio.xlsx',
      bytes: handMade({
        sheets: [{ name: 'S', xml: `<sheetData>${' '.repeat(64 * MEGABYTE)}</sheetData>` }],
      }),
    },
    {
      name: 'inflates.zip',
      bytes: repeating('table.csv', 'a,b\n', pattern, '1,2\n', Math.floor((768 * MEGABYTE) / pattern.length)),
    },
    {
      name: 'entities.xlsx',
      bytes: zipped({
        '_rels/.rels': '<Relationships/>',
        'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><workbook>&e12;</workbook>`,
      }),
    },
    {
      name: 'strings.xlsx',
      bytes: oneSheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, {
        strings: Array.from({ length: 1_000_000 }, (_, i) => `<si><t>s${i}</t></si>`).join(''),
      }),
      read: true,
    },
    {
      name: 'outside.zip',
      bytes: zipped({ '../../evil.csv': 'a,b\n1,2\n' }),
    },
    {
      name: 'entries.zip',
      bytes: zipped(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`f${i}.txt`, 'x']))),
      read: true,
    },
    {
      name: 'merges.xlsx',
      bytes: handMade({
        sheets: [
          {
            name: 'S',
            xml: `<sheetData>${rows(50_000)}</sheetData><mergeCells>${merges(50_000)}</mergeCells>`,
          },
        ],
      }),
      read: true,
    },
    {
      name: 'formulas.csv',
      bytes: Buffer.from('姓名,备注\n=cmd|\' /C calc\'!A0,@SUM(1)\n+1+1,"=HYPERLINK(""http://x"",""y"")"\n'),
      read: true,
    },
    { name: 'broken.xlsx', bytes: good.subarray(0, good.length / 2) },
    { name: 'noise.xlsx', bytes: noise(200_000) },
    { name: 'noise.csv', bytes: noise(200_000) },
    { name: 'empty.csv', bytes: new Uint8Array() },
  ];
}
