// @ts-check
// `npm start`: the app, from a fresh clone too. `npm start -- --dev` serves the pages with hot reloading.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
const { prepareRuntime } = await import('./lib/electron-runtime.mjs');
const { ensureBuilt } = await import('./lib/build-app.mjs');
const { launch } = await import('./lib/launch.mjs');

ensureSystemPackages({ app: true });
const runtime = await prepareRuntime();
await ensureBuilt();

const args = process.argv.slice(2);
if (!args.includes('--dev')) process.exit(await launch(runtime, args));

const { createServer } = await import('vite');
const { at } = await import('./lib/paths.mjs');
const server = await createServer({ configFile: at('build', 'vite.config.mts') });
await server.listen();
const code = await launch(
  runtime,
  args.filter((arg) => arg !== '--dev'),
  { VITE_DEV_URL: 'http://127.0.0.1:5173/' },
);
await server.close();
process.exit(code);
