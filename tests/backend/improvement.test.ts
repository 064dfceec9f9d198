import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonOf, signalChart } from '#shared/improvement/signals/wording.ts';
import { shippedBook } from '#shared/indicators/book.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
const MONTHS = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02'];

const activity = (department: string, month: string): FieldValues => ({
  date: `${month}-04`,
  department,
  kind: 'mini-lecture',
  title: `心衰 ${month}`,
  host: 'P1',
});
const action = (no: string, more: FieldValues): FieldValues => ({
  action_no: no,
  department: 'IM',
  requirement: '补齐签到',
  opened_on: '2025-01-06',
  ...more,
});
const signals = async () => (await test.call('improvement.signals', {})).signals;
const save = (values: FieldValues, id: string | null = null) =>
  test.call('records.save', { type: 'improvement', id, version: null, values });

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'IM', name: '内科' },
    { code: 'SU', name: '外科' },
    { code: 'OG', name: '妇产科' },
  ]);
  await storeRows(test, 'person', [
    { number: 'P1', name: '李娜', role: 'teacher', department: 'IM' },
    { number: 'P2', name: '赵敏', role: 'supervisor', department: 'IM' },
  ]);
});
afterEach(() => test.end());

/** Surgery teaches nothing in some months. */
const teach = (quiet: readonly string[]) =>
  storeRows(
    test,
    'activity',
    MONTHS.flatMap((month) =>
      ['IM', 'SU', 'OG'].flatMap((unit) =>
        unit === 'SU' && quiet.includes(month) ? [] : [activity(unit, month)],
      ),
    ),
  );

