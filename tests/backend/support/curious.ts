/** What a curious person would ask of every query of the contract, to find out what a few people said. */
import { join } from 'node:path';
import type { Input, OperationName } from '#shared/api/index.ts';
import { frameworks, leavesOf } from '#shared/frameworks/index.ts';
import { newIndicator } from '#shared/indicators/definition/draft.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { indicators } from '#shared/indicators/index.ts';
import type { Condition, Indicator } from '#shared/indicators/types.ts';
import { recordType } from '#shared/records/index.ts';
import type { TestBackend } from './backend.ts';
import { storeRows } from './store-rows.ts';

export interface Curious {
  test: TestBackend;
  /** Ids of the forms that nobody may find out about, and of the one that was typed. */
  planted: string[];
  typed: string;
}

export const YEAR = '2024-2025';
export const PERIODS = [YEAR, '2024-2025-1', '2024-2025-2', '2024-11'];
export const COMMENT = 'ZXQ';
export const RATER = 'WHISTLE';

export type Asked = Partial<{ [Name in OperationName]: () => Input<Name>[] | Promise<Input<Name>[]> }>;

export const T = 'evaluation';
const FIELDS = recordType(T).fields.map(({ name }) => name);
export const at = { type: T, department: null, period: YEAR, search: '', filters: [] };
const places = [null, 'D1'];
const evaluated = indicators.filter(isGuarded).map(({ id }) => id);
const serving = frameworks.flatMap((framework) =>
  leavesOf(framework).flatMap(({ code, indicators: served = [] }) =>
    served.some((id) => evaluated.includes(id)) ? [{ framework: framework.id, code }] : [],
  ),
);
const languages = ['zh-CN', 'en'] as const;

const each = <A, B>(list: readonly A[], of: (entry: A) => B | B[]): B[] => list.flatMap(of);

/** Indicators that a curious person would make: of one teacher, of all others, of one rater, one comment, one answer. */
const conditions: Condition[][] = [
  [{ field: 'teacher', is: 'T4' }],
  [{ not: { field: 'teacher', is: 'T4' } }],
  [{ field: 'rater', is: `${RATER}1` }],
  [{ field: 'comment', contains: [COMMENT] }],
  [{ field: 'scores', below: 2 }],
];
const made: Indicator[] = conditions.map((where) => ({
  ...newIndicator('2024-09-01'),
  id: 'own-mean',
  label: { zh: '均分', en: 'Mean' },
  measure: { kind: 'mean', rows: { from: T, where }, value: { field: 'scores' } },
  unit: 'score',
}));

/** Whose values they would tell apart. */
const GROUPS = ['teacher', 'course', 'rater_group'];

