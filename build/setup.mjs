// @ts-check
// `npm run setup`: all that the tests and the app need, in one go. Quick when nothing is missing.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
const { prepareRuntime } = await import('./lib/electron-runtime.mjs');
const { say } = await import('./lib/run.mjs');
ensureSystemPackages({ tests: true });
const runtime = await prepareRuntime();
say(`Ready: Node ${process.versions.node}, Electron ${runtime.version} (${runtime.kind}).`);
