// @ts-check
// `npm run test:mutations [-- files]`: damaged files of every format, 10,000 unless told otherwise.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at } = await import('./lib/paths.mjs');
const { runNode } = await import('./lib/run.mjs');
process.exit(await runNode([at('tests', 'mutations', 'run.ts'), ...process.argv.slice(2)]));
