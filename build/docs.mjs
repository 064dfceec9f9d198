// @ts-check
// `npm run docs`: the pages of docs/ that are made from the registries.
import { existsSync, readdirSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at } = await import('./lib/paths.mjs');
const { runNode, say } = await import('./lib/run.mjs');

const folder = at('build', 'docs');
const generators = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.ts'))
  .sort();
let failed = 0;
for (const file of generators) {
  const code = await runNode([at('build', 'docs', file), ...process.argv.slice(2)]);
  say(`${file}: ${code === 0 ? 'written' : `ended with code ${code}`}`);
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
