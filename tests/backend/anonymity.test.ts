/** A teacher of whom three people spoke: nothing that they said, who they are or when is found by any question. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, type Input, type OperationName } from '#shared/api/index.ts';
import { isAnswer, withoutAnswers } from '#shared/records/anonymous.ts';
import { recordType, recordTypes } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

const YEAR = '2024-2025';
const PERIODS = [YEAR, '2024-2025-1', '2024-2025-2', '2024-11'];
const COMMENT = 'ZXQ';
const RATER = 'WHISTLE';
const DAY = '2024-11-23';
/** Mean 1.9 and pattern of the planted forms. */
const SCORES = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1];

let test: TestBackend;
let planted: string[];
let typed: string;

const form = (teacher: string, n: number, more: FieldValues = {}): FieldValues => ({
  form_no: `${teacher}-${n}`,
  submitted_on: '2024-11-05',
  department: 'D1',
  course: 'C1',
  teacher,
  rater: `R${n}`,
  rater_group: 'student',
  scores: [4, 4, 4, 4, 4, 5, 5, 5, 5, 5],
  comment: '很好',
  ...more,
});

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [{ code: 'D1', name: '内科' }]);
  await storeRows(test, 'course', [{ code: 'C1', name: '诊断学', department: 'D1' }]);
  await storeRows(
    test,
    'person',
    ['T1', 'T2', 'T3', 'T4'].map((number) => ({
      number,
      name: `教师${number}`,
      role: 'teacher',
      department: 'D1',
    })),
  );
  await storeRows(
    test,
    'evaluation',
    ['T1', 'T2', 'T3'].flatMap((teacher) => Array.from({ length: 8 }, (_, n) => form(teacher, n))),
  );
  const secret = { scores: SCORES, comment: COMMENT, submitted_on: DAY };
  planted = await storeRows(
    test,
    'evaluation',
    [1, 2].map((n) => form('T4', n, { ...secret, rater: `${RATER}${n}` })),
  );
  // One is typed, so that history and audit log hold it, too.
  const saved = await test.call('records.save', {
    type: 'evaluation',
    id: null,
    version: null,
    values: form('T4', 3, { ...secret, rater: `${RATER}3` }),
  });
  typed = saved.record!.id;
});
afterEach(() => test.end());

type Asked = Partial<{ [Name in OperationName]: () => Input<Name>[] | Promise<Input<Name>[]> }>;

const T = 'evaluation';
const FIELDS = recordType(T).fields.map(({ name }) => name);
const at = { type: T, department: null, period: YEAR, search: '', filters: [] };
const places = [null, 'D1'];
const evaluated = ['evaluation-mean', 'resident-satisfaction'];
const each = <A, B>(list: readonly A[], of: (entry: A) => B | B[]): B[] => list.flatMap(of);

