import { describe, expect, it } from 'vitest';
import { acrossRecords, qualityChecks } from '#shared/quality/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';

const checks = qualityChecks(builtInCatalog);

describe('checks', () => {
  it('have ids of their own', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s speaks both languages', (_, check) => {
    for (const text of [check.title, check.message]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(text.en.trim()).not.toBe('');
    }
    expect(check.title.zh).not.toContain('{');
    expect(check.title.en).not.toContain('{');
  });

  it.each(
    acrossRecords
      .filter((check) => builtInCatalog.has(check.type))
      .map((check) => [check.id, check] as const),
  )('%s names fields that there are', (_, { type, rows }) => {
    const fields = (id: string) => builtInCatalog.type(id).fields.map((field) => field.name);
    const own = fields(type);
    const named: string[] = [];
    if ('fields' in rows) named.push(...rows.fields);
    if ('part' in rows) named.push(rows.part, rows.whole);
    if ('differ' in rows && rows.differ) named.push(rows.differ);
    if ('match' in rows) {
      named.push(...Object.keys(rows.match));
      expect(fields(rows.other)).toEqual(expect.arrayContaining(Object.values(rows.match)));
    }
    expect(own).toEqual(expect.arrayContaining(named));
  });
});
