// @ts-check
// `npm run attest -- import ... | indicators ... | report ... | verify ...`: the backend from the terminal.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at } = await import('./lib/paths.mjs');
const { runNode } = await import('./lib/run.mjs');
process.exit(await runNode([at('electron', 'cli.ts'), ...process.argv.slice(2)]));
