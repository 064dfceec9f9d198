import { describe, expect, it } from 'vitest';
import { frameworkCatalog, frameworkOn, type ItemNote, shippedCatalog } from '#shared/frameworks/catalog.ts';
import { leafOf, leavesOf } from '#shared/frameworks/index.ts';
import { frameworkSchema } from '#shared/frameworks/schema.ts';
import type { Framework } from '#shared/frameworks/types.ts';

const note = (parts: Partial<ItemNote>): ItemNote => ({
  framework: 'residency-base-2023',
  code: '5.3.2',
  text: '',
  title: null,
  points: null,
  source: '',
  checkedBy: null,
  checkedAt: null,
  ...parts,
});
const withNotes = (...notes: ItemNote[]) => frameworkCatalog({ own: [], notes, use: {} });

describe('the catalog of a workspace', () => {
  it('shows the shipped frameworks as they are where nothing was noted', () => {
    expect(shippedCatalog.framework('wfme-2020').items).toHaveLength(8);
    expect(shippedCatalog.isShipped('wfme-2020')).toBe(true);
    expect(shippedCatalog.has('no-such')).toBe(false);
    expect(() => shippedCatalog.framework('no-such')).toThrow(/unknown framework/);
  });

  it('adds points up again where the office corrects those of an item', () => {
    const entry = withNotes(note({ points: 1 })).framework('residency-base-2023');
    expect(leafOf(entry, '5.3.2').points).toBe(1);
    expect(entry.items.at(-1)?.points).toBe(19);
    expect(entry.totalPoints).toBe(99);
  });

  it('takes an item for verified once it was checked, and the framework once all were', () => {
    const checked = { checkedBy: '王', checkedAt: '2025-06-10T08:00:00.000Z', source: '2023 版文件' };
    const entry = withNotes(note(checked)).framework('residency-base-2023');
    expect(leafOf(entry, '5.3.2')).toMatchObject({
      verified: true,
      checked: { by: '王', source: '2023 版文件' },
    });
    expect(entry.status).toBe('partly');
    const wfme = shippedCatalog.framework('wfme-2020');
    const all = [...wfme.items, ...leavesOf(wfme)].map(({ code }) =>
      note({ framework: 'wfme-2020', code, ...checked }),
    );
    expect(withNotes(...all).framework('wfme-2020').status).toBe('verified');
  });

  it('keeps text and title of the office', () => {
    const entry = withNotes(note({ text: '原文', title: { zh: '题', en: 'Title' } }));
    const item = leafOf(entry.framework('residency-base-2023'), '5.3.2');
    expect(item.text).toBe('原文');
    expect(item.title.en).toBe('Title');
    expect(item.verified).toBe(false);
  });

  it('tells indicators only where they serve a framework in use', () => {
    const all = shippedCatalog.servedBy({ id: 'supervision-coverage' }).map(({ framework }) => framework.id);
    expect(all).toContain('wfme-2020');
    const without = frameworkCatalog({ own: [], notes: [], use: { 'wfme-2020': false } });
    expect(
      without.servedBy({ id: 'supervision-coverage' }).map(({ framework }) => framework.id),
    ).not.toContain('wfme-2020');
    expect(without.has('wfme-2020')).toBe(true);
  });
});

describe('items in force on a day', () => {
  const item = (code: string, rest: object = {}) => ({
    code,
    title: { zh: code, en: code },
    verified: true,
    ...rest,
  });
  const entry: Framework = {
    ...shippedCatalog.framework('wfme-2020'),
    items: [
      item('1', {
        children: [item('1.1', { validTo: '2024-08-31' }), item('1.2', { validFrom: '2025-01-01' })],
      }),
      item('2', { children: [item('2.1', { validTo: '2020-01-01' })] }),
    ],
  };

  it('are those between their days, both included', () => {
    const on = (day: string) => leavesOf(frameworkOn(entry, day)).map(({ code }) => code);
    expect(on('2020-01-01')).toEqual(['1.1', '2.1']);
    expect(on('2024-08-31')).toEqual(['1.1']);
    expect(on('2024-12-31')).toEqual([]);
    expect(on('2025-01-01')).toEqual(['1.2']);
    expect(frameworkOn(entry, '2025-01-01').items.map(({ code }) => code)).toEqual(['1']);
  });
});

describe('the stored shape', () => {
  it('takes every shipped framework and gives it back as it is', () => {
    for (const entry of shippedCatalog.all)
      expect(frameworkSchema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });
});
