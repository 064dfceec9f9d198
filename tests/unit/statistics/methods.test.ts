import { describe, expect, it } from 'vitest';
import { methods } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import { families } from '#shared/statistics/methods/types.ts';

describe('the registry of statistical methods', () => {
  it('has unique ids in kebab-case and words in both languages', () => {
    expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
    for (const method of methods) {
      expect(method.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(Object.keys(families)).toContain(method.family);
      for (const text of [method.title, method.help, ...method.inputs.map(({ help }) => help)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
      for (const [name, schema] of Object.entries(method.options.shape))
        expect(schema.description, `${method.id}.${name}`).toBeTruthy();
      expect(method.conventions.length, method.id).toBeGreaterThan(0);
    }
  });

  it.each(methods.map((method) => [method.id, method] as const))(
    '%s answers a reason for an empty table, never an exception',
    (_id, method) => {
      const empty = { columns: ['a', 'b', 'c'], rows: [] };
      const tables = Object.fromEntries(method.inputs.map(({ name }) => [name, empty]));
      const outcome = runMethod(method, tables, {});
      if (outcome.ok) expect(JSON.stringify(outcome.data.answer)).not.toMatch(/NaN|Infinity/);
      else expect(outcome.error.code).toMatch(/^statistics-/);
    },
  );
});
