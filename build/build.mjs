// @ts-check
// `npm run build`: all four programs into dist/, unless they are newer than every source (`--force`).
import { rmSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { ensureBuilt } = await import('./lib/build-app.mjs');
const { at } = await import('./lib/paths.mjs');
if (process.argv.includes('--force')) rmSync(at('dist', '.built'), { force: true });
await ensureBuilt();
