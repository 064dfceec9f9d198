import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '#shared/evidence/marks.ts';
import { languageOf, passagesOf } from '#shared/evidence/passages.ts';
import { weigh } from '#shared/evidence/similarity.ts';
import { needlesOf, queryOf, wordsOf } from '#shared/evidence/words.ts';
import { likeness, rarityOf } from '#shared/lib/likeness.ts';

describe('words', () => {
  it('are pairs of Chinese characters and whole words of others, with the end of each run', () => {
    expect(wordsOf('教学督导，OSCE考站 360度')).toEqual([
      ...['教学', '学督', '督导', '导', 'osce', '考站', '站', '360', '度'],
    ]);
    expect(wordsOf('ＡＢＣ ⽰例')).toEqual(['abc', '示例', '例']);
    expect(queryOf('督导')).toBe('"督导"');
    expect(queryOf('教学督导 Rule 师')).toBe('"教学 学督 督导" AND "rule"* AND "师"*');
    expect(queryOf(' "。* ')).toBeNull();
  });

  it('are marked where they stand, by their beginning only', () => {
    const text = 'Feedback 与反馈：reFEED feedback，反馈。';
    const marked = marksOf(text, needlesOf('feed 反馈')).map(([from, to]) => text.slice(from, to));
    expect(marked).toEqual(['Feed', '反馈', 'feed', '反馈']);
  });

  it('are marked within the text and without overlap, whatever is asked of whatever', () => {
    const han = fc.string({ unit: fc.constantFrom(...'教学督导ａﬁ㍿İ Feed,，'), maxLength: 30 });
    fc.assert(
      fc.property(han, han, (text, search) => {
        let last = -1;
        for (const [from, to] of marksOf(text, needlesOf(search))) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      }),
    );
  });
});

describe('passages', () => {
  it('keep to their page, lose nothing, and are never too long', () => {
    const block = fc.record({
      page: fc.integer({ min: 1, max: 3 }),
      part: fc.constant(null),
      text: fc.string({ unit: fc.constantFrom(...'教学。.! a'), maxLength: 1500 }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.constantFrom('page', 'paragraph'), (blocks, unit) => {
        const passages = passagesOf(blocks, unit);
        const letters = (texts: { text: string }[]) =>
          texts.map(({ text }) => text.replaceAll(/\s/g, '')).join('');
        expect(letters(passages)).toBe(letters(blocks));
        for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(400);
      }),
    );
  });

  it('tell their language', () => {
    expect(languageOf('教学督导办法 OSCE')).toBe('zh-CN');
    expect(languageOf('Rules for supervision 督')).toBe('en');
    expect(languageOf('2024-2025')).toBeNull();
  });
});

it('likeness is that of what is rare, from 0 to 1', () => {
  const rarity = (word: string) => rarityOf(word === '管理' ? 90 : 1, 100);
  const of = (text: string) => weigh([text], rarity);
  const supervision = of('督导管理办法');
  expect(likeness(supervision, supervision).score).toBeCloseTo(1);
  expect(likeness(supervision, of('食堂营业')).score).toBe(0);
  expect(likeness(supervision, of('院级督导')).score).toBeGreaterThan(
    likeness(supervision, of('食堂管理')).score,
  );
});