/** Every query of the contract, with what a curious person would ask. A new one must say here what it is asked. */
const asked: Asked = {
  'app.state': () => [{}],
  'backups.list': () => [{ folder: test.folder }],
  'audit.list': () => [{ limit: 500 }],
  'audit.verify': () => [{}],
  'app.diagnostics': () => [{}],
  'answers.state': () => [{}],
  'records.list': () => [
    { type: T },
    { type: T, search: COMMENT },
    { type: T, search: RATER },
    { type: T, search: 'T4' },
    ...each(FIELDS, (field) => ({ type: T, sort: { field, descending: true } })),
  ],
  'records.get': () => each([...planted, typed], (id) => ({ type: T, id })),
  'records.lookup': () => [
    { type: T, search: 'T4' },
    { type: T, search: COMMENT },
  ],
  'records.completeness': () => [{ year: YEAR }],
  'records.order': () => [
    { ...at },
    { ...at, search: COMMENT },
    ...each(FIELDS, (field) => [
      { ...at, sort: [{ field, descending: false }] },
      { ...at, group: [field] },
      { ...at, filters: [{ field, test: { kind: 'text' as const, text: COMMENT } }] },
      { ...at, filters: [{ field, test: { kind: 'range' as const, from: 0, to: 2 } }] },
    ]),
  ],
  'records.rows': () => [{ type: T, rows: [], ids: [...planted, typed] }],
  'records.values': () => each(FIELDS, (field) => ({ ...at, field, find: '' })),
  'records.views': () => [{ type: T }],
  'records.uses': () => each([...planted, typed], (id) => ({ type: T, id, period: YEAR })),
  'batches.list': () => [{ limit: 1000 }],
  'batches.rejected': async () => {
    const { batches } = await test.call('batches.list', { limit: 1000 });
    return batches.map(({ id }) => ({ batch: id }));
  },
  'batches.receipt': () => [],
  // Nothing here came from a file; `requireFile` is tested below.
  'source.cell': () => [],
  'people.review': () => [{}],
  'people.merges': () => [{}],
  'attachments.list': () => each([...planted, typed], (record) => ({ type: T, record })),
  'drafts.get': () => [{ type: T, record: typed }],
  'record-types.list': () => [{}],
  'record-types.versions': () => [{ id: T }],
  'record-types.names': () => [],
  'record-types.figures': () => [{ id: T, period: YEAR }],
  'quality.overview': () => [{ period: YEAR, department: null }],
  'quality.rows': async () => {
    await test.call('quality.refresh', {});
    const { cells } = await test.call('quality.overview', {});
    return cells.map(({ check }) => ({ check }));
  },
  'completeness.matrix': () => [{ period: YEAR }],
  'completeness.cell': () => [{ period: YEAR, department: 'D1', type: T }],
  'completeness.rules': () => [{}],
  'completeness.ruleHistory': () => [],
  'import.list': () => [{}],
  'import.queue': () => [{}],
  'import.recipes': () => [{}],
  // What is staged is not yet stored: whoever hands a file in has it before their eyes.
  'import.get': () => [],
  'import.rows': () => [],
  'import.values': () => [],
  'import.difference': () => [],
  'evaluation.sources': () => [{}],
  'evaluation.results': () =>
    each(PERIODS, (period) =>
      each(['teacher', 'course', 'department'], (by) =>
        each(places, (department) => ({ type: T, period, by, department })),
      ),
    ),
  'evaluation.target': () =>
    each(PERIODS, (period) => [
      { type: T, period, by: 'teacher', target: 'T4' },
      { type: T, period, by: 'course', target: 'C1' },
    ]),
  'feedback-sheets.preview': () =>
    each([YEAR, '2024-2025-1', '2024-11'], (period) => [
      { type: T, period, by: 'teacher', target: 'T4', language: 'en' },
      { type: T, period, by: 'course', target: 'C1', language: 'zh-CN' },
    ]),
  'comments.overview': () =>
    each(PERIODS, (period) =>
      each(places, (department) => [
        { type: T, period, by: 'teacher', department },
        { type: T, period, by: 'teacher', department, target: 'T4' },
        { type: T, period, by: 'course', department, target: 'C1' },
        { type: T, period, by: 'department', department, target: 'D1' },
      ]),
    ),
  'comments.words': () => [{}],
  'improvement.refresh': () => [{}],
  'improvement.signals': () => [{}],
  'improvement.findings': () => [{ period: YEAR }],
  'improvement.actions': () => [{}],
  'improvement.number': () => [{ department: 'D1' }],
  'improvement.effect': () => [],
  'improvement.clock': () => each(PERIODS, (period) => ({ period })),
  'improvement.leg': async () => {
    const { legs } = await test.call('improvement.clock', { period: YEAR });
    return legs.map(({ id }) => ({ period: YEAR, leg: id }));
  },
  'indicators.values': () => each(PERIODS, (period) => ({ period })),
  'indicators.series': () =>
    each(evaluated, (indicator) =>
      each(places, (department) => ({ indicator, department, grain: 'month' as const })),
    ),
  'indicators.rows': () =>
    each(evaluated, (indicator) =>
      each(['numerator', 'denominator', 'excluded'] as const, (part) => ({
        indicator,
        period: YEAR,
        department: 'D1',
        part,
      })),
    ),
  'indicators.cells': () =>
    each(evaluated, (indicator) => ({
      indicator,
      period: YEAR,
      department: null,
      rows: 'counted' as const,
    })),
};

/** Operations that ask about nothing that is stored in forms; each is looked at by name when it is added. */
const apart = new Set([
  'exams.list',
  'exams.analysis',
  'instruments.profile',
  'frameworks.list',
  'standards.overview',
  'standards.draft',
  'standards.narrative',
  'reports.preview',
  'reports.list',
  'reports.open',
  'reports.figures',
]);

const told = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    ArrayBuffer.isView(entry) ? Array.from(entry as Uint8Array) : entry,
  );

describe('single forms', () => {
  it('are not told by any query of the contract', async () => {
    let answers = 0;
    for (const [name, operation] of Object.entries(contract)) {
      if (operation.kind !== 'query' || apart.has(name)) continue;
      const inputs = asked[name as OperationName];
      expect(inputs, `${name}: say what it is asked`).toBeDefined();
      for (const input of await inputs!()) {
        const result = await test.backend.callUnknown(name, input);
        if (!result.ok) {
          expect(['answers-closed', 'value-withheld', 'bad-period'], `${name} ${told(input)}`).toContain(
            result.error.code,
          );
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
  });

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
