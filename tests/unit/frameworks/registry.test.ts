import { describe, expect, it } from 'vitest';
import { frameworkOn, shippedCatalog } from '#shared/frameworks/catalog.ts';
import { shippedWalks } from '#shared/frameworks/crosswalk/shipped.ts';
import { type FrameworkItem, framework, frameworks, leafOf, leavesOf } from '#shared/frameworks/index.ts';
import { dataTable, dataTables } from '#shared/frameworks/tables/index.ts';
import { findIndicator, indicators } from '#shared/indicators/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';

const cjk = /[\u4e00-\u9fff]/;

const allItems = (items: readonly FrameworkItem[]): FrameworkItem[] =>
  items.flatMap((item) => [item, ...allItems(item.children ?? [])]);

describe('the registry of frameworks', () => {
  it('has each id once', () => {
    expect(new Set(frameworks.map((entry) => entry.id)).size).toBe(frameworks.length);
  });

  it('has a use for every indicator', () => {
    for (const entry of indicators) expect(shippedCatalog.servedBy(entry), entry.id).not.toEqual([]);
  });

  it('refuses what it does not know', () => {
    expect(() => framework('no-such')).toThrow(/unknown framework/);
    expect(() => leafOf(framework('wfme-2020'), '2')).toThrow(/no item 2/);
  });
});

describe.each(frameworks.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  const items = allItems(entry.items);

  it('has each code once, and children under their parent’s code', () => {
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    for (const item of items) {
      for (const child of item.children ?? []) expect(child.code.startsWith(`${item.code}.`)).toBe(true);
    }
  });

  it('is written in both languages', () => {
    const texts = [
      entry.label,
      entry.publisher,
      entry.note,
      ...items.map((item) => item.title),
      ...items.flatMap((item) => item.guidance ?? []),
      ...items.flatMap((item) => (item.evidence ?? []).map((slot) => slot.label)),
      ...(entry.rating.kind === 'levels' ? entry.rating.levels.map((level) => level.label) : []),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(cjk);
      expect(en).not.toMatch(cjk);
      expect(en.length).toBeGreaterThan(2);
    }
  });

  it('gives every leaf two to four evidence slots and indicators that exist', () => {
    for (const item of leavesOf(entry)) {
      const slots = item.evidence ?? [];
      expect(slots.length, item.code).toBeGreaterThanOrEqual(2);
      expect(slots.length, item.code).toBeLessThanOrEqual(4);
      expect(new Set(slots.map((slot) => slot.id)).size).toBe(slots.length);
      const served = item.indicators ?? [];
      expect(new Set(served).size).toBe(served.length);
      for (const id of served) expect(findIndicator(id), `${item.code} ${id}`).not.toBeNull();
    }
  });

  it('says that it is verified only where every item is', () => {
    if (entry.status === 'verified') expect(items.every((item) => item.verified)).toBe(true);
    else expect(items.some((item) => !item.verified)).toBe(true);
  });
});

describe('the Chinese standards 2022', () => {
  const entry = framework('china-clinical-2022');

  it('are a skeleton of 10 areas with 40 sub-areas, none of them verified', () => {
    expect(entry.items.map((area) => leavesOf(area).length)).toEqual([4, 9, 2, 4, 2, 6, 4, 3, 5, 1]);
    expect(leavesOf(entry)).toHaveLength(40);
    expect(allItems(entry.items).some((item) => item.verified)).toBe(false);
  });
});

describe('the audit 2021-2025', () => {
  const entry = framework('undergraduate-audit-2021');

  it('has 27 items in 7 parts, of which the first four are verified', () => {
    expect(entry.items.map((part) => leavesOf(part).length)).toEqual([3, 6, 2, 4, 4, 3, 5]);
    const seen = leavesOf(entry).filter((item) => item.verified);
    expect(new Set(seen.map(({ code }) => code[0]))).toEqual(new Set(['1', '2', '3', '4']));
    expect(seen).toHaveLength(15);
  });
});

describe('LCME', () => {
  const entry = framework('lcme-2023');

  it('has 93 elements in 12 standards', () => {
    expect(entry.items.map((standard) => leavesOf(standard).length)).toEqual([
      6, 6, 6, 6, 12, 8, 9, 8, 9, 9, 6, 8,
    ]);
  });

  it('has verified what was seen: two standards and three single elements', () => {
    const seen = leavesOf(entry).filter((item) => item.verified);
    expect(seen.map(({ code }) => code).slice(-3)).toEqual(['3.3', '7.6', '12.5']);
    expect(seen).toHaveLength(15);
  });

  it('leaves out the element that was withdrawn', () => {
    expect(leavesOf(frameworkOn(entry, '2025-06-30'))).toHaveLength(93);
    expect(leavesOf(frameworkOn(entry, '2025-07-01'))).toHaveLength(92);
  });

  it('is in use only where an office takes it', () => {
    expect(shippedCatalog.inUse.map(({ id }) => id)).not.toContain(entry.id);
  });
});

describe('data tables', () => {
  it('have each id once, known record types, and a place in a framework', () => {
    expect(new Set(dataTables.map(({ id }) => id)).size).toBe(dataTables.length);
    const used = new Set(
      frameworks.flatMap((entry) => allItems(entry.items).flatMap((item) => item.tables ?? [])),
    );
    for (const table of dataTables) {
      expect(used, table.id).toContain(table.id);
      for (const type of table.from) expect(builtInCatalog.has(type), `${table.id} ${type}`).toBe(true);
    }
    for (const id of used) expect(dataTable(id), id).not.toBeNull();
  });
});

describe('shipped crosswalks', () => {
  it('lead from leaf to leaf, each pair once', () => {
    for (const { framework: one, other, pairs } of shippedWalks) {
      for (const [code, , otherCode] of pairs) {
        expect(leafOf(framework(one), code)).toBeDefined();
        expect(leafOf(framework(other), otherCode)).toBeDefined();
      }
      expect(new Set(pairs.map(([code, , to]) => `${code} ${to}`)).size).toBe(pairs.length);
    }
  });
});

describe('WFME 2020', () => {
  it('has 8 areas with 1, 4, 4, 2, 3, 3, 1 and 3 sub-standards, 21 in all', () => {
    const entry = framework('wfme-2020');
    expect(entry.items.map((area) => leavesOf(area).length)).toEqual([1, 4, 4, 2, 3, 3, 1, 3]);
    expect(leavesOf(entry)).toHaveLength(21);
    const seen = leavesOf(entry).filter((item) => item.verified);
    expect(seen.map((item) => item.code)).toEqual(['1.1', '2.1', '2.2', '2.3']);
  });
});

describe('the residency form 2023', () => {
  const entry = framework('residency-base-2023');

  it('has 39 items of 15, 25, 10, 30 and 20 points, 100 in all', () => {
    expect(leavesOf(entry)).toHaveLength(39);
    const sum = (items: FrameworkItem[]) => items.reduce((total, item) => total + (item.points ?? 0), 0);
    expect(entry.items.map((part) => sum(leavesOf(part)))).toEqual([15, 25, 10, 30, 20]);
    expect(entry.items.map((part) => part.points)).toEqual([15, 25, 10, 30, 20]);
    expect(sum(leavesOf(entry))).toBe(entry.totalPoints);
  });

  it('marks the core items', () => {
    const core = leavesOf(entry).filter((item) => item.core);
    expect(core.map((item) => item.code)).toEqual(
      '1.1.1 1.1.2 1.4.1 2.1.1 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 3.4.1 4.1.1 4.2.1 5.1.1 5.2.1 5.2.4 5.2.5'.split(
        ' ',
      ),
    );
  });
});
