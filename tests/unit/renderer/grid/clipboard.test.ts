import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHtml, blockText, readText } from '../../../../renderer/ui/grid/clipboard.ts';

describe('a block as text', () => {
  it('comes back as it was, with tabs, quotation marks and line breaks in its cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '张', '"', '\t', '\n', ' ', '0') })
      .filter((text) => !/^[\t=+@-]/.test(text));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      // One empty cell alone is no text at all.
      .filter((lines) => lines.at(-1)!.join('') !== '');
    fc.assert(
      fc.property(block, (lines) => {
        expect(readText(blockText(lines))).toEqual(lines);
      }),
    );
  });

  it('is read as Excel writes it: quoted cells, a last line end, lines of different length', () => {
    expect(readText('a\t"x\ny"\tb\r\nc\r\n')).toEqual([
      ['a', 'x\ny', 'b'],
      ['c', '', ''],
    ]);
    expect(readText('5" pipe\t"half')).toEqual([['5" pipe', '"half']]);
    expect(readText('a\t')).toEqual([['a', '']]);
  });

  it('runs nowhere as a formula, and leaves numbers alone', () => {
    expect(blockText([['=1+1', '-5', '+86 10', '@x', '-x']])).toBe("'=1+1\t-5\t'+86 10\t'@x\t'-x");
    expect(blockHtml([['=1+1', '<b>', '007', '12.5']])).toContain('&lt;b&gt;');
    expect(blockHtml([['007', '12.5']]).match(/mso-number-format/g)).toHaveLength(1);
  });
});
