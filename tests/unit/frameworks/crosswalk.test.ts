import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '#shared/frameworks/catalog.ts';
import { similarities, terms } from '#shared/frameworks/crosswalk/similarity.ts';
import { suggestLinks } from '#shared/frameworks/crosswalk/suggest.ts';
import { linkKinds, turned } from '#shared/frameworks/crosswalk/types.ts';

const whole = (text: string) => [{ text, weight: 1 }];

describe('likeness of texts', () => {
  it('compares Chinese by pairs of characters and English by stems', () => {
    expect(terms('教师培训')).toEqual(['教师', '师培', '培训']);
    expect(terms('Training of the teachers, trained')).toEqual(['train', 'teacher', 'train']);
  });

  it('is 1 for the same words, 0 for none in common, and the same from both sides', () => {
    const texts = ['教师培训', 'Clinical training resources', '经费'].map(whole);
    const found = similarities(texts, texts);
    for (let i = 0; i < 3; i += 1) {
      expect(found[i]![i]).toBeCloseTo(1, 9);
      for (let j = 0; j < 3; j += 1) expect(found[i]![j]).toBeCloseTo(found[j]![i]!, 12);
    }
    expect(found[0]![2]).toBe(0);
    expect(similarities([whole('')], [whole('x y')])).toEqual([[0]]);
  });
});

describe('suggestions', () => {
  const [wfme, clinical, lcme] = ['wfme-2020', 'china-clinical-2022', 'lcme-2023'].map((id) =>
    shippedCatalog.framework(id),
  ) as [never, never, never];
  const best = (from: never, to: never, code: string) =>
    suggestLinks(from, to, []).find((entry) => entry.code === code);

  it('find what titles say, from either side', () => {
    expect(best(clinical, wfme, '6.3')).toMatchObject({ otherCode: '6.2', kind: 'exact', origin: 'shipped' });
    expect(best(wfme, clinical, '5.3')).toMatchObject({ otherCode: '5.2', kind: 'narrower' });
    expect(best(lcme, clinical, '5.5')).toMatchObject({ otherCode: '6.3', origin: 'text' });
  });

  it('leave out what was judged, and are at most four for an item', () => {
    const at = { reason: '', at: '', by: '' };
    const judged = [
      {
        framework: 'china-clinical-2022',
        code: '6.3',
        otherFramework: 'wfme-2020',
        otherCode: '6.2',
        kind: 'none' as const,
        ...at,
      },
    ];
    const left = suggestLinks(clinical, wfme, judged);
    expect(left.some(({ code, otherCode }) => code === '6.3' && otherCode === '6.2')).toBe(false);
    const counts = new Map<string, number>();
    for (const { code } of left) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(4);
    expect(suggestLinks(clinical, wfme, judged)).toEqual(left);
  });

  it('turn round', () => {
    for (const kind of linkKinds) expect(turned(turned(kind))).toBe(kind);
    expect(turned('broader')).toBe('narrower');
  });
});
