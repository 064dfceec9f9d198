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

  // Columns of every name that the options of a method presume, filled with what makes formulas stumble.
  const fillings: Record<string, (row: number, column: number) => string> = {
    'the same number everywhere': () => '1',
    zeros: () => '0',
    'rows that are equal in themselves': (row) => String(row + 1),
    'columns that are equal in themselves': (_, column) => String(column),
    'two groups without spread': (row) => (row < 3 ? 'a' : 'b'),
    gaps: (row, column) => ((row + column) % 2 === 0 ? 'NA' : String((row * 7 + column * 3) % 5)),
    'negative numbers': (row, column) => String(-1 - ((row * 3 + column) % 4)),
    'large numbers': (row, column) => String(1e15 + row * 7 + column),
    words: (row, column) => `w${row % 2}${column % 3}`,
  };
  it.each(
    methods.flatMap((method) => Object.keys(fillings).map((name) => [method.id, name, method] as const)),
  )('%s answers numbers or reasons for %s', (_id, name, method) => {
    const presumed = Object.values(method.options.shape).flatMap((schema) => {
      const { success, data } = schema.safeParse(undefined);
      return success ? [data].flat().filter((value): value is string => typeof value === 'string') : [];
    });
    const columns = [...new Set([...presumed, 'a', 'b', 'c'])];
    for (const rows of [1, 2, 6]) {
      const table = {
        columns,
        rows: Array.from({ length: rows }, (_, row) =>
          columns.map((_, column) => fillings[name]!(row, column)),
        ),
      };
      const tables = Object.fromEntries(
        method.inputs.filter(({ required }) => required).map((input) => [input.name, table]),
      );
      const outcome = runMethod(method, tables, {});
      if (!outcome.ok) expect(outcome.error.code).toMatch(/^statistics-/);
    }
  });
});
