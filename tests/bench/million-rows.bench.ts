/**
 * A million answers in one delimited file, dropped on the window of the real app: how long until the plan stands and until
 * it is written, what the processes take in memory, how long the page and the backend were ever out of reach.
 */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import type { AttestBridge } from '#shared/api/bridge.ts';
import type { Output } from '#shared/api/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { ensureBuilt } from '../../build/lib/build-app.mjs';
import { launchSettings, prepareRuntime } from '../../build/lib/electron-runtime.mjs';
import { at } from '../../build/lib/paths.mjs';
import { openDisplay } from '../../build/lib/xvfb.mjs';
import { backendPids } from '../e2e/support/backend-pid.ts';
import { dropFiles } from '../e2e/support/drop.ts';

const ROWS = 1_000_000;
const ITEMS = 5;
const MEGABYTE = 1024;

type Measured = Window & {
  attest: AttestBridge;
  longest: { page: number; progress: number; told: number };
};

const work = mkdtempSync(join(tmpdir(), 'attest-million-'));

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const rows = (head: string, count: number, row: (i: number) => string) =>
  [head, ...Array.from({ length: count }, (_, i) => row(i))].join('\n');

function registers(): string[] {
  const put = (name: string, content: string) => {
    writeFileSync(join(work, name), content);
    return join(work, name);
  };
  return [
    put(
      'departments.csv',
      rows('科室代码,科室名称', 40, (i) => `D${100 + i},第${i + 1}临床科`),
    ),
    put(
      'people.csv',
      rows('工号,姓名,身份,科室', 2000, (i) => `T${10_000 + i},教师${i},教师,D${100 + (i % 40)}`),
    ),
    put(
      'courses.csv',
      rows('课程代码,课程名称,科室', 120, (i) => `C${200 + i},课程${i},D${100 + (i % 40)}`),
    ),
  ];
}

/** The file, and the sum of all its scores. */
async function evaluations(): Promise<{ path: string; sum: number; bytes: number }> {
  const pick = random(7);
  const path = join(work, '评教.csv');
  const out = createWriteStream(path);
  const remarks = ['讲解清楚，结合病例', '希望增加操作机会', '带教认真负责', '', '', ''];
  let lines = ['答卷编号,提交日期,科室,课程,教师,答卷人类别,Q1,Q2,Q3,Q4,Q5,意见'];
  let sum = 0;
  for (let i = 0; i < ROWS; i++) {
    const teacher = pick(2000);
    const day = new Date(Date.UTC(2022, 8, 1 + pick(1000))).toISOString().slice(0, 10);
    const scores = Array.from({ length: ITEMS }, () => 3 + pick(3));
    for (const score of scores) sum += score;
    const who = pick(3) === 0 ? '住培学员' : '本科生';
    lines.push(
      `F${1_000_000 + i},${day},第${(teacher % 40) + 1}临床科,C${200 + pick(120)},T${10_000 + teacher},${who},${scores.join(',')},${remarks[pick(remarks.length)]}`,
    );
    if (lines.length < 20_000 && i < ROWS - 1) continue;
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
    lines = [];
  }
  out.end();
  await once(out, 'finish');
  return { path, sum, bytes: out.bytesWritten };
}

const residentOf = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / MEGABYTE;
  } catch {
    return 0;
  }
};

async function call<T>(page: Page, operation: string, input: unknown, job?: string): Promise<T> {
  const result = (await page.evaluate(
    ([name, value, id]) => (window as unknown as Measured).attest.call(name as string, value, id as never),
    [operation, input, job] as const,
  )) as Result<T>;
  if (!result.ok) throw new Error(`${operation}: ${result.error.code} ${result.error.message}`);
  return result.data;
}

/** The longest gaps since the last call: between turns of the page, and between two words of progress. */
const gaps = (page: Page) =>
  page.evaluate(() => {
    const { longest } = window as unknown as Measured;
    const answer = { ...longest };
    Object.assign(longest, { page: 0, progress: 0, told: 0 });
    return answer;
  });