describe('signals', () => {
  it('are raised once, with reason, chart and the way to the rows', async () => {
    await teach(['2025-01', '2025-02']);
    expect((await test.call('improvement.signals', {})).stale).toBeGreaterThan(0);
    expect(await test.call('improvement.refresh', {})).toMatchObject({ raised: 1 });
    const [found] = await signals();
    expect(found).toMatchObject({ state: 'open', times: 1 });
    expect(found!.signal).toMatchObject({
      key: 'missing-activity|activity|SU',
      department: 'SU',
      period: '2025-02',
      rows: { kind: 'completeness', type: 'activity', department: 'SU' },
    });
    expect(reasonOf(found!.signal, 'zh-CN', shippedBook)).toContain('2025-01, 2025-02');
    expect(reasonOf(found!.signal, 'en', shippedBook)).toContain('2 months');
    expect(signalChart(found!.signal, 'en')).toMatchObject({ kind: 'trend', periods: expect.any(Array) });
    // Nothing has changed since: nothing is asked, nothing raised.
    expect(await test.call('improvement.refresh', {})).toEqual({ asked: 0, raised: 0 });
    expect((await test.call('improvement.signals', {})).stale).toBe(0);
  });

  it('stay dismissed until it gets worse; a dismissal is audited and taken back', async () => {
    await teach(['2025-02']);
    await test.call('improvement.refresh', {});
    const key = 'missing-activity|activity|SU';
    test.setTime('2025-03-11T08:00:00.000Z');
    await test.call('improvement.dismiss', { key, reason: '病区装修' });
    expect((await signals())[0]).toMatchObject({ state: 'dismissed', dismissal: { reason: '病区装修' } });
    await test.call('improvement.restore', { key });
    expect((await signals())[0]!.state).toBe('open');
    await test.call('improvement.dismiss', { key, reason: '病区装修' });
    expect((await test.call('audit.list', { limit: 3 })).entries.map(({ action: what }) => what)).toEqual([
      'signal.dismiss',
      'signal.restore',
      'signal.dismiss',
    ]);
    test.setTime('2025-03-12T08:00:00.000Z');
    expect(await test.call('improvement.refresh', {})).toMatchObject({ raised: 0 });
    expect((await signals())[0]!.state).toBe('dismissed');
    // One more quiet month: worse, so it is raised again.
    await storeRows(
      test,
      'activity',
      ['IM', 'OG'].map((unit) => activity(unit, '2025-03')),
    );
    test.setTime('2025-04-02T08:00:00.000Z');
    expect(await test.call('improvement.refresh', {})).toMatchObject({ raised: 1 });
    expect((await signals())[0]).toMatchObject({ state: 'open', times: 2 });
  });

  it('are dealt with by an action that names them, pass, and come back', async () => {
    await teach(['2025-02']);
    await test.call('improvement.refresh', {});
    const key = 'missing-activity|activity|SU';
    await save(action('A1', { department: 'SU', signal: key, source: 'signal', opened_on: '2025-03-10' }));
    expect((await signals())[0]).toMatchObject({ state: 'acting', action: { no: 'A1' } });
    await storeRows(test, 'activity', [activity('SU', '2025-02')]);
    await test.call('improvement.refresh', {});
    expect((await signals())[0]!.state).toBe('acting');
    const { actions } = await test.call('improvement.actions', {});
    await save({ closed_on: '2025-03-10', state: 'closed' }, actions[0]!.record.id);
    expect((await signals())[0]!.state).toBe('passed');
  });

  it('tell medians beyond what the target tolerates, and no signal of an unknown key is answered', async () => {
    await storeRows(
      test,
      'observation',
      [1, 2, 3, 4, 5, 6].map((day) => ({
        date: `2024-10-0${day}`,
        department: 'IM',
        teacher: 'P1',
        observer: 'P2',
        fed_back_on: `2024-11-2${day}`,
      })),
    );
    await test.call('improvement.refresh', {});
    const [late] = await signals();
    expect(late!.signal).toMatchObject({ rule: 'late-feedback', department: 'IM', severity: 51 });
    expect(reasonOf(late!.signal, 'en', shippedBook)).toBe(
      'The median in 2024-2025, term 1 is 51 days, the target 7 days; 0 more are not yet fed back.',
    );
    expect(await test.refused('improvement.dismiss', { key: 'x', reason: 'y' })).toMatchObject({
      code: 'signal-unknown',
    });
  });

  it('do not hold up a command', async () => {
    await teach(['2025-02']);
    const order: string[] = [];
    const refresh = test.call('improvement.refresh', {}).then(() => order.push('refresh'));
    const saved = save(action('A1', {})).then(() => order.push('saved'));
    await Promise.all([refresh, saved]);
    expect(order).toEqual(['saved', 'refresh']);
  });
});

describe('actions', () => {
  it('come with stage, delay and what they repeat; overdue ones first', async () => {
    await storeRows(test, 'improvement', [
      action('A1', { category: '签到', closed_on: '2025-01-20', verified: true }),
      action('A2', { category: '签到', opened_on: '2025-02-03', due_on: '2025-04-01', state: 'running' }),
      action('A3', { due_on: '2025-03-01' }),
      action('A4', { opened_on: '2020-01-01', closed_on: '2020-02-01' }),
    ]);
    const { actions, older, today } = await test.call('improvement.actions', {});
    expect(today).toBe('2025-03-10');
    expect(older).toBe(1);
    expect(
      actions.map(({ record, stage, daysOverdue }) => [record.values.action_no, stage, daysOverdue]),
    ).toEqual([
      ['A3', 'plan', 9],
      ['A2', 'do', 0],
      ['A1', 'act', 0],
    ]);
    expect(actions[1]!.recurs).toMatchObject([{ no: 'A1', days: 14, same: 'category' }]);
    expect(await test.call('improvement.number', { department: 'IM' })).toEqual({ no: 'ZG-2024-IM-01' });
  });

  it('are not verified by their owner', async () => {
    const [id] = await storeRows(test, 'improvement', [
      action('A1', { owner: 'P1', closed_on: '2025-02-01' }),
    ]);
    const verified = (by: string) => save({ verified: true, verified_by: by, verified_on: '2025-03-01' }, id);
    const own = await verified('P1');
    expect(own.record).toBeNull();
    expect(own.problems.map(({ code }) => code)).toContain('improvement-verified-by-owner');
    expect((await verified('P2')).record!.values.verified_by).toBe('P2');
  });

  it('show their indicator in the term before and the first one after', async () => {
    const seen = (day: string, days: number): FieldValues => ({
      date: day,
      department: 'IM',
      teacher: 'P1',
      observer: 'P2',
      topic: day,
      fed_back_on: new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10),
    });
    await storeRows(test, 'observation', [
      ...['2024-03-04', '2024-04-04', '2024-05-06'].map((day) => seen(day, 20)),
      ...['2024-10-04', '2024-11-04', '2024-12-04'].map((day) => seen(day, 5)),
    ]);
    const [id] = await storeRows(test, 'improvement', [
      action('A1', {
        indicator: 'observation-feedback-days',
        opened_on: '2024-05-20',
        closed_on: '2024-07-01',
      }),
    ]);
    const effect = await test.call('improvement.effect', { action: id! });
    expect(effect).toMatchObject({
      before: { period: '2023-2024-2', value: 20 },
      after: { period: '2024-2025-1', value: 5 },
      effect: 'unclear',
    });
  });
});

