// @ts-check
// `npm run demo`: from nothing to a finished report in out/, in the real app.
import { bootstrap } from './lib/bootstrap.mjs';

const started = Date.now();
await bootstrap(import.meta.url);
const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
const { prepareRuntime } = await import('./lib/electron-runtime.mjs');
const { ensureBuilt } = await import('./lib/build-app.mjs');
const { launch } = await import('./lib/launch.mjs');
const { at } = await import('./lib/paths.mjs');
const { say } = await import('./lib/run.mjs');

ensureSystemPackages({ app: true });
const runtime = await prepareRuntime();
await ensureBuilt();
say(
  `Set-up and build took ${((Date.now() - started) / 1000).toFixed(1)} s. Starting Electron ${runtime.version} ...`,
);
process.exit(
  await launch(runtime, ['--demo', ...process.argv.slice(2)], {
    ATTEST_DEMO_OUT: process.env.ATTEST_DEMO_OUT ?? at('out'),
  }),
);
