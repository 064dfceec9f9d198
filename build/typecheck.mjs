// @ts-check
// Each room is checked with its own settings: what a room cannot see, it cannot use.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at, modules } = await import('./lib/paths.mjs');
const { runNode, say } = await import('./lib/run.mjs');

const ROOMS = ['shared', 'db', 'electron', 'renderer', 'tests', 'build'];
const failed = [];
for (const room of ROOMS) {
  const code = await runNode([`${modules}/typescript/bin/tsc`, '-p', at(room)]);
  if (code !== 0) failed.push(room);
}
say(failed.length === 0 ? `types: ${ROOMS.length} rooms are sound` : `types: errors in ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