describe('findings', () => {
  it('are what no action names yet', async () => {
    const [seen] = await storeRows(test, 'observation', [
      {
        date: '2025-01-08',
        department: 'IM',
        teacher: 'P1',
        observer: 'P2',
        suggestions: '增加提问',
        follow_up_needed: true,
      },
    ]);
    await storeRows(test, 'meeting', [
      { date: '2025-01-09', title: '教学例会', decision: '统一签到表', department: 'SU', state: 'open' },
      {
        date: '2025-01-09',
        title: '教学例会',
        decision: '已办',
        decision_no: 2,
        state: 'done',
        done_on: '2025-02-01',
      },
    ]);
    const standard = { framework: 'wfme-2020', period: '2024-2025', code: '1.1' };
    await test.call('standards.rate', {
      ...standard,
      level: 'partly-met',
      points: null,
      reason: '使命未公布',
    });
    const ask = { period: '2024-2025' };
    const { findings } = await test.call('improvement.findings', ask);
    expect(findings.map(({ source, text }) => [source, text])).toEqual([
      ['observation', '增加提问'],
      ['meeting', '统一签到表'],
      ['standard', '使命未公布'],
    ]);
    await save(action('A1', { source: 'observation', source_record: `observation/${seen}` }));
    const left = await test.call('improvement.findings', { ...ask, department: 'IM' });
    expect(left.findings).toEqual([]);
  });
});

describe('the clock', () => {
  it('has every leg, by department, and tells who waits', async () => {
    await storeRows(test, 'observation', [
      { date: '2025-01-06', department: 'IM', teacher: 'P1', observer: 'P2', fed_back_on: '2025-01-10' },
      { date: '2025-01-07', department: 'SU', teacher: 'P1', observer: 'P2' },
    ]);
    const ask = { period: '2024-2025' };
    const { legs } = await test.call('improvement.clock', ask);
    const shown = legs.find(({ id }) => id === 'observation-shown');
    expect(shown).toMatchObject({
      done: 1,
      median: 4,
      within: 1,
      judged: 2,
      waiting: 1,
      late: 1,
      oldest: 62,
    });
    const { departments } = await test.call('improvement.leg', { ...ask, leg: 'observation-shown' });
    expect(departments.map(({ department, done, late }) => [department, done, late])).toEqual([
      [null, 1, 1],
      ['IM', 1, 0],
      ['SU', 0, 1],
    ]);
    expect(await test.refused('improvement.leg', { ...ask, leg: 'none' })).toMatchObject({
      code: 'clock-leg-unknown',
    });
  });
});
