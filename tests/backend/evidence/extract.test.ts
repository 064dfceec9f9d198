/** Documents of many kinds, and files that want to do harm or are broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '#backend/evidence/extract/index.ts';
import { inProcess, inThread } from '#backend/files/apart/carriers.ts';
import { commonStyles } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { unwrap } from '#shared/lib/result.ts';
import { docx, odt, pdf, pptx } from '../support/documents.ts';

const textOf = async (bytes: Uint8Array, name: string) => {
  const { blocks, ...rest } = unwrap(await extract(bytes, name));
  return { ...rest, blocks: blocks.map(({ page, part, text }) => [page, part, text]) };
};

describe('documents', () => {
  it.each([
    ['in a process of its own', inProcess],
    ['in a thread', inThread],
  ])('reads a Chinese PDF without its typeface, page by page, %s', async (_, carrier) => {
    const bytes = pdf([['教学督导工作办法', 'Rules for supervision'], ['第二条 七个工作日内反馈。']]);
    const { blocks, pages, unit } = unwrap(await extract(bytes, 'a.pdf', { carrier }));
    expect({ pages, unit }).toEqual({ pages: 2, unit: 'page' });
    expect(blocks).toEqual([
      { page: 1, part: null, text: '教学督导工作办法Rules for supervision' },
      { page: 2, part: null, text: '第二条 七个工作日内反馈。' },
    ]);
  });

  it('reads Word by pages where Word has noted them, else by paragraphs; tables by rows; nothing that was deleted', async () => {
    expect(await textOf(docx(['总则', ['条款', '内容'], '\f第二页', '末段']), 'a.docx')).toEqual({
      unit: 'page',
      pages: 2,
      cut: false,
      blocks: [
        [1, null, '总则'],
        [1, null, '条款 | 内容'],
        [2, null, '第二页'],
        [2, null, '末段'],
      ],
    });
    expect(await textOf(docx(['Scope', 'A & B']), 'b.docx')).toMatchObject({
      unit: 'paragraph',
      blocks: [
        [1, null, 'Scope'],
        [2, null, 'A & B'],
      ],
    });
  });

  it('reads slides in the order in which they are shown, OpenDocument, workbooks and plain text', async () => {
    expect((await textOf(pptx(['第一张', 'Second']), 'a.pptx')).blocks).toEqual([
      [1, null, '第一张'],
      [2, null, 'Second'],
    ]);
    expect((await textOf(odt(['一', '二']), 'a.odt')).blocks).toEqual([
      [1, null, '一'],
      [2, null, '二'],
    ]);
    const book = writeWorkbook({
      sheets: [
        {
          name: '评分表',
          rows: [
            ['项目', '分值'],
            ['准备', 15],
          ],
        },
      ],
      styles: commonStyles,
    });
    expect(await textOf(book, 'a.xlsx')).toMatchObject({
      unit: 'row',
      blocks: [
        [1, '评分表', '项目 | 分值'],
        [2, '评分表', '准备 | 15'],
      ],
    });
    const gbk = Buffer.from([0xb6, 0xbd, 0xb5, 0xbc, 0xb0, 0xec, 0xb7, 0xa8, 0x0a, 0xd7, 0xdc, 0xd4, 0xf2]);
    expect((await textOf(gbk, 'a.txt')).blocks).toEqual([
      [1, null, '督导办法'],
      [2, null, '总则'],
    ]);
  });
});

const codeOf = async (bytes: Uint8Array, name: string, options = {}) => {
  const found = await extract(bytes, name, options);
  return found.ok ? 'ok' : found.error.code;
};

describe('files that are broken or want to do harm', () => {
  it('are refused by name', async () => {
    expect(await codeOf(new Uint8Array(0), 'a.pdf')).toBe('file-empty');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing more'), 'a.pdf')).toBe('file-corrupt');
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'a.png')).toBe('file-unsupported');
    expect(await codeOf(Buffer.from('{\\rtf1 x}'), 'a.rtf')).toBe('file-unsupported');
    expect(await codeOf(docx(['x']).subarray(0, 200), 'a.docx')).toBe('file-corrupt');
    const entity = docx([]);
    expect(await codeOf(entity, 'a.docx')).toBe('ok');
  });

  it('are ended when they take too long', async () => {
    // Pages that are their own children, and a text of ten million characters.
    const loop = Buffer.from(
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 900000 /Kids [2 0 R 2 0 R] >> endobj\ntrailer << /Root 1 0 R >>',
    );
    expect(['file-corrupt', 'file-too-large', 'ok']).toContain(await codeOf(loop, 'a.pdf', { seconds: 20 }));
    expect(await codeOf(pdf([['一']]), 'a.pdf', { seconds: 0.001 })).toBe('file-too-large');
    const long = await extract(Buffer.from(`${'长'.repeat(999)}\n`.repeat(4000)), 'a.txt');
    expect(long.ok && long.data.cut).toBe(true);
  }, 60_000);

  it('never break the reader, however they are damaged', async () => {
    const samples = [
      { name: 'a.pdf', bytes: pdf([['教学督导'], ['七个工作日']]) },
      { name: 'a.docx', bytes: docx(['总则', ['甲', '乙']]) },
      { name: 'a.pptx', bytes: pptx(['甲', '乙']) },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ({ name, bytes }, changes, kept) => {
          const damaged = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * kept)));
          for (const [place, value] of changes) damaged[Math.floor(place * (damaged.length - 1))] = value;
          const found = await extract(damaged, name, { carrier: inThread });
          expect(found.ok || found.error.code.startsWith('file-')).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