const runtime = await prepareRuntime();
await ensureBuilt();
const display = await openDisplay({ always: true });
const { flags, env } = launchSettings(runtime, { headless: true });
const all: Record<string, string> = {};
const given = { ...process.env, ...env, ATTEST_USER_DATA: join(work, 'profile'), ATTEST_DOCUMENTS: work };
for (const [name, value] of Object.entries(given)) if (value !== undefined) all[name] = value;
if (display.display) all.DISPLAY = display.display;
delete all.NODE_OPTIONS;
mkdirSync(join(work, 'profile'));
const app = await _electron.launch({
  executablePath: runtime.executable,
  args: [...flags, `--user-data-dir=${join(work, 'profile')}`, at('.')],
  env: all,
});
let backend = 0;
let peak = 0;
const sampler = setInterval(() => {
  backend ||= backendPids(app.process().pid ?? 0)[0] ?? 0;
  peak = Math.max(peak, residentOf(backend));
}, 100);

try {
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html/);
  await page.waitForLoadState('load');
  await call(page, 'profile.save', {
    name: '林晓',
    role: 'quality-office',
    department: null,
    language: 'en',
  });
  const institution = { zh: '本院', en: 'Ours' };
  await call(page, 'workspace.create', { folder: join(work, 'own'), name: 'Own', institution });
  for (const path of registers()) {
    const { imports } = await call<Output<'import.stage'>>(page, 'import.stage', { paths: [path] });
    await call(page, 'import.commit', { import: imports[0]!.id, plan: imports[0]!.plan });
  }
  await call(page, 'import.queue-clear', {});
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByText(/Drop files/).waitFor();
  const { path, sum, bytes } = await evaluations();
  await page.evaluate(() => {
    const own = window as unknown as Measured;
    own.longest = { page: 0, progress: 0, told: 0 };
    let turn = performance.now();
    let told = 0;
    setInterval(() => {
      const now = performance.now();
      own.longest.page = Math.max(own.longest.page, now - turn);
      turn = now;
    }, 5);
    own.attest.onEvent((event) => {
      if (event.type !== 'progress') return;
      const now = performance.now();
      if (told > 0) own.longest.progress = Math.max(own.longest.progress, now - told);
      told = now;
      own.longest.told++;
    });
  });
  const megabytes = (bytes / 1e6).toFixed(0);
  const idle = residentOf(backend);
  console.log(`file: ${ROWS} x 12, ${megabytes} MB; backend at rest ${idle.toFixed(0)} MB`);
  const tell = async (what: string, ms: number, more = '') => {
    const { page: gap, progress, told } = await gaps(page);
    console.log(
      `${what}: ${(ms / 1000).toFixed(1)} s, backend peak ${peak.toFixed(0)} MB; longest gap of the page ` +
        `${gap.toFixed(0)} ms, between ${told} words of progress ${progress.toFixed(0)} ms${more}`,
    );
    peak = 0;
  };

  // A cancel half-way, as the screen does it.
  const cancelled = await page.evaluate(async (file) => {
    const { attest } = window as unknown as Measured;
    const work = attest.call('import.stage', { paths: [file] }, 'cancelled');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    attest.cancel('cancelled');
    const result = await work;
    return { ms: performance.now() - start, code: result.ok ? 'done' : result.error.code };
  }, path);
  await tell('cancel while reading', cancelled.ms, `; ${cancelled.code}`);

  let start = performance.now();
  await dropFiles(page, [path], { x: 700, y: 80 });
  await page.getByLabel(/1,000,000 rows read/).waitFor({ timeout: 300_000 });
  await tell('drop to plan on screen', performance.now() - start);
  const { imports } = await call<Output<'import.list'>>(page, 'import.list', {});
  const staged = imports[0]!;
  start = performance.now();
  const pages = await call<Output<'import.rows'>>(page, 'import.rows', {
    import: staged.id,
    sheet: staged.sheets[0]!.sheet,
    show: 'all',
    problem: null,
    offset: 700_000,
    limit: 100,
  });
  await tell(`a page of ${pages.total} rows`, performance.now() - start);
  start = performance.now();
  const { batch } = await call<Output<'import.commit'>>(
    page,
    'import.commit',
    { import: staged.id, plan: staged.plan },
    'commit',
  );
  await tell('commit', performance.now() - start);
  start = performance.now();
  await call(page, 'batches.undo', { batch }, 'undo');
  await tell('undo', performance.now() - start);
  void sum;
} finally {
  clearInterval(sampler);
  await app.close();
  display.stop();
  rmSync(work, { recursive: true, force: true });
}
