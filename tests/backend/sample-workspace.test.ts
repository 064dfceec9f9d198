import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleUser } from '#backend/sample/create-sample.ts';
import { headlineIndicators, headlineLines } from '#backend/sample/headline.ts';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { stories } from '#backend/sample/hospital/stories.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { type Planted, plant } from '#backend/sample/workbooks/planted.ts';
import type { Output } from '#shared/api/index.ts';
import { type SampleBackend, startSampleBackend } from '#tests/fixtures/sample-backend.ts';

const SEED = 20_250_817;
const hospital = generateHospital({ seed: SEED });
const made = sampleFiles(hospital);

let sample: SampleBackend;
let folder: string;
let answer: Output<'workspace.sample'>;

// One build of the full sample serves all tests of this file.
beforeAll(async () => {
  sample = startSampleBackend({ profile: false });
  folder = join(sample.folder, 'sample');
  answer = await sample.call('workspace.sample', { folder, seed: SEED });
}, 120_000);
afterAll(() => sample?.end());

describe('the sample workspace', () => {
  test('holds every record that the departments handed in, and refuses exactly the planted rows', async () => {
    expect(answer.files).toBe(made.files.length);
    expect(answer.workspace).toMatchObject({
      folder,
      sample: true,
      readOnly: false,
      currentYear: '2024-2025',
    });
    const { batches } = await sample.call('batches.list', { limit: 1000 });
    const sum = (key: 'read' | 'new' | 'changed' | 'unchanged' | 'rejected') =>
      batches.reduce((total, batch) => total + batch.counts[key], 0);
    expect(sum('read')).toBe(answer.rows);
    expect(sum('read')).toBe(sum('new') + sum('changed') + sum('unchanged') + sum('rejected'));
    expect(sum('unchanged')).toBe(made.duplicate ? 1 : 0);

    const rejected: string[] = [];
    for (const batch of batches.filter((entry) => entry.counts.rejected > 0)) {
      const { rows } = await sample.call('batches.rejected', { batch: batch.id });
      rejected.push(...rows.map((row) => `${batch.file} ${row.sheet} ${row.row}`));
    }
    const expected = made.planted
      .filter((entry) => entry.outcome === 'rejected')
      .map((entry) => `${entry.path.split('/').at(-1)} ${entry.sheet} ${entry.row}`);
    expect(rejected.sort()).toEqual(expected.sort());
  });

  test('stores the true values, however a department spelled them', async () => {
    for (const type of ['activity', 'observation', 'exam-result', 'improvement'] as const) {
      const skipped = new Set(
        made.planted
          .filter((entry) => entry.type === type && entry.outcome !== 'accepted')
          .map((entry) => entry.values),
      );
      const truth = made.files
        .flatMap((file) => file.sheets.filter((sheet) => sheet.type === type))
        .flatMap((sheet) => {
          const fields = sheet.columns.flatMap((column) => (column.field ? [column.field] : []));
          return sheet.placed
            .filter(({ values }) => !skipped.has(values))
            .map(({ values }) =>
              JSON.stringify(fields.toSorted().map((field) => [field, values[field] ?? null])),
            );
        });
      expect(truth.length).toBeGreaterThan(100);
      const stored = new Set<string>();
      const shapes = new Set(
        truth.map((row) => JSON.stringify(JSON.parse(row).map(([field]: [string]) => field))),
      );
      for (let offset = 0; ; offset += 1000) {
        const { rows, total } = await sample.call('records.list', { type, offset, limit: 1000 });
        for (const row of rows) {
          for (const shape of shapes) {
            const fields = JSON.parse(shape) as string[];
            stored.add(JSON.stringify(fields.map((field) => [field, row.values[field] ?? null])));
          }
        }
        if (offset + 1000 >= total) break;
      }
      expect(truth.filter((row) => !stored.has(row)).slice(0, 3), type).toEqual([]);
    }
  });

  test('is signed by the sample user, who is not kept as a profile', async () => {
    const { batches } = await sample.call('batches.list', { limit: 1 });
    expect(batches[0]!.by).toBe(sampleUser);
    const state = await sample.call('app.state', {});
    expect(state.profile).toBeNull();
    expect(state.recent.map((entry) => entry.folder)).toEqual([folder]);
  });

  test('has an unbroken audit chain', async () => {
    expect(await sample.call('audit.verify', {})).toMatchObject({
      ok: true,
      brokenAt: null,
      damagedFiles: [],
    });
  });

  test('has ratings, narratives in both languages and evidence in both frameworks', async () => {
    for (const framework of ['wfme-2020', 'residency-base-2023']) {
      const { items } = await sample.call('standards.overview', { framework, period: '2024-2025' });
      const rated = items.filter((item) => item.rating !== null).length;
      expect(rated).toBeGreaterThan(items.length / 2);
      expect(rated).toBeLessThan(items.length);
      const written = items.filter((item) => item.narratives.length > 0);
      expect(written.length).toBeGreaterThan(4);
      for (const item of written) {
        expect(item.narratives.map((narrative) => narrative.language).sort()).toEqual(['en', 'zh-CN']);
      }
    }
  });

  test('has papers that serve several standards, one out of date, one that serves none, one picture', async () => {
    const period = '2024-2025';
    // Reading is signed.
    await sample.call('profile.save', {
      name: '林晓',
      role: 'quality-office',
      department: null,
      language: 'zh-CN',
    });
    await sample.call('evidence.read', {});
    const { pieces, waiting } = await sample.call('evidence.list', { period });
    expect(waiting).toBe(0);
    expect(pieces).toHaveLength(20);
    const titles = (of: typeof pieces) => of.map(({ title }) => title);
    expect(titles(pieces.filter(({ validity }) => validity === 'expired'))).toEqual([
      '教学协作协议（云溪县人民医院）',
    ]);
    expect(pieces.every(({ validity }) => validity === 'current' || validity === 'expired')).toBe(true);
    expect(titles(pieces.filter(({ links }) => links.length === 0))).toEqual(['图书馆临床数据库购置清单']);
    expect(titles(pieces.filter(({ text }) => text.state !== 'read'))).toEqual(['入科教育签到表（扫描件）']);
    const frameworks = (of: (typeof pieces)[number]) => new Set(of.links.map(({ framework }) => framework));
    expect(pieces.filter((piece) => frameworks(piece).size > 1).length).toBeGreaterThan(10);
    for (const [search, title] of [
      ['七个工作日', '年度教学督导计划2024-2025'],
      ['hands over', 'Graduate outcomes and curriculum map'],
      ['induction before teaching', 'Faculty development programme 2024-2025'],
      ['两名考官', '住院医师出科考核实施细则'],
    ] as const) {
      const { hits } = await sample.call('evidence.search', { search });
      expect(titles(hits as never)).toContain(title);
    }
    const { items } = await sample.call('readiness.matrix', { framework: 'residency-base-2023', period });
    const agreement = items.find(({ code }) => code === '1.1.2')!.readiness;
    expect(agreement).toMatchObject({ next: 'renew', marks: { evidence: 'partly' } });
    expect(agreement.lacks.map(({ label }) => label.zh)).toEqual(['教学协作协议（云溪县人民医院）']);
  }, 120_000);

  test('has a mock visit that was begun', async () => {
    const { visits } = await sample.call('visits.list', {});
    expect(visits).toHaveLength(1);
    const [visit] = visits;
    expect(visit!.looked).toBeGreaterThan(5);
    expect(visit!.looked).toBeLessThan(visit!.lines);
    const { findings } = await sample.call('improvement.findings', { period: '2024-2025' });
    expect(findings.some(({ source }) => source === 'visit')).toBe(true);
  });

  test('tells its stories through the indicators', async () => {
    const values = async (period: string) => (await sample.call('indicators.values', { period })).values;
    const now = await values('2024-2025');
    const before = await values('2023-2024');
    const first = await values('2022-2023');
    const of = (list: typeof now, indicator: string, department: string | null = null) =>
      list.find((entry) => entry.indicator === indicator && entry.department === department)!;

    expect(of(first, 'evaluation-feedback-days', 'IM').value).toBeGreaterThan(22);
    expect(of(now, 'evaluation-feedback-days', 'IM').value).toBeLessThan(8);
    expect(of(now, 'activity-sign-in-rate', 'OG').value).toBeLessThan(80);
    expect(of(now, 'activity-sign-in-rate', 'PE').value).toBeGreaterThan(90);
    const attained = of(now, 'activity-standard-attainment', 'EM').value!;
    expect(attained).toBeLessThan(of(now, 'activity-standard-attainment', 'OG').value! - 30);
    expect(of(first, 'supervision-coverage').value).toBeLessThan(of(before, 'supervision-coverage').value!);
    expect(of(now, 'supervision-coverage').value).toBe(100);
    expect(of(now, 'course-pass-rate', 'SU').value).toBeLessThan(
      of(first, 'course-pass-rate', 'SU').value! - 15,
    );
    expect(of(before, 'evaluation-mean', stories.smallDepartment.department).state).toBe('withheld');
    expect(of(now, 'evaluation-mean', stories.smallDepartment.department).state).toBe('developing');
    expect(of(now, 'activity-irregular-titles', 'IR').value).toBeGreaterThan(20);
    // What the sample holds no record of has no value, and most of it says which records are missing.
    const silent = now.filter((entry) => entry.department === null && entry.value === null && !entry.lacks);
    expect(silent.map((entry) => entry.indicator)).toEqual(['grade-release-days', 'fitness-pass-rate']);

    const lines = headlineLines(now, before, 'en');
    expect(lines).toHaveLength(headlineIndicators.length);
    for (const line of lines) expect(line).not.toContain('—');
  });

  test('is opened, not built again, where it is there already', async () => {
    await sample.call('workspace.close', {});
    const again = await sample.call('workspace.sample', { folder, seed: SEED });
    expect(again).toEqual(answer);
  });

  test('keeps out of a folder that holds something else', async () => {
    const other = join(sample.folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.docx'), 'mine');
    const result = await sample.backend.call('workspace.sample', { folder: other, seed: SEED });
    expect(result).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } });
    expect(readdirSync(other)).toEqual(['thesis.docx']);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const target = join(sample.folder, 'cancelled');
    const running = sample.backend.call('workspace.sample', { folder: target, seed: 1 }, 'cancel-me');
    while (
      !sample.events.some(
        (event) =>
          event.type === 'progress' &&
          event.job === 'cancel-me' &&
          event.step === 'sample-import' &&
          event.done >= 2,
      )
    ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    sample.backend.cancel('cancel-me');
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(sample.folder).filter((name) => name.startsWith('cancelled.'))).toEqual([]);
  }, 60_000);
});

test('planting into no files plants nothing', () => {
  const nothing: Planted[] = plant([]);
  expect(nothing).toEqual([]);
});
