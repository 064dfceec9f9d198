import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments, questionnaires } from '#shared/instruments/index.ts';
import { bandOf, itemsOf, rangeOf, scoreForm } from '#shared/instruments/score.ts';
import type { Instrument } from '#shared/instruments/types.ts';

const form = (id: string) => instruments.find((each) => each.id === id)!;
const all = (id: string, score: number) => form(id).items.map(() => score);
const subscale = (id: string, part: string, answers: readonly (number | null)[]) =>
  scoreForm(form(id), answers).subscales[form(id).subscales.findIndex((each) => each.id === part)]!;
const bandName = (id: string, answers: readonly (number | null)[]) => {
  const { band } = scoreForm(form(id), answers).total;
  return band === null ? null : form(id).bands![band]!.label.en;
};

describe('the instruments', () => {
  it.each([
    ['dreem', 50, [12, 11, 8, 12, 7], 9],
    ['pheem', 40, [14, 15, 11], 4],
    ['sdli', 20, [6, 6, 4, 4], 0],
    ['srssdl', 60, [12, 12, 12, 12, 12], 0],
    ['mctq', 15, [3, 3, 3, 3, 3], 0],
    ['ctei', 15, [15], 0],
    ['digcompedu', 22, [4, 3, 4, 3, 3, 5], 0],
  ])('%s has its items, subscales and reversals', (id, items, sizes, reversed) => {
    expect(form(id).items).toHaveLength(items);
    expect(form(id).subscales.map((part) => itemsOf(form(id), part).length)).toEqual(sizes);
    expect(form(id).items.filter((item) => item.reversed)).toHaveLength(reversed);
  });

  it('SETQ has 22 items in five scales; JY/T 0646 has 5 dimensions, 13 parts and 33 items', () => {
    expect([form('setq').items.length, form('setq').subscales.length]).toEqual([22, 5]);
    const standard = form('teacher-digital');
    const parts = standard.subscales.filter(({ within }) => within !== undefined);
    expect([standard.subscales.length - parts.length, parts.length, standard.items.length]).toEqual([
      5, 13, 33,
    ]);
    const [first] = standard.subscales;
    expect(itemsOf(standard, first!)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(instruments.map((each) => [each.id, each] as const))('%s is whole', (_, each) => {
    const codes = each.items.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const ids = each.subscales.map(({ id }) => id);
    for (const { subscale: of } of each.items) expect(ids).toContain(of);
    for (const { within } of each.subscales) if (within) expect(ids).toContain(within);
    for (const bands of [each.bands, ...each.subscales.map((part) => part.bands)]) {
      const ends = (bands ?? []).map(({ from }) => from);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    }
    expect(each.items.some(({ placeholder }) => placeholder)).toBe(each.wording === 'licensed');
    expect(each.raters.length).toBeGreaterThan(0);
    if (each.bands) expect(each.bandSource).toBeDefined();
  });
});

describe('scores by hand', () => {
  it('DREEM: everybody ticks agree, so that reversed items score 1', () => {
    const scored = scoreForm(form('dreem'), all('dreem', 3));
    // 41 items of 3 and 9 reversed ones of 4 - 3.
    expect(scored.total).toEqual({ score: 132, answered: 50, items: 50, band: 2 });
    // Learning holds two reversed items (25, 48), teachers four, academic none, atmosphere two, social one.
    expect(scored.subscales.map(({ score }) => score)).toEqual([32, 25, 24, 32, 19]);
    expect(scored.subscales.map(({ band }) => band)).toEqual([2, 2, 2, 2, 2]);
  });

  it('DREEM: the bands of a part of 48 begin at 13, 25 and 37, those of the total at 51, 101 and 151', () => {
    const learning = form('dreem').subscales[0]!.bands!;
    expect([0, 12, 13, 24, 25, 36, 37, 48].map((score) => bandOf(learning, score, 'sum'))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    const total = form('dreem').bands!;
    expect([50, 51, 100, 101, 150, 151, 200].map((score) => bandOf(total, score, 'sum'))).toEqual([
      0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(bandOf(learning, 12.4, 'sum')).toBe(0);
    expect(bandOf(learning, 12.5, 'sum')).toBe(1);
  });

  it('PHEEM: four reversed items, a best of 160', () => {
    const best = form('pheem').items.map(({ reversed }) => (reversed ? 0 : 4));
    const { total, subscales } = scoreForm(form('pheem'), best);
    expect([total.score, ...subscales.map(({ score }) => score)]).toEqual([160, 56, 60, 44]);
    expect(bandName('pheem', best)).toBe('Excellent');
  });

  it('SDLI: 20 to 100 without bands', () => {
    expect(scoreForm(form('sdli'), all('sdli', 1)).total).toMatchObject({ score: 20, band: null });
    expect(scoreForm(form('sdli'), all('sdli', 5)).total.score).toBe(100);
    expect(subscale('sdli', 'monitoring', all('sdli', 3)).score).toBe(12);
  });

  it('SRSSDL: 140 is low, 141 moderate, 221 high', () => {
    const sumOf = (sum: number) => {
      const answers = all('srssdl', Math.floor(sum / 60));
      for (let at = 0; at < sum % 60; at++) answers[at]! += 1;
      return bandName('srssdl', answers)?.split(':')[0];
    };
    expect([60, 140, 141, 220, 221, 300].map(sumOf)).toEqual([
      'Low',
      'Low',
      'Moderate',
      'Moderate',
      'High',
      'High',
    ]);
  });

  it('MCTQ, SETQ and CTEI: means; items that were not observed do not count', () => {
    expect(scoreForm(form('mctq'), [5, 4, 3, ...Array(12).fill(4)]).subscales[0]!.score).toBe(4);
    const setq = [...Array(14).fill(4), ...Array(8).fill(null)];
    expect(scoreForm(form('setq'), setq).total).toMatchObject({ score: 4, answered: 14 });
    expect(
      scoreForm(
        form('setq'),
        setq.map((score, at) => (at < 2 ? null : score)),
      ).total.score,
    ).toBeNull();
    expect(scoreForm(form('ctei'), [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]).total.score).toBe(3);
  });

  it('JY/T 0646: a dimension is the mean of its items, not of its parts', () => {
    const answers: (number | null)[] = all('teacher-digital', 3);
    answers[4] = 5;
    expect(subscale('teacher-digital', 'resolve', answers).score).toBe(5);
    expect(subscale('teacher-digital', 'awareness', answers).score).toBeCloseTo(17 / 5, 12);
  });

  it('DigCompEdu: a mean belongs to the nearest level', () => {
    expect(bandName('digcompedu', all('digcompedu', 1))).toBe('A1 Newcomer');
    expect(bandName('digcompedu', all('digcompedu', 6))).toBe('C2 Pioneer');
    const between = form('digcompedu').items.map((_, at) => (at % 2 ? 3 : 4));
    expect(bandName('digcompedu', between)).toBe('B2 Expert');
  });

  it('course evaluation: parts of 25, 35, 20 and 20 in hundredths of the best', () => {
    const answers = [5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 5, 5];
    expect(scoreForm(form('course-evaluation'), answers).total.score).toBeCloseTo(25 + 28 + 12 + 20, 10);
    // A part that nobody could judge leaves the whole without a score.
    expect(
      scoreForm(form('course-evaluation'), [...answers.slice(0, 10), null, null]).total.score,
    ).toBeNull();
  });

  it('teaching round and lecture: weights of items that add up to a hundred', () => {
    for (const id of ['teaching-round', 'lecture-observation']) {
      const { items } = form(id);
      expect(items.reduce((sum, { weight }) => sum + weight!, 0)).toBe(100);
      const one = items.map((_, at) => (at === 0 ? 5 : 1));
      const [first] = items;
      expect(scoreForm(form(id), one).total.score).toBeCloseTo(
        first!.weight! + (100 - first!.weight!) / 5,
        10,
      );
    }
  });

  it('takes too few answers for none, and stands in the mean for a few that are missing', () => {
    const answers: (number | null)[] = all('sdli', 4);
    for (let at = 0; at < 4; at++) answers[at] = null;
    expect(scoreForm(form('sdli'), answers).total).toMatchObject({ score: 80, answered: 16 });
    expect(subscale('sdli', 'motivation', answers)).toMatchObject({ score: null, answered: 2, items: 6 });
    answers[4] = null;
    expect(scoreForm(form('sdli'), answers).total.score).toBeNull();
  });
});

describe('properties', () => {
  const answersFor = (each: Instrument) =>
    fc.array(fc.option(fc.integer({ min: each.scale.lowest, max: each.scale.highest }), { freq: 6 }), {
      minLength: each.items.length,
      maxLength: each.items.length,
    });
  const mirrored = (each: Instrument): Instrument => ({
    ...each,
    items: each.items.map((item) => ({ ...item, reversed: !item.reversed })),
  });

  it.each(questionnaires.map((each) => [each.id, each] as const))(
    '%s: a score stays in its range, grows with an answer, and turns with the form',
    (_, each) => {
      fc.assert(
        fc.property(answersFor(each), fc.nat(each.items.length - 1), (answers, at) => {
          const { total, subscales } = scoreForm(each, answers);
          const range = rangeOf(
            each,
            each.items.map((__, i) => i),
          );
          if (total.score !== null) {
            expect(total.score).toBeGreaterThanOrEqual(range.lowest - 1e-9);
            expect(total.score).toBeLessThanOrEqual(range.highest + 1e-9);
          }
          expect(subscales).toHaveLength(each.subscales.length);
          const { lowest, highest } = each.scale;
          const turnedOver = scoreForm(
            mirrored(each),
            answers.map((score) => score && lowest + highest - score),
          );
          if (lowest > 0) expect(turnedOver.total.score ?? -1).toBeCloseTo(total.score ?? -1, 9);
          const given = answers[at] ?? null;
          if (given === null || given >= highest || total.score === null) return;
          const better = scoreForm(
            each,
            answers.map((score, i) => (i === at ? given + 1 : score)),
          ).total.score!;
          if (each.items[at]!.reversed) expect(better).toBeLessThanOrEqual(total.score);
          else expect(better).toBeGreaterThanOrEqual(total.score);
        }),
        { numRuns: 60 },
      );
    },
  );
});
