// @ts-check
// `npm run test:corpus [-- word]`: the importer over every file of ../shared/data (or of ATTEST_SHARED), against what is
// known of them.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at } = await import('./lib/paths.mjs');
const { runNode } = await import('./lib/run.mjs');
process.exit(
  await runNode(['--max-old-space-size=2048', at('tests', 'corpus', 'run.ts'), ...process.argv.slice(2)]),
);
