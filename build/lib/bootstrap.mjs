// @ts-check
// First thing of every script: the packages of the lock file are installed and we run under the
// project's Node. Everything here must work on Node 20 with no node_modules at all.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { at, modules, projectNode, readJson, root } from './paths.mjs';
import { run, say, stop } from './run.mjs';

const OLDEST_NODE = /** @type {const} */ ([22, 14]);

/**
 * Whether node_modules holds what the lock file says. Contents are compared, not times: a checkout
 * touches the lock file without changing it. Optional packages may be absent, but not be of another version.
 */
export function modulesAreCurrent() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = readJson(installed).packages;
  const want = readJson(at('package-lock.json')).packages;
  return Object.keys(want).every((name) => {
    if (name === '') return true;
    const there = have[name];
    const away = want[name].optional || want[name].devOptional || want[name].peer;
    return there ? there.version === want[name].version : Boolean(away);
  });
}

/** `npm ci`, with the npm that started us where there is one. */
function install() {
  // npm would empty the folder that a link points to, under whoever works there.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules is a link to another checkout and lacks packages of this lock file: install them there.',
    );
  say(
    existsSync(modules)
      ? 'Bringing node_modules up to the lock file ...'
      : 'Installing the packages of the lock file ...',
  );
  const started = Date.now();
  const own = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] =
    own?.endsWith('.js') || own?.endsWith('.cjs') ? [process.execPath, [own, ...args]] : ['npm', args];
  const done = spawnSync(command, all, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (done.status !== 0) stop('npm ci did not succeed: see the lines above.');
  say(`Packages are there (${((Date.now() - started) / 1000).toFixed(0)} s).`);
}

function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/**
 * Returns under a recent Node with all packages installed, or does not return: on an older Node the
 * same script is run again under the project's one and its exit code is ours.
 * @param {string} entry `import.meta.url` of the script
 */
export async function bootstrap(entry) {
  process.on('uncaughtException', (error) =>
    stop(process.env.ATTEST_DEBUG ? String(error.stack) : error.message),
  );
  if (!modulesAreCurrent()) install();
  if (nodeIsRecent()) return;
  const node = projectNode();
  if (node === process.execPath) {
    stop(
      `Node ${process.versions.node} is too old and this platform brings no newer one: please install Node ${OLDEST_NODE.join('.')} or later.`,
    );
  }
  process.exit(await run(node, [fileURLToPath(entry), ...process.argv.slice(2)]));
}
