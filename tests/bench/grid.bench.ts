/**
 * 200,000 records in the grid of the real app, beside the virtual table of antd with the same rows in memory, in the
 * same Electron: gaps between frames and the length of the page's tasks in each while the wheel turns and while PageDown
 * is held; then the times of opening (from Home, which is still computing), sorting, filtering and grouping, and the memory.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { build } from 'vite';
import { createIds } from '#db/ids.ts';
import { insertBatch } from '#db/repositories/batches.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import { naturalKey } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend } from '#tests/backend/support/backend.ts';
import type { AttestWindow } from '#tests/e2e/support/bridge.ts';
import { ensureBuilt } from '../../build/lib/build-app.mjs';
import { launchSettings, prepareRuntime } from '../../build/lib/electron-runtime.mjs';
import { at } from '../../build/lib/paths.mjs';
import { openDisplay } from '../../build/lib/xvfb.mjs';

const ROWS = 200_000;
const SECONDS = 6;

const runtime = await prepareRuntime();
await ensureBuilt();
const display = await openDisplay({ always: true });
const { flags, env } = launchSettings(runtime, { headless: true });
const work = mkdtempSync(join(tmpdir(), 'attest-grid-bench-'));

const values = (n: number): FieldValues => ({
  date: `202${3 + (n % 3)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  department: `D${n % 40}`,
  kind: n % 2 === 0 ? 'ward-round' : 'mini-lecture',
  title: `示教 ${n} 心力衰竭的容量管理`,
  host: `T${n % 800}`,
  place: `病区 ${n % 60}`,
  minutes: 30 + (n % 60),
  expected: 20 + (n % 20),
  signed_in: 15 + (n % 20),
  rating: 80 + (n % 200) / 10,
});

/** A workspace with the rows, as a folder. */
async function makeWorkspace(): Promise<string> {
  const test = await openTestBackend();
  const { store } = test.session.workspace!;
  const ids = createIds(() => Date.now());
  await store.change('bench', (writer) => {
    const batch = ids();
    insertBatch(writer, {
      id: batch,
      kind: 'entry',
      file: null,
      sha256: null,
      department: null,
      types: '["department","person","activity"]',
      rows_read: ROWS,
      rows_new: ROWS,
      rows_changed: 0,
      rows_unchanged: 0,
      rows_rejected: 0,
      mapping: null,
      digest: '',
    });
    const insert = (id: string, all: FieldValues[]) => {
      const type = writer.catalog.type(id);
      insertRecords(
        writer,
        type,
        batch,
        all.map((each) => ({
          id: ids(),
          naturalKey: naturalKey(type, each),
          values: type.fields.map((field) => each[field.name] ?? null),
          sheet: null,
          row: null,
          extra: null,
        })),
      );
    };
    insert(
      'department',
      Array.from({ length: 40 }, (_, n) => ({ code: `D${n}`, name: `第${n}科`, name_en: `Unit ${n}` })),
    );
    insert(
      'person',
      Array.from({ length: 800 }, (_, n) => ({
        number: `T${n}`,
        name: `教师${n}`,
        role: 'teacher',
        department: `D${n % 40}`,
      })),
    );
    insert(
      'activity',
      Array.from({ length: ROWS }, (_, n) => values(n)),
    );
  });
  test.backend.close();
  const folder = join(work, 'workspace');
  cpSync(test.folder, folder, { recursive: true });
  test.end();
  return folder;
}

async function launch(app: string): Promise<ElectronApplication> {
  const userData = mkdtempSync(join(work, 'profile-'));
  const all: Record<string, string> = {};
  const given = { ...process.env, ...env, ATTEST_USER_DATA: userData, ATTEST_DOCUMENTS: userData };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) all[name] = value;
  if (display.display) all.DISPLAY = display.display;
  delete all.NODE_OPTIONS;
  return _electron.launch({
    executablePath: runtime.executable,
    args: [...flags, `--user-data-dir=${userData}`, app],
    env: all,
  });
}

/** Gaps between frames while something is done for a while. */
async function frames(page: Page, drive: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const step = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    (window as unknown as { gaps: number[] }).gaps = gaps;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? 0;
  const before = await busy();
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end) await drive();
  const spent = ((await busy()) - before) * 1000;
  await session.detach();
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps.slice(2));
  gaps.sort((a, b) => a - b);
  const part = (share: number) => (gaps[Math.floor(gaps.length * share)] ?? 0).toFixed(1);
  return `median ${part(0.5)} ms, p95 ${part(0.95)} ms, longest ${(gaps.at(-1) ?? 0).toFixed(0)} ms (${gaps.length} frames, ${(spent / gaps.length).toFixed(1)} ms of tasks in each)`;
}

