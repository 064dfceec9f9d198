/** A large file dropped on the window of the real app, from the drop to its plan, commit and undo, as a person does it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import type { AttestBridge } from '#shared/api/bridge.ts';
import type { Output } from '#shared/api/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { ensureBuilt } from '../../../build/lib/build-app.mjs';
import { launchSettings, prepareRuntime } from '../../../build/lib/electron-runtime.mjs';
import { at } from '../../../build/lib/paths.mjs';
import { openDisplay } from '../../../build/lib/xvfb.mjs';
import { backendPids } from '../../e2e/support/backend-pid.ts';
import { dropFiles } from '../../e2e/support/drop.ts';

const MEGABYTE = 1024;

type Measured = Window & {
  attest: AttestBridge;
  longest: { page: number; progress: number; told: number };
};

const rows = (head: string, count: number, row: (i: number) => string) =>
  [head, ...Array.from({ length: count }, (_, i) => row(i))].join('\n');

/** Departments `D100`.., teachers `T10000`.. and courses `C200`.., which the rows of the file name. */
function registers(work: string): string[] {
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

export interface LargeFile {
  path: string;
  rows: number;
  /** What it is, for the first line. */
  title: string;
}

/** Measures one file; `make` writes it into the folder it is given; reading is cancelled after so many ms. */
export async function measureDroppedFile(
  make: (work: string) => Promise<LargeFile>,
  cancelAfter: number,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'attest-large-'));
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
    for (const path of registers(work)) {
      const { imports } = await call<Output<'import.stage'>>(page, 'import.stage', { paths: [path] });
      await call(page, 'import.commit', { import: imports[0]!.id, plan: imports[0]!.plan });
    }
    await call(page, 'import.queue-clear', {});
    await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
    await page.reload();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.getByText(/Drop files/).waitFor();
    const { path, rows: count, title } = await make(work);
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
    const idle = residentOf(backend);
    console.log(`file: ${title}; backend at rest ${idle.toFixed(0)} MB`);
    const tell = async (what: string, ms: number, more = '') => {
      const { page: gap, progress, told } = await gaps(page);
      console.log(
        `${what}: ${(ms / 1000).toFixed(1)} s, backend peak ${peak.toFixed(0)} MB; longest gap of the page ` +
          `${gap.toFixed(0)} ms, between ${told} words of progress ${progress.toFixed(0)} ms${more}`,
      );
      peak = 0;
    };

    // A cancel half-way, as the screen does it.
    const cancelled = await page.evaluate(
      async ({ file, wait }) => {
        const { attest } = window as unknown as Measured;
        const work = attest.call('import.stage', { paths: [file] }, 'cancelled');
        await new Promise((resolve) => setTimeout(resolve, wait));
        const start = performance.now();
        attest.cancel('cancelled');
        const result = await work;
        return { ms: performance.now() - start, code: result.ok ? 'done' : result.error.code };
      },
      { file: path, wait: cancelAfter },
    );
    await tell('cancel while reading', cancelled.ms, `; ${cancelled.code}`);

    let start = performance.now();
    await dropFiles(page, [path], { x: 700, y: 80 });
    await page
      .getByLabel(new RegExp(`${count.toLocaleString('en')} rows read`))
      .waitFor({ timeout: 300_000 });
    await tell('drop to plan on screen', performance.now() - start);
    const { imports } = await call<Output<'import.list'>>(page, 'import.list', {});
    const staged = imports[0]!;
    start = performance.now();
    const pages = await call<Output<'import.rows'>>(page, 'import.rows', {
      import: staged.id,
      sheet: staged.sheets[0]!.sheet,
      show: 'all',
      problem: null,
      offset: Math.floor(count * 0.7),
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
  } finally {
    clearInterval(sampler);
    await app.close();
    display.stop();
    rmSync(work, { recursive: true, force: true });
  }
}
