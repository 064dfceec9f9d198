// @ts-check
// `npm run bench [-- name]`: every measurement in tests/bench, one after another in its own process,
// so that none of them profits from another's warm heap.
import { existsSync, readdirSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
const { at } = await import('./lib/paths.mjs');
const { runNode, say, stop } = await import('./lib/run.mjs');

ensureSystemPackages({ tests: true });
const folder = at('tests', 'bench');
const wanted = process.argv.slice(2);
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
  .sort();
if (files.length === 0) stop('No measurement of that name in tests/bench.');
let failed = 0;
for (const file of files) {
  say(`\n== ${file.replace('.bench.ts', '')}`);
  if ((await runNode(['--expose-gc', at('tests', 'bench', file)])) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