/** Every query of the contract, with what a curious person would ask. A new one must say here what it is asked. */
export function questions({ test, planted, typed }: Curious): Asked {
  /** A report that was built a moment ago. */
  const builtReports = async (): Promise<{ id: string }[]> => {
    const { reports } = await test.call('reports.list', {});
    if (reports.length > 0) return reports;
    const framework = serving[0]!.framework;
    const built = await test.call('reports.build', {
      framework,
      period: YEAR,
      language: 'en',
      folder: join(test.folder, 'out'),
      formats: ['xlsx'],
    });
    return [built.report];
  };
  /** Mock visits, one of which was drawn a moment ago. */
  const drawnVisits = async (): Promise<{ id: string }[]> => {
    const { visits } = await test.call('visits.list', {});
    if (visits.length > 0) return visits;
    await storeRows(test, 'observation', [
      { date: '2024-11-05', department: 'D1', teacher: 'T4', observer: 'T1', topic: '诊断', score: 88 },
    ]);
    await test.call('visits.draw', { framework: 'residency-base-2023', period: YEAR });
    return (await test.call('visits.list', {})).visits;
  };
  return {
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
    'feedback-sheets.receipts': () =>
      each(PERIODS, (period) => each(['teacher', 'course', 'department'], (by) => [{ type: T, period, by }])),
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
    'comments.themes': () => [{}],
    'comments.try-words': () =>
      each(places, (department) => [
        { type: T, period: YEAR, by: 'teacher', department, theme: null, words: [COMMENT] },
        { type: T, period: YEAR, by: 'teacher', department, target: 'T4', theme: null, words: [COMMENT] },
      ]),
    'evidence.list': () => [{ period: YEAR }],
    'evidence.passages': () => [],
    'evidence.search': async () => {
      await test.call('evidence.read', {});
      return [{ search: COMMENT }, { search: RATER }, { search: 'T4' }];
    },
    'evidence.suggest': () => [{ framework: 'residency-base-2023', code: '2.2.5', period: YEAR }],
    'evidence.items': () => [],
    'evidence.read': () => [{}],
    'readiness.matrix': () => serving.map(({ framework }) => ({ framework, period: YEAR })).slice(0, 2),
    'readiness.keep': () => [{ period: YEAR }],
    'improvement.refresh': () => [{}],
    'quality.refresh': () => [{}],
    'improvement.signals': () => [{}],
    'improvement.findings': () => [{ period: YEAR }],
    'improvement.actions': () => [{}],
    'improvement.number': () => [{ department: 'D1' }],
    'improvement.effect': () => [],
    'home.today': () =>
      each([...places, 'D2'], (department) => each(PERIODS, (period) => ({ period, department }))),
    'home.progress': () => [{ period: YEAR }],
    'improvement.clock': () => each(PERIODS, (period) => ({ period })),
    'improvement.leg': async () => {
      const { legs } = await test.call('improvement.clock', { period: YEAR });
      return legs.map(({ id }) => ({ period: YEAR, leg: id }));
    },
    // Of an exam everybody is named who sat it; no form is read.
    'exams.list': () => each(places, (department) => ({ period: YEAR, department })),
    'exams.analysis': async () => {
      const { exams } = await test.call('exams.list', { period: YEAR, department: null });
      return exams.map(({ id }) => ({ id }));
    },
    'instruments.profile': () => each(places, (department) => ({ type: T, year: YEAR, department })),
    'frameworks.list': () => [{}],
    'frameworks.versions': () => [{ id: 'own-x' }],
    'frameworks.history': () => [{ id: 'wfme-2020' }],
    'frameworks.material': () => [{ framework: 'wfme-2020', period: null }],
    'frameworks.links': () => [{ framework: 'wfme-2020', other: null }],
    'standards.narrative': () => each(serving, (item) => ({ ...item, period: YEAR })),
    'standards.overview': () =>
      each(frameworks, ({ id }) => each(PERIODS.slice(0, 3), (period) => ({ framework: id, period }))),
    'standards.draft': () =>
      each(serving, (item) =>
        each(PERIODS.slice(0, 3), (period) => each(languages, (language) => ({ ...item, period, language }))),
      ),
    'reports.preview': () =>
      each(languages, (language) => [
        ...each([...new Set(serving.map(({ framework }) => framework))], (framework) => ({
          framework,
          period: YEAR,
          language,
        })),
        ...each(['data-tables', 'feedback-compliance'], (template) => ({ template, period: YEAR, language })),
        { template: 'department-card', department: 'D1', period: YEAR, language },
        { template: 'course', course: 'C1', period: YEAR, language },
      ]),
    'reports.templates': () => [{}],
    'reports.house': () => [{}],
    'reports.courses': () => [{ period: YEAR }],
    'reports.list': () => [{}],
    'reports.open': async () => (await builtReports()).map(({ id }) => ({ id })),
    'reports.freezeCheck': async () => (await builtReports()).map(({ id }) => ({ id })),
    'reports.renderAgain': async () => {
      const [{ id } = { id: '' }] = await builtReports();
      await test.call('reports.freeze', { id, meaning: 'It is so.', formats: ['xlsx'], despite: true });
      return [{ id }];
    },
    'reports.compare': async () => (await builtReports()).map(({ id }) => ({ earlier: id, later: id })),
    'reports.figures': async () => (await builtReports()).map(({ id }) => ({ id })),
    'improvement.gap': async () => (await drawnVisits()).map(({ id }) => ({ visit: id, line: 1 })),
    'visits.list': () => [{}],
    'visits.open': async () => (await drawnVisits()).map(({ id }) => ({ id })),
    'indicators.values': () => each(PERIODS, (period) => ({ period })),
    'indicators.series': () =>
      each(evaluated, (indicator) =>
        each(places, (department) => ({ indicator, department, grain: 'month' as const })),
      ),
    'indicators.peers': () =>
      each(evaluated, (indicator) => each(PERIODS, (period) => ({ indicator, period }))),
    'indicators.rows': () =>
      each(evaluated, (indicator) =>
        each(['numerator', 'denominator', 'excluded'] as const, (part) =>
          each([...places, 'D2'], (department) =>
            each(PERIODS, (period) => ({ indicator, period, department, part })),
          ),
        ),
      ),
    'indicators.changes': () =>
      each(evaluated, (indicator) =>
        each(places, (department) =>
          each(PERIODS, (period) =>
            each(['period', 'report', 'import'] as const, (since) => ({
              indicator,
              period,
              department,
              since,
            })),
          ),
        ),
      ),
    'indicators.own': () => [{}],
    'indicators.versions': () => [{ id: 'own-mean' }],
    'indicators.preview': () =>
      each(PERIODS, (period) =>
        each(made, (definition) =>
          each([null, ...GROUPS.map((name) => `field:${name}` as const)], (by) => ({
            definition: { ...definition, groups: GROUPS },
            period,
            by,
          })),
        ),
      ),
    'indicators.preview-rows': () =>
      each(made, (definition) =>
        each(['numerator', 'denominator', 'excluded'] as const, (part) => ({
          definition,
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
}
