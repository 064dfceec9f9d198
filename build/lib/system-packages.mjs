// @ts-check
// What the operating system must bring. Each need says how it is recognised and which package
// brings it; nothing is asked of apt while everything is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { capture, onPath, say, stop } from './run.mjs';

/**
 * @typedef {{ id: string, group: 'runtime' | 'display' | 'tests', packages: string[], optional?: boolean,
 *   present: () => boolean }} Need
 */

/** @type {Set<string> | undefined} */
let libraries;
function hasLibrary(/** @type {string} */ soname) {
  if (!libraries) {
    const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
    libraries = new Set(
      capture(ldconfig, ['-p'])
        .out.split('\n')
        .map((line) => line.trim().split(' ')[0] ?? ''),
    );
  }
  return libraries.has(soname);
}

const library = (/** @type {string} */ soname, /** @type {string[]} */ packages) => ({
  id: soname,
  group: /** @type {const} */ ('runtime'),
  packages,
  present: () => hasLibrary(soname),
});
const program = (/** @type {string} */ name, /** @type {string} */ pkg) => ({
  id: name,
  group: /** @type {const} */ ('tests'),
  packages: [pkg],
  present: () => onPath(name),
});

/** Newer names first: apt is asked which of them it knows. @type {Need[]} */
const NEEDS = [
  library('libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']),
  library('libnss3.so', ['libnss3']),
  library('libasound.so.2', ['libasound2t64', 'libasound2']),
  library('libgbm.so.1', ['libgbm1']),
  {
    id: 'a Chinese font',
    group: 'runtime',
    packages: ['fonts-noto-cjk'],
    present: () => capture('fc-list', [':lang=zh', 'family']).out.trim() !== '',
  },
  { id: 'Xvfb', group: 'display', packages: ['xvfb'], present: () => onPath('Xvfb') },
  program('pdftotext', 'poppler-utils'),
  program('qpdf', 'qpdf'),
  program('soffice', 'libreoffice-writer-nogui'),
  program('sqlite3', 'sqlite3'),
  { ...program('chromium', 'chromium'), optional: true },
];

/** The `ID` of /etc/os-release and its relatives. */
function distribution() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    const field = (/** @type {string} */ name) =>
      new RegExp(`^${name}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? '';
    return { id: field('ID'), family: `${field('ID')} ${field('ID_LIKE')}` };
  } catch {
    return { id: '', family: '' };
  }
}

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Ubuntu's `chromium` is a pointer to a snap and of no use to a script. */
const wanted = (/** @type {Need} */ need) => !need.optional || distribution().id === 'debian';

/**
 * Makes sure that the groups asked for are there. As root on Debian or Ubuntu it installs what is
 * missing; otherwise it prints the one command to type and ends with code 1.
 * @param {{ tests?: boolean, app?: boolean }} what
 */
export function ensureSystemPackages({ tests = false, app = true }) {
  if (process.platform !== 'linux') return;
  const groups = new Set([
    ...(app || tests ? ['runtime'] : []),
    ...(tests || !hasDisplay() ? ['display'] : []),
    ...(tests ? ['tests'] : []),
  ]);
  const missing = NEEDS.filter((need) => groups.has(need.group) && wanted(need) && !need.present());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.id).join(', ');
  const apt = /debian|ubuntu/.test(distribution().family) && onPath('apt-get');
  if (!apt) {
    const hard = missing.filter((need) => !need.optional);
    if (hard.length === 0) return;
    stop(
      `Missing on this system: ${names}. Please install them with your package manager (Debian calls them: ${hard.map((need) => need.packages.at(-1)).join(' ')}).`,
    );
  }
  if (process.getuid?.() !== 0) {
    const packages = missing.map(packageName).join(' ');
    stop(
      `Missing on this system: ${names}. Please type:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    );
  }
  say(`Installing system packages for: ${names}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const started = Date.now();
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const packages = missing.map(packageName);
  const options = [
    '-y',
    '-qq',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  const done = spawnSync('apt-get', ['install', ...options, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (done.status !== 0) stop(`apt-get could not install: ${packages.join(' ')}`);
  say(`System packages are there (${((Date.now() - started) / 1000).toFixed(0)} s).`);
  libraries = undefined;
}

/** The first name that apt has a real candidate for. @param {Need} need */
function packageName(need) {
  const known = need.packages.find((name) => {
    const candidate = /Candidate: (.+)/.exec(capture('apt-cache', ['policy', name]).out)?.[1];
    return candidate !== undefined && candidate !== '(none)';
  });
  return known ?? /** @type {string} */ (need.packages.at(-1));
}
