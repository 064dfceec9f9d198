/**
 * From starting the program to its first window and to its first words on screen, beside an Electron program that
 * opens one empty window and does nothing else. In turns, each in a new process with a new profile.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { ensureBuilt } from '../../build/lib/build-app.mjs';
import { launchSettings, prepareRuntime } from '../../build/lib/electron-runtime.mjs';
import { at } from '../../build/lib/paths.mjs';
import { openDisplay } from '../../build/lib/xvfb.mjs';

const ROUNDS = 7;

const EMPTY_APP = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<p id=words>empty</p>'));
app.on('window-all-closed', () => app.quit());
`;

const runtime = await prepareRuntime();
await ensureBuilt();
const display = await openDisplay({ always: true });
const { flags, env } = launchSettings(runtime, { headless: true });
const work = mkdtempSync(join(tmpdir(), 'attest-bench-'));
const empty = join(work, 'empty');
mkdirSync(empty);
writeFileSync(join(empty, 'main.js'), EMPTY_APP);
writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.js' }));

interface Start {
  window: number;
  words: number;
}

async function start(folder: string, words: string): Promise<Start> {
  const userData = mkdtempSync(join(work, 'profile-'));
  const all: Record<string, string> = {};
  const given = { ...process.env, ...env, ATTEST_USER_DATA: userData, ATTEST_DOCUMENTS: userData };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) all[name] = value;
  if (display.display) all.DISPLAY = display.display;
  delete all.NODE_OPTIONS;
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...flags, `--user-data-dir=${userData}`, folder],
    env: all,
  });
  const page = await app.firstWindow();
  const window = performance.now() - begun;
  await page.waitForSelector(words);
  const shown = performance.now() - begun;
  await app.close();
  return { window, words: shown };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const ours: Start[] = [];
const theirs: Start[] = [];
await start(empty, '#words');
await start(at('.'), 'main h1, main h2');
for (let round = 0; round < ROUNDS; round++) {
  theirs.push(await start(empty, '#words'));
  ours.push(await start(at('.'), 'main h1, main h2'));
}
for (const moment of ['window', 'words'] as const) {
  const mine = median(ours.map((entry) => entry[moment]));
  const peer = median(theirs.map((entry) => entry[moment]));
  console.log(
    `first-${moment}: ours ${mine.toFixed(0)} ms, empty Electron ${peer.toFixed(0)} ms, ratio ${(mine / peer).toFixed(2)}`,
  );
}
display.stop();
rmSync(work, { recursive: true, force: true });