const wheel = (page: Page) => async () => {
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(8);
};

async function memory(app: ElectronApplication): Promise<string> {
  const all = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory: used }) => ({ type, kilobytes: used.workingSetSize })),
  );
  return all.map(({ type, kilobytes }) => `${type} ${Math.round(kilobytes / 1024)} MB`).join(', ');
}

const folder = await makeWorkspace();

// Ours.
{
  const app = await launch(at('.'));
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const call = (name: string, input: unknown) =>
    page.evaluate(
      async ([operation, given]) => {
        const begun = performance.now();
        const result = await (window as unknown as AttestWindow).attest.call(operation as string, given);
        return { ok: result.ok, took: performance.now() - begun };
      },
      [name, input] as const,
    );
  await call('profile.save', { name: 'bench', role: 'quality-office', department: null, language: 'en' });
  await call('workspace.open', { folder });
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.waitForSelector('main h1, main h2');
  const begun = Date.now();
  await page.evaluate(() => {
    location.hash = '/records/activity';
  });
  await page.waitForSelector('.grid-row[data-kind="record"] .grid-text:not(:empty)');
  console.log(`grid-open: first rows after ${Date.now() - begun} ms`);
  await page.locator('.grid-row[data-kind="record"] .grid-cell').first().click();
  console.log(`grid-wheel: ours ${await frames(page, wheel(page))}`);
  await page.keyboard.press('Control+Home');
  console.log(
    `grid-page-down: ours ${await frames(page, async () => {
      await page.keyboard.down('PageDown');
      await page.waitForTimeout(25);
    })}`,
  );
  await page.keyboard.up('PageDown');
  const order = { type: 'activity', period: null };
  for (const [what, more] of [
    ['unsorted', {}],
    ['sorted by number', { sort: [{ field: 'minutes', descending: true }] }],
    ['sorted by name of a reference', { sort: [{ field: 'host', descending: false }] }],
    ['sorted by 200,000 titles', { sort: [{ field: 'title', descending: false }] }],
    ['filtered by text', { filters: [{ field: 'title', test: { kind: 'text', text: '示教 1999' } }] }],
    ['grouped by two columns', { group: ['department', 'kind'] }],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < 3; round++)
      times.push((await call('records.order', { ...order, ...more })).took);
    console.log(`grid-order, ${what}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  }
  const counted = await call('records.values', { ...order, field: 'host' });
  console.log(`grid-values: ${counted.took.toFixed(0)} ms`);
  console.log(`grid-memory: ${await memory(app)}`);
  await app.close();
}

// The peer.
{
  const source = at('out', 'bench-grid');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'index.html'),
    '<div id="root"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(source, 'main.js'),
    `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Table } from 'antd';
const make = ${values.toString()};
const rows = Array.from({ length: ${ROWS} }, (_, n) => ({ key: n, ...make(n) }));
const columns = Object.keys(make(0)).map((name) => ({ key: name, dataIndex: name, title: name, width: 140 }));
createRoot(document.getElementById('root')).render(
  createElement(Table, { virtual: true, size: 'small', pagination: false, columns, dataSource: rows, scroll: { x: 1400, y: 560 } }),
);`,
  );
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'dist', emptyOutDir: true, modulePreload: false },
  });
  const shell = join(work, 'peer');
  mkdirSync(shell);
  cpSync(join(source, 'dist'), join(shell, 'dist'), { recursive: true });
  writeFileSync(
    join(shell, 'main.js'),
    `const { app, BrowserWindow, protocol, net } = require('electron');
const { readFileSync } = require('node:fs'); const { join } = require('node:path');
protocol.registerSchemesAsPrivileged([{ scheme: 'peer', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('peer', (request) => {
    const path = new URL(request.url).pathname;
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    return new Response(readFileSync(join(__dirname, 'dist', path)), { headers: { 'content-type': type } });
  });
  new BrowserWindow({ width: 1440, height: 900 }).loadURL('peer://page/index.html');
});`,
  );
  writeFileSync(join(shell, 'package.json'), JSON.stringify({ name: 'peer', main: 'main.js' }));
  const app = await launch(shell);
  const page = await app.firstWindow();
  await page.waitForSelector('.ant-table-row');
  await page.locator('.ant-table-row').first().hover();
  console.log(`grid-wheel: antd table ${await frames(page, wheel(page))}`);
  console.log(`grid-memory: antd table ${await memory(app)}`);
  await app.close();
  rmSync(source, { recursive: true, force: true });
}
display.stop();
rmSync(work, { recursive: true, force: true });
