import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#backend/files/text/gb18030.ts';
import { parseDelimited } from '#backend/files/text/parse.ts';
import { readText } from '#backend/files/text/read-text.ts';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import { unwrap } from '#shared/lib/result.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function parse(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  parseDelimited(text, delimiter, '', (row) => {
    rows.push(row);
  });
  return rows;
}

const read = (text: string) => unwrap(readText(utf8(text), 'a.csv'));

describe('delimited text', () => {
  it('ends rows with LF, CR or CRLF, the last one or not', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      expect(parse(`a,b${end}c,d`)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      expect(parse(`a,b${end}c,${end}`)).toEqual([
        ['a', 'b'],
        ['c', ''],
      ]);
    }
  });

  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(parse('"a,b","say ""hi""","two\nlines"\nx')).toEqual([['a,b', 'say "hi"', 'two\nlines'], ['x']]);
  });

  it('keeps rows of unequal length, blank rows and a final empty field', () => {
    expect(parse('a\n\nb,c,\n,,\nd,')).toEqual([['a'], [], ['b', 'c', ''], ['', '', ''], ['d', '']]);
  });

  it('reads a quote inside a field as text, and what follows a closing quote too', () => {
    expect(parse('5" pipe,"a" b,c')).toEqual([['5" pipe', 'a b', 'c']]);
  });

  it('does not let a stray quote swallow the rows up to the next one', () => {
    expect(parse('"open,1\n"x, y",2\nz,3')).toEqual([
      ['"open', '1'],
      ['x, y', '2'],
      ['z', '3'],
    ]);
  });

  it('says where a quote was never closed, and loses nothing', () => {
    const file = read('a,b\n1,"2\n3,4\n');
    expect(file.sheets[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', '"2'],
      ['3', '4'],
    ]);
    expect(file.notes).toEqual([{ code: 'quote-unclosed', details: { row: 2 } }]);
  });

  it('is read back as it was written, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a"b', '", "', '\n', 'x\r\ny', ' ', '王,小', '"', "'"),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (table, delimiter) => {
        const bytes = writeCsv(table, { encoding: 'utf-8', delimiter, neutralizeFormulas: false });
        expect(parse(new TextDecoder().decode(bytes), delimiter)).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every character of any text somewhere', () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r', 'a', '""', 'b"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const letters = (value: string): number => value.replaceAll(/[^ab]/g, '').length;
        expect(letters(parse(text).flat().join(''))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a quote behind a blank as one that opens a field', () => {
    expect(parse('"a", "b, c", d\n1, "2\n3", 4\n')).toEqual([
      ['a', 'b, c', ' d'],
      ['1', '2\n3', ' 4'],
    ]);
  });

  it('is linear for texts made of quotes', () => {
    const start = performance.now();
    parse('"a\n'.repeat(100_000));
    parse('"a""\n'.repeat(100_000));
    parse(',"'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a text file as a sheet', () => {
  it('has null for empty cells, and no trailing blank rows', () => {
    const file = read('a,,b\n\n,c\n,,\n\n');
    expect(file.sheets[0]?.rows).toEqual([['a', null, 'b'], [], [null, 'c']]);
    expect(file.sheets[0]?.name).toBe('a');
  });

  it.each([
    ['a,b\n1,2\n', ',', 'csv'],
    ['a\tb\n1\t2,5\n', '\t', 'tsv'],
    ['a;b;c\n1,5;2,5;3,5\n2,5;3,5;4\n', ';', 'csv'],
    ['a|b\n1|2\n', '|', 'csv'],
    ['标题\n\n学号;成绩\n1;2\n3;4\n5;6\n', ';', 'csv'],
    ['"x;y;z",b\n"1;2;3",c\n', ',', 'csv'],
    ['只有一列\n甲\n', ',', 'csv'],
    ['成绩单\n学号^姓名^成绩\n01^甲^8,5\n02^乙^9,0\n', '^', 'csv'],
    ['姓名，科室\n甲，内科\n乙，外科\n', '，', 'csv'],
    ['a\u0001b\n1\u00012\n3\u00014\n', '\u0001', 'csv'],
    ['id name score\n1 Ann 5\n2 Bob 6\n', ' ', 'csv'],
    ['意见\n很好，继续\n好\n无，谢谢，再见\n一般\n', ',', 'csv'],
    ['note\na b c\nd e\n', ',', 'csv'],
  ])('finds the separator of %j', (text, delimiter, format) => {
    expect(read(text)).toMatchObject({ delimiter, format });
  });

  it('shows what Excel shows for numbers kept as text, and runs no formula', () => {
    expect(read('="00123",=1+1,="a"&B1,"=""x"""').sheets[0]?.rows).toEqual([
      ['00123', '=1+1', '="a"&B1', 'x'],
    ]);
  });

  it('obeys the separator line that Excel obeys, which is no row', () => {
    expect(read('sep=;\na;b,c\n')).toMatchObject({ delimiter: ';', sheets: [{ rows: [['a', 'b,c']] }] });
  });

  it('of blanks only is empty', () => {
    expect(readText(new TextEncoder().encode(' \r\n\t\r\n'), 'x.csv')).toMatchObject({
      ok: false,
      error: { code: 'file-empty' },
    });
  });

  it('is known by its first telling line, however far down that is', () => {
    const lines = Array.from({ length: 9000 }, (_, i) => `${i},Student ${i},Internal Medicine`).join('\r\n');
    const bytes = encodeGb18030(`id,name,dept\r\n${lines}\r\n9001,张伟,内科学教研室\r\n`);
    expect(unwrap(readText(bytes, 'x.csv')).encoding?.name).toBe('gbk');
  });

  it('obeys what a person chose', () => {
    const file = unwrap(readText(encodeGb18030('姓名;甲'), 'x.csv', { encoding: 'gbk', delimiter: ';' }));
    expect(file).toMatchObject({
      encoding: { name: 'gbk', confidence: 1 },
      sheets: [{ rows: [['姓名', '甲']] }],
    });
    expect(readText(utf8('a'), 'x.csv', { encoding: 'klingon' })).toMatchObject({
      error: { code: 'file-encoding-unknown' },
    });
  });

  it('is empty when it holds nothing but blanks and separators', () => {
    expect(readText(utf8('\n,,\n\n'), 'a.csv')).toMatchObject({ ok: false, error: { code: 'file-empty' } });
  });
});

const roster =
  '学号,姓名,科室,成绩,评语\n20240001,王小明,内科学教研室,85,态度认真\n20240002,李芳,外科教研室,缺考,\n';

describe('encodings', () => {
  it.each([
    ['utf-8', utf8(roster)],
    ['utf-8-bom', utf8(`\ufeff${roster}`)],
    ['gbk', encodeGb18030(roster)],
    ['gb18030', encodeGb18030(roster.replace('李芳', '李𠮷㐀'))],
    ['utf-16le', new Uint8Array(Buffer.from(`\ufeff${roster}`, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(roster, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(`\ufeff${roster}`, 'utf16le').swap16())],
    ['utf-16be', new Uint8Array(Buffer.from(roster, 'utf16le').swap16())],
  ])('%s is found and told without doubt', (name, bytes) => {
    const file = unwrap(readText(bytes, 'a.csv'));
    expect(file.encoding?.name).toBe(name);
    expect(file.sheets[0]?.rows[1]?.[1]).toBe('王小明');
    expect(file.notes).toEqual([]);
  });

  it('of few Chinese words is still found', () => {
    const short = ['姓名\n王芳\n', '成绩,备注\n85,优\n', '科室\n', '依据标准\n', '继续,恢复\n'];
    for (const text of short)
      expect(unwrap(readText(encodeGb18030(text), 'a.csv')).encoding?.name).toBe('gbk');
  });

  it.each([
    [
      'windows-1252',
      Uint8Array.from([...utf8('name;note\nM'), 0xfc, ...utf8('ller;caf'), 0xe9, ...utf8('\n')]),
    ],
    [
      'shift_jis',
      Uint8Array.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd, 0x2c, 0x82, 0xa0, 0x0a]),
    ],
  ])('%s is only suspected, and said so', (name, bytes) => {
    const file = unwrap(readText(bytes, 'a.csv'));
    expect(file.encoding?.name).toBe(name);
    expect(file.notes[0]?.code).toBe('encoding-uncertain');
  });

  it('say how many characters a damaged file lost', () => {
    const bytes = utf8(roster);
    bytes[bytes.indexOf(0xe7)] = 0xff;
    const file = unwrap(readText(bytes, 'a.csv'));
    expect(file.encoding?.name).toBe('utf-8');
    expect(file.notes.map((note) => note.code)).toEqual(['encoding-uncertain', 'characters-replaced']);
  });

  it('do not make a text of an image', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256);
    expect(readText(bytes, 'a.csv')).toMatchObject({ ok: false, error: { code: 'file-unsupported' } });
  });
});

