import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at, readJson } from '../../build/lib/paths.mjs';

const manifest = readJson(at('package.json')) as Record<string, Record<string, string>>;

test('every dependency has its reason in the table, every reason its dependency, every version is exact', () => {
  const table = readFileSync(at('docs', 'decisions', '0004-dependencies.md'), 'utf8');
  const named = [...table.matchAll(/^\| (?!Package|-)([^|]+) \|/gm)].flatMap((row) =>
    (row[1] ?? '').trim().split(', '),
  );
  const versions = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  expect(named.toSorted()).toEqual(Object.keys(versions).toSorted());
  for (const [name, version] of Object.entries(versions)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every script of package.json starts a file that can start without node_modules', () => {
  for (const [name, script] of Object.entries(manifest.scripts ?? {})) {
    const file = /^node (build\/[\w-]+\.mjs)/.exec(script)?.[1];
    expect(file, `${name}: ${script}`).toBeDefined();
    const text = readFileSync(at(file ?? ''), 'utf8');
    expect(text, name).toContain('await bootstrap(import.meta.url);');
    const early = text.slice(0, text.indexOf('await bootstrap('));
    const imports = [...early.matchAll(/from '([^']+)'/g)].map((found) => found[1]);
    for (const from of imports) expect(from, name).toMatch(/^(node:|\.\/lib\/bootstrap\.mjs$)/);
  }
});

test('decisions are numbered without a double', () => {
  const numbers = readdirSync(at('docs', 'decisions'))
    .map((file) => file.slice(0, 4))
    .toSorted();
  expect(new Set(numbers).size).toBe(numbers.length);
});
