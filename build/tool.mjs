// @ts-check
// `node build/tool.mjs <tool> [arguments]`: a tool of node_modules, installed first where it is missing.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { modules } = await import('./lib/paths.mjs');
const { runNode, stop } = await import('./lib/run.mjs');

/** @type {Record<string, string>} */
const TOOLS = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  biome: '@biomejs/biome/bin/biome',
};
const [name = '', ...args] = process.argv.slice(2);
const script = TOOLS[name] ?? stop(`Unknown tool ${name}: one of ${Object.keys(TOOLS).join(', ')}`);
process.exit(await runNode([`${modules}/${script}`, ...args]));
