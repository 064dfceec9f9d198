// @ts-check
// `npm run screenshots [-- playwright options]`: the pictures of the documentation, from the real app.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at, modules } = await import('./lib/paths.mjs');
const { runNode } = await import('./lib/run.mjs');
const config = at('tests', 'e2e', 'screenshots.config.ts');
process.exit(
  await runNode([`${modules}/playwright/cli.js`, 'test', '--config', config, ...process.argv.slice(2)]),
);
