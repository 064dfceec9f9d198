import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeFinder } from '#shared/comments/find-themes.ts';
import { keyTerms, logLikelihood, mutualInformation } from '#shared/comments/key-terms.ts';
import { judge } from '#shared/comments/sentiment.ts';
import { countThemes } from '#shared/comments/sum-up.ts';
import { themes } from '#shared/comments/themes.ts';
import { termsOf, wordsOf } from '#shared/comments/words.ts';
import { stemOf } from '#shared/lib/stem.ts';

const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);
const terms = (text: string) => termsOf(wordsOf(text)).map(({ stem }) => stem);
const tone = (text: string) => judge(wordsOf(text)).tone;

describe('words', () => {
  it('keep the terms of teaching hospitals whole', () => {
    expect(stems('带教老师备课充分，出科考核合理')).toEqual([
      '带教老师',
      '备课',
      '充分',
      '.',
      '出科考核',
      '合理',
    ]);
    expect(terms('幻灯片内容太多，来不及记。')).toEqual(['幻灯片', '内容', '太多', '来不及']);
  });

  it('lose nothing of a Chinese run', () => {
    const chars = [...'老师备课充分讲解清楚但是案例太少了出科考核我们希望多些床旁教学'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...chars), { minLength: 1, maxLength: 30 }), (run) => {
        expect(stems(run.join('')).join('')).toBe(run.join(''));
      }),
      { numRuns: 200 },
    );
  });

  it('bring English forms together and leave masks out', () => {
    expect(new Set(['lecture', 'lectures', 'lectured', 'lecturing'].map(stemOf)).size).toBe(1);
    expect(new Set(['plan', 'plans', 'planned', 'planning'].map(stemOf)).size).toBe(1);
    expect(terms('[name] gave clear lectures in [place]')).toEqual(['gav', 'clear', 'lectur']);
  });
});

describe('tone', () => {
  it('follows negation, degree and wishes, and shows its words', () => {
    expect(judge(wordsOf('讲解不清楚'))).toEqual({
      tone: 'negative',
      score: -1,
      words: [{ word: '不 清楚', weight: -1 }],
    });
    expect(judge(wordsOf('老师非常认真')).words).toEqual([{ word: '非常 认真', weight: 1.5 }]);
    expect(judge(wordsOf('希望讲解更清楚')).score).toBe(-0.5);
    expect(judge(wordsOf('She was never late')).words).toEqual([{ word: 'never late', weight: 0.5 }]);
    // A negation does not reach over a comma.
    expect(judge(wordsOf('不，很清楚')).tone).toBe('positive');
  });

  it('is told for both languages', () => {
    expect(tone('讲解清楚，但是案例太少')).toBe('mixed');
    expect(tone('Too many slides.')).toBe('negative');
    expect(tone('Clear and patient, thank you.')).toBe('positive');
    expect(tone('The ward has beds.')).toBe('neutral');
  });
});

describe('key terms', () => {
  it('have the log-likelihood of a two-by-two table', () => {
    // By hand: 2 * (8 ln 1.6 + 2 ln 0.4 + 2 ln 0.4 + 8 ln 1.6).
    const byHand = 2 * (16 * Math.log(1.6) + 4 * Math.log(0.4));
    expect(logLikelihood(8, 10, 2, 10)).toBeCloseTo(byHand, 12);
    expect(logLikelihood(2, 10, 8, 10)).toBeCloseTo(-byHand, 12);
    expect(logLikelihood(5, 10, 50, 100)).toBeCloseTo(0, 12);
    expect(logLikelihood(0, 10, 0, 10)).toBe(0);
  });

  it('have the mutual information of words that come together', () => {
    expect(mutualInformation(4, 4, 8, 16)).toBe(1);
    expect(mutualInformation(2, 4, 8, 16)).toBe(0);
  });

  it('name what is said here more than elsewhere, with its company', () => {
    const here = [['slides', 'many'], ['slides', 'many'], ['slides', 'clear'], ['clear']];
    const there = [['clear'], ['clear'], ['clear'], ['kind']];
    const [first] = keyTerms(here, there);
    expect(first).toMatchObject({ term: 'slides', count: 3 });
    expect(first!.keyness).toBeCloseTo(logLikelihood(3, 4, 0, 4), 12);
    expect(first!.with).toEqual([{ term: 'many', count: 2, pmi: Math.log2((2 * 4) / (3 * 2)) }]);
    expect(keyTerms(here, []).every(({ keyness }) => keyness === null)).toBe(true);
  });
});

describe('themes', () => {
  const found = (text: string, learned: { theme: string; word: string }[] = []) =>
    themeFinder({ own: [], learned })(text, wordsOf(text)).map(({ theme }) => theme);

  it('are found by words of both languages', () => {
    expect(found('反馈很及时，收获很大。')).toEqual(['feedback', 'time']);
    expect(found('More time at the bedside, please.')).toEqual(['cases', 'time']);
    expect(found('hands-on training')).toEqual(['cases']);
    expect(found('今天')).toEqual([]);
  });

  it('learn the words that the office adds', () => {
    expect(found('食堂远', [{ theme: 'organisation', word: '远' }])).toEqual(['facilities', 'organisation']);
    expect(found('The canteens', [{ theme: 'facilities', word: 'canteen' }])).toEqual(['facilities']);
  });

  it('have names of their own and words in both languages', () => {
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
    for (const { words } of themes) {
      expect(words.some((word) => /\p{Script=Han}/u.test(word))).toBe(true);
      expect(words.some((word) => /[a-z]/.test(word))).toBe(true);
    }
  });

  it('are counted with the tones of their comments', () => {
    expect(
      countThemes([
        { themes: ['time', 'cases'], tone: 'negative' },
        { themes: ['time'], tone: 'positive' },
      ]),
    ).toEqual([
      { id: 'time', count: 2, positive: 1, mixed: 0, neutral: 0, negative: 1 },
      { id: 'cases', count: 1, positive: 0, mixed: 0, neutral: 0, negative: 1 },
    ]);
  });
});
