// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, cache, modules } from './paths.mjs';
import { runNode, say } from './run.mjs';

const SOURCES = [
  'shared',
  'db',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'build/vite.config.mts',
];
const stamp = at('dist', '.built');
const lock = join(cache, 'build.lock');

/** The newest change below a path, folders included, so that a removed file counts too. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, entry) =>
      entry.name === 'node_modules' ? latest : Math.max(latest, newest(join(path, entry.name))),
    status.mtimeMs,
  );
}

const sourcesAt = () => Math.max(...SOURCES.map((source) => newest(at(source))));

export function buildIsCurrent() {
  return existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= sourcesAt();
}

/** Builds all four programs into dist/ unless they are newer than every source. */
export async function ensureBuilt() {
  if (buildIsCurrent()) return;
  const release = await takeLock();
  try {
    if (!buildIsCurrent()) await buildNow();
  } finally {
    release();
  }
}

async function buildNow() {
  const started = Date.now();
  const changed = sourcesAt();
  say('Building ...');
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--app', '--config', at('build', 'vite.config.mts'), '--logLevel', 'error'];
  const code = await runNode(args);
  if (code !== 0) throw new Error('The build did not succeed: see the lines above.');
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, String(changed));
  say(`Built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}

/** Two builds into the same folder would empty it under each other. @returns {Promise<() => void>} */
async function takeLock() {
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (!alive(lock)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** @param {string} file */
function alive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
