// @ts-check
// `npm run pack [-- linux targets]`: packages for the system that this runs on, with the pinned Electron only.
// `npm run pack -- --check` looks at the configuration and stops.
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { at } = await import('./lib/paths.mjs');
const { say, stop } = await import('./lib/run.mjs');
const { prepareRuntime, pinnedVersion } = await import('./lib/electron-runtime.mjs');
const { ensureBuilt } = await import('./lib/build-app.mjs');
const require = createRequire(import.meta.url);

/** Switched off in the binary itself: running as plain Node, debugging flags, anything but our archive. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** electron-builder's own reading and checking of the file at the root, with what we add to it. */
async function checkConfiguration() {
  const inside = createRequire(require.resolve('electron-builder'));
  const { getConfig, validateConfiguration } = inside('app-builder-lib/out/util/config/config.js');
  const { DebugLogger } = inside('builder-util');
  const whole = await getConfig(at('.'), null, { electronVersion: pinnedVersion(), electronFuses: fuses });
  await validateConfiguration(whole, new DebugLogger(false));
}

await checkConfiguration().catch((error) =>
  stop(`The packaging configuration is not right: ${error.message}`),
);
const args = process.argv.slice(2);
if (args.includes('--check')) {
  say('The packaging configuration is valid.');
  process.exit(0);
}

const runtime = await prepareRuntime({ fallback: false }).catch((error) =>
  stop(`${error.message} Packages are never made with another Electron.`),
);
if (runtime.version !== pinnedVersion()) {
  stop(`${runtime.dir} holds Electron ${runtime.version}; packages are made with ${pinnedVersion()} only.`);
}
await ensureBuilt();
const { build, Platform } = await import('electron-builder');
const targets = Platform.current().createTarget(args.length > 0 ? args : undefined);
const made = await build({
  projectDir: at('.'),
  targets,
  publish: 'never',
  config: {
    electronVersion: pinnedVersion(),
    electronFuses: fuses,
    electronDist: runtime.dir,
    // Electron's own start page comes with the folder and is of no use in a package.
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  },
});
for (const file of made) say(file);
