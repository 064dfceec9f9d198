/** A teacher of whom three people spoke: nothing that they said, who they are or when is found by any question. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '#shared/api/index.ts';
import { isAnswer, withoutAnswers } from '#shared/records/anonymous.ts';
import { recordTypes } from '#shared/records/index.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { type Asked, at, COMMENT, PERIODS, questions, RATER, T } from './support/curious.ts';
import { DAY, form, plant, SCORES } from './support/planted.ts';
import { sumsIn, type Told, told } from './support/sums-told.ts';

let test: TestBackend;
let planted: string[];
let typed: string;
let asked: Asked;

beforeEach(async () => {
  test = await openTestBackend();
  ({ planted, typed } = await plant(test));
  asked = questions({ test, planted, typed });
});
afterEach(() => test.end());

describe('single forms', () => {
  it('are not told by any query of the contract', async () => {
    let answers = 0;
    for (const [name, operation] of Object.entries(contract)) {
      if (operation.kind !== 'query') continue;
      const inputs = asked[name as OperationName];
      expect(inputs, `${name}: say what it is asked`).toBeDefined();
      for (const input of await inputs!()) {
        const result = await test.backend.callUnknown(name, input);
        if (!result.ok) {
          expect(
            ['answers-closed', 'value-withheld', 'bad-period', 'indicator-unfinished'],
            `${name} ${told(input)}`,
          ).toContain(result.error.code);
          continue;
        }
        answers += 1;
        const text = told(result.data);
        const where = `${name} ${told(input)}`;
        // What was typed into the question may stand in the answer to it.
        if (!told(input).includes(COMMENT)) expect(text, where).not.toContain(COMMENT);
        if (!told(input).includes(RATER)) expect(text, where).not.toContain(RATER);
        expect(text, where).not.toContain(DAY);
        expect(text, where).not.toContain(SCORES.join(','));
      }
    }
    expect(answers).toBeGreaterThan(60);
  }, 120_000);

  it('cannot be worked out as the difference of any two answers', async () => {
    const all: Told[] = [];
    for (const [name, operation] of Object.entries(contract)) {
      if (operation.kind !== 'query') continue;
      for (const input of await asked[name as OperationName]!()) {
        const result = await test.backend.callUnknown(name, input);
        if (!result.ok) continue;
        const { indicator: of, part } = input as { indicator?: string; part?: string };
        // Of what is left out nothing is added up.
        if (part === 'excluded') continue;
        const where = `${name} ${told(input)}`;
        for (const entry of sumsIn(result.data, where))
          all.push(name === 'indicators.rows' ? { ...entry, of: `${of} ${part}` } : entry);
        // Drafts and reports say it in words: the planted mean is in none.
        if (name === 'standards.draft' || name === 'reports.preview')
          expect(told(result.data), where).not.toMatch(/\b1\.90\b/);
      }
    }
    const sums = [
      ...new Map(all.map((entry) => [`${entry.of} ${entry.n} ${entry.sum.toFixed(6)}`, entry])).values(),
    ];
    expect(new Set(sums.map(({ of }) => of)).size).toBeGreaterThan(2);
    expect(sums.length).toBeGreaterThan(5);
    const whole = (of: string) =>
      of.startsWith('evaluation-mean') ? 4.5 : of === 'resident-satisfaction denominator' ? 1 : 100;
    for (const a of [{ n: 0, sum: 0, where: 'nothing' }, ...sums])
      for (const b of sums) {
        if (b.n <= a.n || b.n - a.n >= 5 || ('of' in a && a.of !== b.of)) continue;
        expect((b.sum - a.sum) / (b.n - a.n), `${b.where} less ${a.where}`).toBeCloseTo(whole(b.of), 6);
      }
  }, 120_000);

  it('are not found by what they say, nor told apart by it', async () => {
    expect((await test.call('records.list', { type: T, search: COMMENT })).total).toBe(0);
    expect((await test.call('records.list', { type: T, search: `${RATER}1` })).total).toBe(0);
    const bySum = { ...at, filters: [{ field: 'scores', test: { kind: 'range' as const, from: 1, to: 2 } }] };
    expect((await test.refused('records.order', bySum)).code).toBe('answers-closed');
    expect((await test.refused('records.values', { ...at, field: 'rater', find: '' })).code).toBe(
      'answers-closed',
    );
  });

  it('cannot be worked out from results: the teacher is in no total', async () => {
    for (const period of PERIODS.slice(0, 2))
      for (const by of ['teacher', 'course', 'department']) {
        const { all, targets } = await test.call('evaluation.results', { type: T, period, by });
        expect(all?.forms).toBe(24);
        expect(all?.mean).toBeCloseTo(4.5, 12);
        for (const { summary } of targets) if (summary) expect(summary.mean).toBeCloseTo(4.5, 12);
      }
  });

  it('are not overwritten by who cannot see them', async () => {
    const record = { type: T, id: typed, version: 1 };
    const refused = await test.refused('records.save', { ...record, values: form('T4', 3) });
    expect(refused.code).toBe('answers-closed');
    const edit = { id: typed, version: 1, texts: { comment: 'x' }, values: {} };
    expect((await test.refused('records.edit', { type: T, edits: [edit], remove: [] })).code).toBe(
      'answers-closed',
    );
    expect((await test.refused('records.print', { type: T, id: typed, language: 'en' })).code).toBe(
      'answers-closed',
    );
  });

  it('open with a reason that the log keeps, and close again', async () => {
    await test.call('answers.open', { reason: '核对一份投诉' });
    const { record } = await test.call('records.get', { type: T, id: typed });
    expect(record.values).toMatchObject({ comment: COMMENT, submitted_on: DAY });
    const { entries } = await test.call('audit.list', {});
    expect(entries.find(({ action }) => action === 'answers.open')?.details).toEqual({
      reason: '核对一份投诉',
    });
    await test.call('answers.close', {});
    expect((await test.call('records.get', { type: T, id: typed })).record.values.comment).toBeUndefined();
    // Another day, another workspace: nothing stays open.
    await test.call('answers.open', { reason: '再次核对' });
    test.restart();
    await test.call('workspace.open', { folder: test.folder, readOnly: false });
    expect((await test.call('answers.state', {})).open).toBe(false);
  });
});

describe('what is an answer', () => {
  it('leaves nothing personal or free in an anonymous type, and other types whole', () => {
    for (const type of recordTypes) {
      const shown = withoutAnswers(type);
      if (type.privacy !== 'anonymous') {
        expect(shown).toBe(type);
        continue;
      }
      for (const field of shown.fields) {
        expect(isAnswer(type, field)).toBe(false);
        expect(['scores', 'answers', 'number', 'integer']).not.toContain(field.kind);
      }
      expect(shown.fields.length).toBeGreaterThan(1);
    }
  });
});