describe('GB18030', () => {
  it('is written so that the platform reads it back, for every well-formed text', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const character = fc
      .integer({ min: 0, max: 0x10ffff })
      .filter((code) => !(code >= 0xd800 && code <= 0xdfff) && code !== 0xe5e5);
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(decoder.decode(encodeGb18030(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('has the bytes that the standard gives', () => {
    expect([...encodeGb18030('啊€𠀀')]).toEqual([0xb0, 0xa1, 0xa2, 0xe3, 0x95, 0x32, 0x82, 0x36]);
  });
});

describe('formulas in delimited text', () => {
  it('are neutralised, and numbers stay numbers', () => {
    const bytes = writeCsv([['=1+1', '@x', '+cmd', '-cmd', '\tx', -5, '-5', '+3.2', '-5%', 'a=b']], {
      encoding: 'utf-8',
    });
    expect(new TextDecoder().decode(bytes)).toBe(`'=1+1,'@x,'+cmd,'-cmd,'\tx,-5,-5,+3.2,-5%,a=b\r\n`);
  });

  it('can be kept for programs', () => {
    const bytes = writeCsv([['=1']], { encoding: 'utf-8', neutralizeFormulas: false });
    expect(new TextDecoder().decode(bytes)).toBe('=1\r\n');
  });

  it('opens in Excel as UTF-8 by its mark', () => {
    expect([...writeCsv([['a']])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });
});
