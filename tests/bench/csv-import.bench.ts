/**
 * Import of a CSV file with all checks, from bytes to committed records, against `sqlite3 .import` of the same file, which
 * checks nothing, keys nothing and keeps no origin, and against a short Python program that writes the same columns under
 * the same indexes. Interleaved; prints the median of the runs and where our time goes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '#backend/files/read-file.ts';
import { buildPlan } from '#backend/importing/build-plan.ts';
import { writePlan } from '#backend/importing/commit.ts';
import { stageRaw } from '#backend/importing/stage.ts';
import { unwrap } from '#shared/lib/result.ts';
import { type Desk, openDesk } from '#tests/backend/importing/support.ts';
import { type PeerSchema, pythonImport } from './support/python-import.ts';

const ROWS = 100_000;
const RUNS = 5;
const GOAL = 1.5;
const DEPARTMENTS = 40;
const TEACHERS = 2000;
const COURSES = 120;

/** A generator of numbers from 0 to `below`: the same file in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红';
const remarks = [
  '讲解清楚，结合病例',
  '希望增加操作机会',
  '带教认真负责',
  'Clear and well prepared',
  '',
  '',
  '',
];

function registers(desk: Desk): string[] {
  const pick = random(3);
  const name = () =>
    surnames[pick(surnames.length)]! + given[pick(given.length)]! + given[pick(given.length)]!;
  const lines = (head: string, count: number, row: (i: number) => string) =>
    [head, ...Array.from({ length: count }, (_, i) => row(i))].join('\n');
  return [
    desk.file(
      'departments.csv',
      lines('科室代码,科室名称', DEPARTMENTS, (i) => `D${100 + i},第${i + 1}临床科`),
    ),
    desk.file(
      'people.csv',
      lines(
        '工号,姓名,身份,科室',
        TEACHERS,
        (i) => `T${10_000 + i},${name()},教师,D${100 + (i % DEPARTMENTS)}`,
      ),
    ),
    desk.file(
      'courses.csv',
      lines('课程代码,课程名称,科室', COURSES, (i) => `C${200 + i},临床课程${i},D${100 + (i % 40)}`),
    ),
  ];
}

function evaluations(): string {
  const pick = random(7);
  const out = ['答卷编号,提交日期,科室,课程,教师,答卷人类别,Q1,Q2,Q3,Q4,Q5,意见'];
  for (let i = 0; i < ROWS; i++) {
    const teacher = pick(TEACHERS);
    const day = new Date(Date.UTC(2022, 8, 1 + pick(1000))).toISOString().slice(0, 10);
    const scores = Array.from({ length: 5 }, () => 3 + pick(3)).join(',');
    const department = teacher % DEPARTMENTS;
    const who = pick(3) === 0 ? '住培学员' : '本科生';
    out.push(
      `F${1_000_000 + i},${day},第${department + 1}临床科,C${200 + pick(COURSES)},T${10_000 + teacher},${who},${scores},${remarks[pick(remarks.length)]}`,
    );
  }
  return `${out.join('\n')}\n`;
}

interface Times {
  read: number;
  stage: number;
  plan: number;
  commit: number;
  total: number;
  longest: number;
}

async function ours(csv: string): Promise<Times> {
  const desk = openDesk();
  await desk.load(...registers(desk));
  const path = desk.file('评教.csv', csv);
  globalThis.gc?.();
  let last = performance.now();
  let longest = 0;
  const progress = async () => {
    longest = Math.max(longest, performance.now() - last);
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
  const job = { ...desk.context.job, progress };
  const start = performance.now();
  const bytes = readFileSync(path);
  const raw = unwrap(await readFile(bytes, '评教.csv'));
  const afterRead = performance.now();
  const staged = stageRaw(raw, '评教.csv', bytes, 'bench', desk.store.read, null);
  const afterStage = performance.now();
  last = afterStage;
  await buildPlan(staged, desk.store.read, job);
  longest = Math.max(longest, performance.now() - last);
  const afterPlan = performance.now();
  await writePlan(staged, desk.store, '基准', desk.context.job);
  const end = performance.now();
  if (staged.counts.new !== ROWS) throw new Error(`imported ${JSON.stringify(staged.counts)}`);
  desk.close();
  return {
    read: afterRead - start,
    stage: afterStage - afterRead,
    plan: afterPlan - afterStage,
    commit: end - afterPlan,
    total: end - start,
    longest,
  };
}

function theirs(folder: string, csv: string): number {
  const database = join(folder, 'cli.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  const start = performance.now();
  execFileSync('sqlite3', [database, '-cmd', '.mode csv', `.import '${csv}' t`]);
  return performance.now() - start;
}

function peerSchema(desk: Desk): PeerSchema {
  const made = (type: string) =>
    desk.store.read
      .allSql<{ sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE type = ? AND tbl_name = 'rec_evaluation' AND sql IS NOT NULL",
        type,
      )
      .map(({ sql }) => sql);
  const departments = Array.from({ length: DEPARTMENTS }, (_, i) => [`第${i + 1}临床科`, `D${100 + i}`]);
  return { tables: made('table'), indexes: made('index'), departments: Object.fromEntries(departments) };
}

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import sqlite3']);
    return true;
  } catch {
    return false;
  }
};

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const scratch = openDesk();
const csv = evaluations();
const path = scratch.file('bench.csv', csv);
try {
  execFileSync('sqlite3', ['-version']);
} catch {
  console.log('csv-import: skipped, sqlite3 is not installed');
  scratch.close();
  process.exit(0);
}
const schema = peerSchema(scratch);
const python = hasPython();
await ours(csv);
theirs(scratch.folder, path);
if (python) pythonImport(scratch.folder, path, schema);
const runs: Times[] = [];
const peers: number[] = [];
const pythons: number[] = [];
for (let run = 0; run < RUNS; run++) {
  runs.push(await ours(csv));
  peers.push(theirs(scratch.folder, path));
  if (python) pythons.push(pythonImport(scratch.folder, path, schema));
}
scratch.close();
const of = (name: keyof Times) => median(runs.map((run) => run[name]));
const [mine, cli] = [of('total'), median(peers)];
console.log(
  `csv-import ${ROWS}x12: ours ${mine.toFixed(0)} ms, sqlite3 .import ${cli.toFixed(0)} ms, ratio ${(mine / cli).toFixed(2)}, ` +
    `goal ${GOAL.toFixed(2)}: ${mine / cli <= GOAL ? 'reached' : 'missed'}`,
);
if (python) {
  const same = median(pythons);
  console.log(
    `csv-import same table and indexes, origin of every row, no checks: Python executemany ${same.toFixed(0)} ms, ` +
      `ratio ${(mine / same).toFixed(2)}`,
  );
}
console.log(
  `csv-import breakdown: parse ${of('read').toFixed(0)} ms, set up ${of('stage').toFixed(0)} ms, ` +
    `map, check and plan ${of('plan').toFixed(0)} ms, commit ${of('commit').toFixed(0)} ms; ` +
    `longest step of planning ${of('longest').toFixed(0)} ms`,
);
