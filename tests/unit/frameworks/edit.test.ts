import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog, walk } from '#shared/frameworks/catalog.ts';
import { differences, matchedLeaves } from '#shared/frameworks/diff.ts';
import {
  addItem,
  changeItem,
  findItem,
  freeCode,
  keyOf,
  moveItem,
  moves,
  newEdition,
  problemsOf,
  removeItem,
} from '#shared/frameworks/edit.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { frameworkSchema } from '#shared/frameworks/schema.ts';
import type { Framework } from '#shared/frameworks/types.ts';

const wfme = newEdition(shippedCatalog.framework('wfme-2020'), 'own-w', '2030');
const form = newEdition(shippedCatalog.framework('residency-base-2023'), 'own-r', '2026');
const codes = (framework: Framework) => [...walk(framework.items)].map(({ code }) => code);
const told = (from: Framework, to: Framework) =>
  differences(from, to)
    .filter(({ state }) => state !== 'same')
    .map(({ state, from: a, to: b, changes }) => [state, a?.code ?? null, b?.code ?? null, ...changes]);

describe('changes of a tree', () => {
  it('leave an edition as it was made, until something is changed', () => {
    expect(told(shippedCatalog.framework('wfme-2020'), wfme)).toEqual([]);
    expect(wfme).toMatchObject({ id: 'own-w', basedOn: 'wfme-2020', edition: '2030' });
  });

  it('add below an item and at the end, with a code that is free', () => {
    const more = addItem(addItem(wfme, '8', 'new-1'), null, 'new-2');
    expect(findItem(more, 'new-1')?.code).toBe('8.4');
    expect(findItem(more, 'new-2')?.code).toBe('9');
    expect(freeCode(more, findItem(more, '8'))).toBe('8.5');
    expect(told(wfme, more)).toEqual([
      ['added', null, '8.4'],
      ['added', null, '9'],
    ]);
    expect(problemsOf(more).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'title-empty new-1',
      'title-empty new-2',
    ]);
  });

  it('count points again', () => {
    const less = removeItem(form, '5.3.2');
    expect(less.totalPoints).toBe(98);
    expect(less.items.at(-1)?.points).toBe(18);
    const other = changeItem(form, '2.2.5', (item) => ({ ...item, points: 5 }));
    expect(other.totalPoints).toBe(103);
    expect(findItem(other, '2')?.points).toBe(28);
    expect(told(form, other)).toContainEqual(['changed', '2.2.5', '2.2.5', 'points']);
  });

  it('tell renamed, renumbered, moved and removed items from one another', () => {
    let next = changeItem(wfme, '2.1', (item) => ({ ...item, title: { zh: '成果', en: 'Outcomes' } }));
    next = changeItem(next, '2.2', (item) => ({ ...item, code: '2.9' }));
    next = moveItem(next, '3.1', 'out')!;
    next = removeItem(next, '4.2');
    expect(told(wfme, next)).toEqual([
      ['changed', '2.1', '2.1', 'title'],
      ['changed', '2.2', '2.9', 'code'],
      ['changed', '3.1', '3.1', 'moved'],
      ['removed', '4.2', null],
    ]);
    expect(matchedLeaves(differences(wfme, next))).toContainEqual({ from: '2.2', to: '2.9' });
  });

  it('go nowhere from the ends', () => {
    expect(moveItem(wfme, '1', 'up')).toBeNull();
    expect(moveItem(wfme, '8', 'down')).toBeNull();
    expect(moveItem(wfme, '1', 'in')).toBeNull();
    expect(moveItem(wfme, '1', 'out')).toBeNull();
    expect(codes(moveItem(moveItem(wfme, '2.1', 'down')!, '2.1', 'up')!)).toEqual(codes(wfme));
    expect(codes(moveItem(moveItem(wfme, '2', 'in')!, '2', 'out')!)).toEqual(codes(wfme));
  });

  it('never lose or double an item, whatever is done in whatever order', () => {
    const step = fc.record({ at: fc.nat(200), move: fc.constantFrom(...moves) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let framework = form;
        for (const { at, move } of steps) {
          const items = [...walk(framework.items)];
          framework = moveItem(framework, keyOf(items[at % items.length]!), move) ?? framework;
        }
        expect(new Set(codes(framework))).toEqual(new Set(codes(form)));
        expect(codes(framework)).toHaveLength(codes(form).length);
        const sum = leavesOf(framework).reduce((total, item) => total + (item.points ?? 0), 0);
        expect(framework.totalPoints).toBeCloseTo(sum, 9);
        expect(frameworkSchema.parse(framework)).toEqual(framework);
      }),
      { numRuns: 120 },
    );
  });
});

describe('editions that were not made from one another', () => {
  it('are compared by title and code', () => {
    const clinical = shippedCatalog.framework('china-clinical-2022');
    const copy: Framework = { ...removeItem(clinical, '1.3'), id: 'own-c' };
    const numbered = changeItem(copy, '4.2', (item) => ({ ...item, code: '4.9' }));
    expect(told(clinical, numbered)).toEqual([
      ['removed', '1.3', null],
      ['changed', '4.2', '4.9', 'code'],
    ]);
  });

  it('have every item in exactly one line', () => {
    for (const a of shippedCatalog.all)
      for (const b of shippedCatalog.all) {
        const lines = differences(a, b);
        expect(lines.filter(({ from }) => from)).toHaveLength(codes(a).length);
        expect(lines.filter(({ to }) => to)).toHaveLength(codes(b).length);
      }
  });
});
