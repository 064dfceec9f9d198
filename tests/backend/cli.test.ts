import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { type SampleBackend, startSampleBackend } from '#tests/fixtures/sample-backend.ts';
import { commands } from '../../electron/cli/commands/index.ts';
import { main } from '../../electron/cli/main.ts';
import { displayWidth, tableLines } from '../../electron/cli/table.ts';

const hospital = generateHospital({ seed: 11, scale: 0.2 });
const { files, planted } = sampleFiles(hospital, {
  years: ['2024-2025'],
  departments: ['IM'],
  evaluations: false,
});

let sample: SampleBackend;
let workspace: string;
let paths: string[];
beforeAll(() => {
  sample = startSampleBackend();
  workspace = join(sample.folder, 'workspace');
  paths = files.map((file) => sample.put(file));
});
afterAll(() => sample?.end());

async function attest(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await main(args, { streams, environment: sample.environment, variables: {} });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const json = async (...args: string[]) => JSON.parse((await attest(...args, '--json')).out);

describe('a workspace from the terminal', () => {
  test('create, plan, commit, look, take back, verify', async () => {
    const created = await attest('create', workspace, '--name', '终端', '--as', '丁海燕');
    expect(created).toMatchObject({ code: 0, err: '' });

    const planned = await attest('import', workspace, paths[0]!);
    expect(planned.code).toBe(0);
    expect(planned.out).toMatch(/科室名录\.xlsx +8 +8 +0 +0 +0/);
    expect(planned.out).toContain('nothing was written');
    expect((await json('batches', workspace)).total).toBe(0);

    const done = await attest('import', workspace, ...paths, '--commit', '--as', '丁海燕');
    expect(done.code).toBe(0);
    const wrong = planted.find((entry) => entry.id === 'score-over-maximum')!;
    expect(done.out).toContain(
      `考试成绩 (error, row ${wrong.row} H): “Score” (105) is more than the maximum of 100.`,
    );

    const listed = await json('batches', workspace);
    expect(listed.batches.map((batch: { by: string }) => batch.by)).toEqual(files.map(() => '丁海燕'));

    const before = await json('indicators', workspace, '--period', '2024-2025', '--department', 'IM');
    const signIn = before.values.find(
      (value: { indicator: string }) => value.indicator === 'activity-sign-in-rate',
    );
    expect(signIn.value).toBeGreaterThan(90);
    const table = await attest('indicators', workspace, '--period', '2024-2025', '--language', 'zh-CN');
    expect(table.out).toMatch(/^全院, 2024-2025\n指标 +数值/);

    const newest = listed.batches.find(({ file }: { file: string }) => file.includes('教学工作登记'));
    const undone = await json('undo', workspace, newest.id, '--as', '丁海燕');
    expect(undone).toEqual({ removed: newest.counts.new, restored: 0 });
    const after = await json('indicators', workspace, '--period', '2024-2025');
    expect(
      after.values.find((value: { indicator: string }) => value.indicator === 'activity-sign-in-rate').value,
    ).toBeNull();

    const verified = await attest('verify', workspace);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain('unbroken');
  }, 60_000);

  test('a template, and all of a department', async () => {
    const path = join(sample.folder, 'exit.xlsx');
    const one = await attest(
      'template',
      workspace,
      'exit-exam',
      '--department',
      'IM',
      '--period',
      '2024-2025',
      '--out',
      path,
    );
    expect(one).toMatchObject({ code: 0, out: path });
    const seen = await json('import', workspace, path);
    expect(JSON.stringify(seen)).toContain('exit-exam');
    const all = await json('template', workspace, 'all', '--department', 'IM', '--out', sample.folder);
    expect(all.files.length).toBeGreaterThan(20);
  }, 60_000);

  test('any operation as JSON', async () => {
    const answer = await attest(
      'call',
      'records.list',
      '{"type":"department","limit":2}',
      '--workspace',
      workspace,
      '--read-only',
    );
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.out)).toMatchObject({ total: 8 });
  });
});

describe('what goes wrong', () => {
  test('a refusal is told in the language asked for, with exit code 1', async () => {
    const nowhere = join(sample.folder, 'nowhere');
    const english = await attest('indicators', nowhere);
    expect(english.code).toBe(1);
    expect(english.err).toContain(`The folder ${nowhere} does not exist`);
    const chinese = await attest('indicators', nowhere, '--language', 'zh-CN');
    expect(chinese.err).toContain(`找不到文件夹 ${nowhere}`);
  });

  test('a change without a name is refused, as in the app', async () => {
    const fresh = startSampleBackend();
    const err: string[] = [];
    const code = await main(['create', join(fresh.folder, 'w'), '--name', 'x'], {
      streams: { out: () => undefined, err: (line) => err.push(line) },
      environment: fresh.environment,
      variables: { LANG: 'zh_CN.UTF-8' },
    });
    fresh.end();
    expect(code).toBe(1);
    expect(err.join()).toContain('还没有填写您的姓名');
  });

  test('a file that cannot be read fails alone', async () => {
    const bad = join(sample.folder, 'empty.xlsx');
    writeFileSync(bad, '');
    const answer = await attest('import', workspace, bad, join(sample.folder, 'missing.xlsx'), paths[0]!);
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('empty.xlsx');
    expect(answer.err).toContain('missing.xlsx');
    expect(answer.out).toContain('科室名录.xlsx');
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['bogus']],
    ['an unknown option', ['verify', 'x', '--wrong']],
    ['a missing argument', ['verify']],
    ['a missing option', ['create', 'x']],
    ['a wrong format', ['report', 'x', '--framework', 'y', '--out', 'z', '--format', 'odt']],
    ['no JSON', ['call', 'app.state', '{']],
    ['two ways at once', ['import', 'x', 'y', '--plan', '--commit']],
  ])('%s is a usage error, exit code 2', async (_, args) => {
    expect((await attest(...args)).code).toBe(2);
  });
});

test('the help names every command in both languages', async () => {
  for (const language of ['zh-CN', 'en']) {
    const { code, out } = await attest('--help', '--language', language);
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(command.usage);
  }
  expect((await attest('import', '--help')).out).toContain('import WORKSPACE FILE...');
});

test('runs under plain Node', async () => {
  const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'call', 'app.state'], {
    env: { ...process.env, ATTEST_USER_DATA: join(sample.folder, 'cli-user') },
  });
  expect(JSON.parse(stdout)).toMatchObject({ profile: null, workspace: null });
}, 30_000);

test('tables are aligned by what a terminal shows', () => {
  const lines = tableLines(
    [{ heading: '指标' }, { heading: 'n', align: 'right' }],
    [
      ['签到率', '7'],
      ['rate', '1200'],
    ],
  );
  expect(lines).toEqual(['指标       n', '------  ----', '签到率     7', 'rate    1200']);
  expect(displayWidth('２4%')).toBe(4);
});
