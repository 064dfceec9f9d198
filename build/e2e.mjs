// @ts-check
// `npm run test:e2e [-- playwright options]`: journeys in the real app.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at, modules } = await import('./lib/paths.mjs');
const { runNode } = await import('./lib/run.mjs');
const config = at('tests', 'e2e', 'playwright.config.ts');
process.exit(
  await runNode([`${modules}/playwright/cli.js`, 'test', '--config', config, ...process.argv.slice(2)]),
);
