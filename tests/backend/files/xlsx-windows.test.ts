import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '#backend/files/xlsx/reader/read-xlsx.ts';
import { Refusal, unwrap } from '#shared/lib/result.ts';
import { handMade, oneSheet } from './package.ts';

const WINDOW = 256;

/** Read in windows of a few rows, and at once. */
async function bothWays(bytes: Uint8Array) {
  const [small, whole] = await Promise.all([readXlsx(bytes, { window: WINDOW }), readXlsx(bytes)]);
  return { small, whole };
}

const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('护理部', '讲解清楚，结合病例', '𠮷田', 'a</row>b', ''),
);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cellXml = (cell: string | number) =>
  typeof cell === 'number'
    ? `<c><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;

describe('a large workbook read in windows', () => {
  it('is the same as read at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { maxLength: 8 }), { minLength: 20, maxLength: 60 }),
        fc.constantFrom('', '<!-- </row> -->', '<?x </row>?>'),
        fc.nat(59),
        async (rows, aside, place) => {
          const xml = rows.map(
            (row, index) => `${index === place ? aside : ''}<row>${row.map(cellXml).join('')}</row>`,
          );
          const { small, whole } = await bothWays(oneSheet(xml.join('')));
          expect(small).toEqual(whole);
          const wanted = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
          const cells = unwrap(small).sheets[0]!.rows;
          expect(cells.length).toBeLessThanOrEqual(wanted.length);
          wanted.forEach((row, index) => {
            row.forEach((cell, column) => {
              // The reader knows no minus zero, nor does any program that shows it.
              expect((cells[index]?.[column] ?? null) === cell || cell === 0).toBe(true);
            });
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps what stands around its rows, and rows that are told twice', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, index) => `<x:row r="${index + 1}"><x:c r="B${index + 1}" t="s"><x:v>${index}</x:v></x:c></x:row>`,
    );
    const xml = `<x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:sheetData>${rows.join('\n')}<x:row r="3"><x:c r="C3"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>`;
    const strings = Array.from({ length: 200 }, (_, index) => `<x:si><x:t>第${index}行</x:t></x:si>`).join(
      '',
    );
    const { small, whole } = await bothWays(
      handMade({ prefix: 'x:', sheets: [{ name: 'S', xml }], strings }),
    );
    expect(small).toEqual(whole);
    const sheet = unwrap(small).sheets[0]!;
    expect(sheet).toMatchObject({ hiddenColumns: [0], merges: [{ top: 0, bottom: 1 }] });
    expect([sheet.rows.length, sheet.rows[2], sheet.rows[199]]).toEqual([
      200,
      [null, '第2行', 5],
      [null, '第199行'],
    ]);
  });

  it('is refused for the same damage', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(200);
    for (const bytes of [
      oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}<row><c` } }),
      oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}` } }),
      oneSheet(`${rows}<row><c t="s"><v>7</v></c></row>${rows}`),
      oneSheet('', {
        parts: { 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(200)}<!DOCTYPE x></sst>` },
      }),
    ]) {
      const { small, whole } = await bothWays(bytes);
      expect(small).toEqual(whole);
      expect(small).toMatchObject({ ok: false, error: { code: 'file-corrupt' } });
    }
    const flipped = oneSheet(
      Array.from({ length: 400 }, (_, index) => `<row><c><v>${index * 7919}</v></c></row>`).join(''),
    );
    for (let at = 200; at < flipped.length - 200; at += 97) {
      const bytes = Uint8Array.from(flipped);
      bytes[at]! ^= 0x20;
      const { small, whole } = await bothWays(bytes);
      expect(small.ok).toBe(whole.ok);
    }
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const bytes = oneSheet('<row><c><v>1</v></c></row>'.repeat(500));
    const parts: number[] = [];
    const turn = async (part: number) => {
      parts.push(part);
    };
    await readXlsx(bytes, { window: WINDOW, turn });
    expect(parts.length).toBeGreaterThan(20);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.9);
    let turns = 0;
    const stop = readXlsx(bytes, {
      window: WINDOW,
      turn: async () => {
        turns++;
        if (turns === 3) throw new Refusal('cancelled', 'cancelled by the person');
      },
    });
    await expect(stop).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(turns).toBe(3);
  });
});
