import { describe, expect, it } from 'vitest';
import { type ItemFacts, judgeItem, weakestFirst } from '#shared/readiness/judge.ts';

const nothing: ItemFacts = {
  indicators: 2,
  values: 0,
  slots: ['a', 'b'],
  evidence: [],
  narratives: [],
  rated: false,
  given: null,
  points: 4,
};
const written = (state: 'draft' | 'reviewed' | 'approved', unread = 0) => [{ text: '文', state, unread }];
const current = (slot: string | null) => ({ slot, validity: 'current' as const });

describe('an item', () => {
  it('goes through its states one step after another', () => {
    const steps: [Partial<ItemFacts>, string, number][] = [
      [{}, 'data', 2],
      [{ values: 1 }, 'evidence', 2],
      [{ evidence: [{ slot: 'a', validity: 'expired' }] }, 'renew', 1],
      [{ evidence: [current('a')] }, 'slots', 1],
      [{ evidence: [current('a'), current('b')] }, 'narrative', 0],
      [{ narratives: written('draft', 3) }, 'read', 3],
      [{ narratives: written('draft') }, 'rating', 0],
      [{ rated: true, given: 3 }, 'review', 0],
      [{ narratives: written('reviewed') }, 'approve', 0],
      [{ narratives: written('approved') }, 'nothing', 0],
    ];
    let facts = nothing;
    for (const [change, next, count] of steps) {
      facts = { ...facts, ...change };
      expect(judgeItem(facts)).toMatchObject({ next, count });
    }
  });

  it('has at stake what was not given, and what was given without proof', () => {
    const given = { ...nothing, values: 2, rated: true, given: 3 };
    expect(judgeItem(given).atStake).toBe(4);
    expect(judgeItem({ ...given, evidence: [current('a')] }).atStake).toBe(4);
    const proved = { ...given, evidence: [current('a'), current('b')] };
    expect(judgeItem(proved).atStake).toBe(1);
    expect(judgeItem({ ...proved, values: 0 }).atStake).toBe(4);
    expect(
      judgeItem({ ...proved, evidence: [...proved.evidence, { slot: null, validity: 'late' }] }).atStake,
    ).toBe(4);
    expect(judgeItem({ ...proved, points: null }).atStake).toBeNull();
  });

  it('is not asked for what its framework does not ask', () => {
    const free = { ...nothing, indicators: 0, slots: [] };
    expect(judgeItem(free).marks).toMatchObject({ data: 'free', evidence: 'free' });
    expect(judgeItem(free).next).toBe('narrative');
  });
});

it('puts the weakest first', () => {
  const entry = (name: string, change: Partial<ItemFacts>, core = false) => ({
    name,
    core,
    readiness: judgeItem({ ...nothing, ...change }),
  });
  const list = [
    entry(
      'ready',
      { points: 0, indicators: 0, slots: [], narratives: written('approved'), rated: true },
      true,
    ),
    entry('begun', { points: 0, values: 2 }),
    entry('core', { points: 0 }, true),
    entry('heavy', { points: 9 }),
  ];
  expect(list.sort(weakestFirst).map(({ name }) => name)).toEqual(['heavy', 'core', 'begun', 'ready']);
});
