import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { cellText } from '#shared/importing/raw.ts';
import { unwrap } from '#shared/lib/result.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
const printed: string[] = [];
const place = { framework: 'residency-base-2023', period: '2024-2025', seed: 7 };

beforeEach(async () => {
  test = await openTestBackend({
    print: async (html) => {
      printed.push(html);
      return new Uint8Array([0x25, 0x50, 0x44, 0x46]);
    },
    rasterise: async () => [],
  });
  await storeRows(test, 'department', [
    { code: 'IM', name: '内科' },
    { code: 'SU', name: '外科' },
  ]);
  await storeRows(
    test,
    'person',
    ['1', '2', '3'].map((number) => ({ number, name: `教师${number}`, role: 'teacher', department: 'IM' })),
  );
});
afterEach(() => test.end());

describe('a mock visit', () => {
  it('refuses where there is nothing to draw, or no plan', async () => {
    expect((await test.refused('visits.draw', place)).code).toBe('visit-empty');
    expect((await test.refused('visits.open', { id: 'x' })).code).toBe('visit-unknown');
  });

  it('draws, checks, takes marks, and compares with the last one', async () => {
    await storeRows(
      test,
      'observation',
      ['1', '2', '3'].map((teacher) => ({
        date: '2024-11-05',
        department: 'IM',
        teacher,
        observer: '1',
        topic: `课 ${teacher}`,
        score: 88,
        fed_back_on: teacher === '1' ? '2024-11-06' : null,
        follow_up_needed: false,
      })),
    );
    const { id } = await test.call('visits.draw', place);
    const { visit, lines, departments } = await test.call('visits.open', { id });
    const drawn = lines.filter(({ record }) => record !== null);
    expect(drawn).toHaveLength(2);
    expect(lines.find(({ type }) => type === 'exit-exam')?.checks[0]).toMatchObject({
      id: 'there',
      state: 'unmet',
    });
    expect(visit).toMatchObject({ seed: 7, looked: 0, gaps: lines.length });
    expect(departments).toHaveLength(1);
    // Induction, activities, examination, supervision and the guidance of teachers have points.
    expect(visit.atStake).toBe(3 + 5 + 2 + 2);

    const [first] = lines;
    await test.call('visits.mark', { id, line: first!.line, verdict: 'not-applicable', note: '无此类' });
    const again = await test.call('visits.open', { id });
    expect(again.lines[0]).toMatchObject({ verdict: 'not-applicable', note: '无此类', markedBy: '王秘书' });
    expect(again.visit).toMatchObject({ looked: 1, gaps: lines.length - 1 });
    expect((await test.refused('visits.mark', { id, line: 999, verdict: null })).code).toBe('visit-line');

    // An examination that nobody entered was found on paper: nothing is missing there any more.
    const absent = again.lines.find(({ record, line }) => record === null && line !== first!.line)!;
    await test.call('visits.mark', { id, line: absent.line, verdict: 'found' });
    expect((await test.call('visits.open', { id })).visit.gaps).toBe(lines.length - 2);
    await test.call('visits.mark', { id, line: absent.line, verdict: null });

    const second = await test.call('visits.draw', place);
    const repeated = await test.call('visits.open', { id: second.id });
    expect(repeated.lines.map(({ record }) => record)).toEqual(lines.map(({ record }) => record));
    expect(repeated.departments[0]?.before).toBe(lines.length - 1);
    expect((await test.call('visits.list', {})).visits.map((each) => each.id)).toEqual([second.id, id]);
  });

  it('leads from a gap to an action, and prints what is left', async () => {
    await storeRows(test, 'observation', [
      { date: '2024-11-05', department: 'IM', teacher: '1', observer: '2', topic: '<b>心衰</b>', score: 88 },
    ]);
    const { id } = await test.call('visits.draw', place);
    const { lines } = await test.call('visits.open', { id });
    const { line } = lines.find(({ record }) => record === null)!;
    const findings = async () =>
      (await test.call('improvement.findings', { period: place.period })).findings.filter(
        ({ source }) => source === 'visit',
      );
    expect(await findings()).toEqual([]);
    await test.call('visits.mark', { id, line, verdict: 'not-found', note: '科室无记录' });
    const [finding] = await findings();
    expect(finding).toMatchObject({
      department: 'IM',
      text: '科室无记录',
      place: { kind: 'visit', visit: id },
    });
    expect((await test.call('improvement.gap', { visit: id, line })).finding).toEqual(finding);

    await storeRows(test, 'improvement', [
      {
        action_no: 'ZG-1',
        department: 'IM',
        requirement: '补考核',
        opened_on: '2025-03-01',
        source_record: finding!.ref,
      },
    ]);
    expect(await findings()).toEqual([]);
    expect((await test.call('improvement.gap', { visit: id, line })).finding).toBeNull();
    const opened = await test.call('visits.open', { id });
    expect(opened.lines.find((each) => each.line === line)?.action?.no).toBe('ZG-1');

    const path = join(test.folder, '..', 'gaps.xlsx');
    await test.call('visits.export', { id, language: 'zh-CN', path });
    const book = unwrap(await readFile(readFileSync(path), 'gaps.xlsx'));
    expect(book.sheets.map(({ name }) => name)).toEqual(['各科室缺项', '逐条缺项']);
    const rows = book.sheets[1]!.rows.map((row) => row.map((cell) => cellText(cell)));
    expect(rows).toHaveLength(1 + opened.visit.gaps);
    expect(rows.find((row) => row.includes('ZG-1'))).toContain('没有找到原始记录');
    await test.call('visits.export', { id, language: 'en', path: path.replace('xlsx', 'pdf') });
    expect(printed.at(-1)).toContain('Gaps line by line');
    expect(printed.at(-1)).not.toContain('<b>心衰');
  });
});
