/**
 * A report card for each of sixty departments, in all three formats, and one batch that is cancelled half-way. What one
 * report takes alone is the floor: a batch should not take more for each.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend, emptySession } from '#backend/backend.ts';
import type { Input, OperationName, Output } from '#shared/api/index.ts';
import { needsLook } from '#shared/reports/attention.ts';
import { launchElectronPress } from '../../build/press-electron.ts';

const DEPARTMENTS = 60;
const ACTIVITIES = 40;
const years = [2023, 2024];
const kinds = ['教学查房', '小讲课', '教学病例讨论'];

const folder = mkdtempSync(join(tmpdir(), 'attest-batch-'));
const press = await launchElectronPress();
const session = emptySession();
session.profile = { name: 'Bench', role: 'quality-office', department: null, language: 'zh-CN' };
let progressed = 0;
const backend = createBackend(
  {
    userData: join(folder, 'user'),
    documents: join(folder, 'documents'),
    appVersion: '0.1.0',
    clock: { now: () => new Date() },
    press,
    emit: (event) => {
      if (event.type === 'progress') progressed = event.done ?? 0;
    },
  },
  session,
);

async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await backend.call(name, input, 'bench');
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
  return answer.data;
}

/** Department by department, with a spread that leaves some of them below their targets. */
function workbooks(): string[] {
  const codes = Array.from({ length: DEPARTMENTS }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
  const registry = ['科室代码,科室名称', ...codes.map((code, index) => `${code},第${index + 1}临床科室`)];
  const activities = ['日期,科室,活动类型,题目,应到人数,实到人数'];
  for (const [index, code] of codes.entries())
    for (const year of years)
      for (let n = 0; n < ACTIVITIES; n++) {
        const month = String(1 + ((n * 5) % 12)).padStart(2, '0');
        const signed = 20 - ((index + n) % (index % 4 === 0 ? 9 : 2));
        const start = Number(month) >= 9 ? year : year + 1;
        activities.push(
          `${start}-${month}-${String(1 + (n % 28)).padStart(2, '0')},${code},${kinds[n % 3]},活动${n + 1},20,${signed}`,
        );
      }
  mkdirSync(join(folder, 'in'), { recursive: true });
  return [
    ['科室名册.csv', registry],
    ['教学活动.csv', activities],
  ].map(([name, lines]) => {
    const path = join(folder, 'in', name as string);
    writeFileSync(path, `\uFEFF${(lines as string[]).join('\r\n')}\r\n`);
    return path;
  });
}

try {
  await call('workspace.create', {
    folder: join(folder, 'workspace'),
    name: '六十科室',
    institution: { zh: '附属医院', en: 'Hospital' },
  });
  for (const path of workbooks()) {
    const { imports } = await call('import.stage', { paths: [path] });
    for (const state of imports) await call('import.commit', { import: state.id, plan: state.plan });
  }
  const request = {
    template: 'department-card',
    period: '2024-2025',
    language: 'zh-CN' as const,
    formats: ['pdf' as const, 'docx' as const, 'xlsx' as const],
    folder: join(folder, 'out'),
  };
  await call('reports.build', { ...request, department: 'D01' });
  const first = performance.now();
  await call('reports.build', { ...request, department: 'D02' });
  const alone = performance.now() - first;
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  const start = performance.now();
  const { entries, summary } = await call('reports.batch', request);
  const ms = performance.now() - start;
  clearInterval(timer);
  const failed = entries.filter(({ failure }) => failure !== null).length;
  const look = entries.filter(({ attention }) => attention && needsLook(attention)).length;
  console.log(
    `batch: ${entries.length} reports in ${(ms / 1000).toFixed(1)} s, ${(ms / entries.length).toFixed(0)} ms each (alone ${alone.toFixed(0)} ms, ratio ${(ms / entries.length / alone).toFixed(2)}), ${failed} failed, ${look} need a look, summary ${summary === null ? 'missing' : 'written'}, ${(peak / 1_048_576).toFixed(0)} MB at most`,
  );
  progressed = 0;
  const begun = backend.call('reports.batch', { ...request, folder: join(folder, 'half') }, 'half');
  while (progressed < DEPARTMENTS / 2) await new Promise((resolve) => setTimeout(resolve, 20));
  const asked = performance.now();
  backend.cancel('half');
  const half = await begun;
  if (!half.ok) throw new Error(half.error.message);
  console.log(
    `cancelled at ${half.data.entries.length} of ${half.data.entries.length + half.data.left.length}: ended after ${(performance.now() - asked).toFixed(0)} ms`,
  );
} finally {
  backend.close();
  await press.close();
  rmSync(folder, { recursive: true, force: true });
}
