import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masker } from '#shared/comments/mask.ts';

const people = [
  { name: '王建国', latin: null, number: 'T0731', readings: [['wang'], ['jian'], ['guo']] },
  { name: '欧阳娜', latin: 'Ouyang Na', number: '20190412', readings: [['ou'], ['yang'], ['na']] },
  { name: '单吕安', latin: null, number: '58', readings: [['shan', 'dan'], ['lv', 'lu', 'lyu'], ['an']] },
  { name: 'Margaret Okafor', latin: null, number: 'X-9', readings: [] },
];
const mask = masker(people);

/** Every way of writing a name that is planted, with what must be gone afterwards. */
const names: readonly (readonly [string, readonly string[]])[] = [
  ['王建国', ['王建国', '建国']],
  ['王 建 国', ['建', '国']],
  ['王·建国', ['建国']],
  ['王\u200b建国', ['建国', '王']],
  ['建国', ['建国']],
  ['王老师', ['王']],
  ['王主任', ['王']],
  ['小王', ['王']],
  ['Wang Jianguo', ['wang', 'jian', 'guo']],
  ['Jianguo Wang', ['wang', 'jian', 'guo']],
  ['WANG Jian-guo', ['wang', 'jian', 'guo']],
  ['Jian Guo Wang', ['wang', 'jian', 'guo']],
  ['wang, jianguo', ['wang', 'jian', 'guo']],
  ['wangjianguo', ['wang', 'jian']],
  ['ＷＡＮＧ Ｊｉａｎｇｕｏ', ['wang', 'jian']],
  ['Wáng Jiànguó', ['wang', 'jian']],
  ['J. G. Wang', ['wang', 'j.']],
  ['Wang JG', ['wang', 'jg']],
  ['W. Jianguo', ['jianguo', 'w.']],
  ['Dr Wang', ['wang']],
  ['Wang laoshi', ['wang']],
  ['欧阳娜', ['欧阳', '娜']],
  ['欧阳老师', ['欧阳']],
  ['Na Ouyang', ['ouyang']],
  ['单吕安', ['单吕', '吕安']],
  ['Shan Lvan', ['shan', 'lvan']],
  ['Lyu-An Dan', ['lyu', 'dan']],
  ['Margaret Okafor', ['margaret', 'okafor']],
  ['Okafor, M.', ['okafor', 'm.']],
  ['Margaret', ['margaret']],
  ['Professor Lindqvist', ['lindqvist']],
  ['李雷老师', ['李雷', '李']],
];
const numbers: readonly (readonly [string, readonly string[]])[] = [
  ['T0731', ['0731']],
  ['t0731', ['0731']],
  ['20190412', ['2019', '0412']],
  ['X-9', ['x-9']],
  ['58', ['58']],
  ['138 0013 8000', ['138', '0013', '8000']],
  ['138-0013-8000', ['138', '0013', '8000']],
  ['１３８００１３８０００', ['138', '１３８']],
  ['一三八零零一三八', ['一三八']],
  ['+86 (571) 8888 1234', ['571', '8888']],
  ['330106199001011234', ['3301', '1234']],
  ['33010619900101123X', ['3301', '123X']],
  ['2021A003', ['2021', '003']],
  ['302室', ['302']],
  ['12床', ['12']],
  ['三号楼', ['三号']],
  ['room 12B', ['12b']],
  ['Ward C', ['ward c']],
  ['2024年11月5日', ['2024', '11', '5日']],
  ['11月5日', ['11', '5日']],
  ['十一月五日', ['十一', '五日']],
  ['2024-11-05', ['2024', '05']],
  ['5/11/24', ['5/11']],
  ['5 May 2024', ['may', '2024']],
  ['November 5th', ['november', '5th']],
  ['周三', ['周三']],
  ['Tuesday', ['tuesday']],
  ['14:30', ['14', '30']],
  ['wang.jg@hospital.cn', ['wang', 'hospital']],
];
const chinese = ['', '老师讲课认真，', '我觉得', '（', '但是', '感谢'];
const chineseAfter = ['', '，讲得很好。', '讲的内容', '）', '。', ' 非常好'];
const english = ['', 'I think ', 'Thank you, ', '(', 'with '];
const englishAfter = ['', ' was very good.', ', clear', ')', '!', '\n'];
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('masking', () => {
  it('leaves no planted name or number, in whatever form and place', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            plant: fc.constantFrom(...names, ...numbers),
            before: fc.nat(4),
            after: fc.nat(5),
            other: fc.boolean(),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (parts) => {
          for (const { plant, before, after, other } of parts) {
            const [written, secrets] = plant;
            const inChinese = isHan(written) || other;
            const head = inChinese ? chinese[before] : english[before];
            const tail = inChinese ? chineseAfter[after] : englishAfter[after];
            const { text } = mask(`${head}${written}${tail}`);
            for (const secret of secrets) {
              const frame = `${head}${tail}`.toLowerCase();
              if (frame.includes(secret.toLowerCase())) continue;
              expect(text.toLowerCase(), `${head}${written}${tail}`).not.toContain(secret.toLowerCase());
            }
          }
          const all = parts.map(({ plant }) => plant[0]).join(' ， ');
          const { text } = mask(all);
          for (const { plant } of parts)
            for (const secret of plant[1])
              if (secret.length > 1) expect(text.toLowerCase(), all).not.toContain(secret.toLowerCase());
        },
      ),
      { numRuns: 600 },
    );
  });

  it('leaves ordinary words, small amounts and titles without a name', () => {
    for (const comment of [
      '老师备课充分，讲解清楚，但是案例太少了',
      '带教老师很耐心，查房时老师互动性强',
      '任课老师和高年资医师都很好',
      '100% 满意，2 小时讲完',
      'Clear and patient, thank you.',
      'The professor was kind and may explain more cases.',
      'I can sing so long as you hang on.',
    ])
      expect(mask(comment).text).toBe(comment);
  });

  it('marks in the language of the comment', () => {
    expect(mask('王建国在302室').text).toBe('〔某人〕在〔地点〕');
    expect(mask('Wang Jianguo was late on Tuesday')).toEqual({
      text: '[name] was late on [time]',
      language: 'en',
      masked: 2,
    });
  });
});
