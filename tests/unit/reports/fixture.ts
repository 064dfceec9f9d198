/** A small fictitious hospital's year, made by arithmetic alone, for the builder and the writers. */
import type { StandardState } from '#shared/api/standards.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import type { Indicator, IndicatorState, IndicatorValue } from '#shared/indicators/types.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import type { ReportData } from '#shared/reports/data.ts';

export const period = '2024-2025';
const years = ['2024-2025', '2023-2024', '2022-2023'];

export const departments = [
  { code: '101', name: { zh: '内科', en: 'Internal Medicine' } },
  { code: '102', name: { zh: '外科', en: 'Surgery' } },
  { code: '103', name: { zh: '妇产科', en: 'Obstetrics and Gynaecology' } },
  { code: '104', name: { zh: '儿科', en: 'Paediatrics' } },
  { code: '105', name: { zh: '急诊科', en: 'Emergency Medicine' } },
  { code: '106', name: { zh: '影像科', en: 'Radiology' } },
  { code: '107', name: { zh: '麻醉科', en: 'Anaesthesiology' } },
  { code: '108', name: { zh: '神经科', en: 'Neurology' } },
];

const percent = (id: string, zh: string, en: string, target: number): Indicator => ({
  id,
  version: '1.0',
  effectiveFrom: '2024-09-01',
  label: { zh, en },
  definition: {
    zh: `${zh}＝符合要求的记录数÷应计记录数×100%，按学年统计。`,
    en: `${en}: records that meet the requirement over all records that count, in per cent, by academic year.`,
  },
  source: { text: { zh: '医院教学质量管理办法', en: 'Hospital rules on teaching quality' }, verified: false },
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: target,
    watch: target - 10,
    origin: { zh: '医院年度目标', en: 'Annual target of the hospital' },
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    scale: 100,
    interval: 'wilson',
    numerator: [{ rows: { from: 'activity' }, quantity: { sum: 'signed_in' } }],
    denominator: [
      {
        rows: {
          from: 'activity',
          exclude: [
            {
              id: 'no-expected',
              where: { field: 'expected', given: false },
              reason: { zh: '没有登记应到人数', en: 'no expected attendance was recorded' },
            },
          ],
        },
        quantity: { sum: 'expected' },
      },
    ],
  },
  enough: 20,
});

export const indicators: Indicator[] = [
  percent('sign-in-rate', '教学活动签到率', 'Sign-in rate of teaching activities', 90),
  percent('activity-attainment', '教学活动达标率', 'Activity standards reached', 80),
  percent('response-rate', '评教回收率', 'Response rate of evaluations', 60),
  percent('follow-up', '听课意见跟进率', 'Follow-up of observations', 95),
  percent('pass-rate', '课程考试通过率', 'Course pass rate', 85),
  percent('closure', '改进措施按期关闭率', 'Actions closed in time', 80),
  {
    ...percent('evaluation-mean', '评教均分', 'Evaluation mean', 0),
    unit: 'score',
    decimals: 2,
    target: { value: 4.5, watch: 4.2, origin: { zh: '医院年度目标', en: 'Annual target of the hospital' } },
    measure: { kind: 'mean', rows: { from: 'evaluation' }, value: { field: 'scores' } },
  },
  {
    ...percent('feedback-days', '意见反馈天数（中位数）', 'Days to feedback (median)', 0),
    unit: 'days',
    decimals: 1,
    direction: 'lower',
    target: { value: 7, watch: 14, origin: { zh: '医院年度目标', en: 'Annual target of the hospital' } },
    measure: {
      kind: 'median',
      rows: { from: 'observation' },
      value: { daysFrom: 'date', to: 'fed_back_on' },
    },
  },
  {
    ...percent('student-teacher', '生师比', 'Students per teacher', 0),
    unit: 'ratio',
    levels: ['hospital'],
    direction: 'lower',
    target: undefined,
  } as Indicator,
];

/** A number in [0, 1) from its place alone. */
const spread = (a: number, b: number, c: number) =>
  ((a * 7919 + b * 104_729 + c * 1_299_709 + 11) % 1000) / 1000;

function fixtureValue(
  indicator: Indicator,
  i: number,
  department: string | null,
  d: number,
  y: number,
): IndicatorValue {
  const n = department === null ? 640 - y * 30 : d === 7 ? 12 : 70 + d * 9;
  const wave = spread(i, d, y);
  const base =
    indicator.unit === 'score'
      ? 4.1 + wave * 0.7
      : indicator.unit === 'days'
        ? 4 + wave * 14 + y * 4
        : indicator.unit === 'ratio'
          ? 12 + wave
          : 66 + wave * 32;
  const withheld = isGuarded(indicator) && d === 7;
  const half = (indicator.unit === 'score' ? 1.2 : indicator.unit === 'percent' ? 60 : 0) / Math.sqrt(n);
  const target = indicator.target;
  const reaches = (limit: number) => (indicator.direction === 'higher' ? base >= limit : base <= limit);
  const state: IndicatorState = withheld
    ? 'withheld'
    : n < indicator.enough
      ? 'developing'
      : !target
        ? 'no-target'
        : reaches(target.value)
          ? 'good'
          : reaches(target.watch)
            ? 'watch'
            : 'act';
  const value = Number(base.toFixed(4));
  return {
    indicator: indicator.id,
    version: indicator.version,
    period: years[y] as string,
    department,
    value: withheld ? null : value,
    numerator: withheld ? null : Math.round((n * value) / 100),
    denominator: n,
    excluded: (i + d + y) % 4,
    n,
    interval:
      withheld || half === 0
        ? null
        : {
            low: Number((value - half).toFixed(4)),
            high: Number(Math.min(indicator.unit === 'percent' ? 100 : 5, value + half).toFixed(4)),
            level: 0.95,
            method: indicator.unit === 'score' ? 't' : 'wilson',
          },
    sd: null,
    state,
  };
}

export const values: IndicatorValue[] = indicators.flatMap((indicator, i) =>
  years.flatMap((_, y) => [
    fixtureValue(indicator, i, null, 9, y),
    ...(indicator.levels.includes('department')
      ? departments.map(({ code }, d) => fixtureValue(indicator, i, code, d, y))
      : []),
  ]),
);

const leaf = (code: string, zh: string, en: string, served: string[] = []): FrameworkItem => ({
  code,
  title: { zh, en },
  verified: true,
  points: 2,
  core: code.endsWith('1'),
  indicators: served,
  evidence: [
    { id: `${code}-a`, label: { zh: '制度文件', en: 'Policy document' } },
    { id: `${code}-b`, label: { zh: '会议记录', en: 'Minutes' } },
  ],
});

export const framework: Framework = {
  id: 'fixture-framework',
  edition: '2023',
  label: { zh: '示例基地评估指标', en: 'Example base evaluation form' },
  publisher: { zh: '示例机构', en: 'Example body' },
  effectiveFrom: '2023-01-01',
  status: 'partly',
  note: { zh: '示例', en: 'Example' },
  rating: { kind: 'points', step: 0.5 },
  totalPoints: 16,
  items: [
    {
      code: '1',
      title: { zh: '培训管理', en: 'Management of training' },
      verified: true,
      children: [
        leaf('1.1', '教学活动', 'Teaching activities', ['sign-in-rate', 'activity-attainment']),
        leaf('1.2', '院级督导', 'Supervision by the hospital', ['follow-up', 'feedback-days']),
        leaf('1.3', '组织管理', 'Organisation'),
        leaf('1.4', '沟通反馈', 'Communication and feedback', ['feedback-days']),
      ],
    },
    {
      code: '2',
      title: { zh: '培训质量', en: 'Quality of training' },
      verified: true,
      children: [
        leaf('2.1', '考核通过', 'Examinations passed', ['pass-rate']),
        leaf('2.2', '多源评价', 'Evaluation from several sources', ['evaluation-mean', 'response-rate']),
        leaf('2.3', '持续改进', 'Continuous improvement', ['closure']),
        leaf('2.4', '满意度', 'Satisfaction'),
      ],
    },
  ],
};

function stateOf(item: FrameworkItem): StandardState {
  const first = item.code === '1.1';
  const second = item.code === '2.2';
  return {
    code: item.code,
    rating: first
      ? {
          level: null,
          points: 1.5,
          reason: '两个科室签到率偏低。',
          at: '2025-09-02T01:00:00.000Z',
          by: '王敏',
        }
      : null,
    narratives: first
      ? [
          {
            language: 'zh-CN',
            text: '本学年签到率为 {{sign-in-rate}}，其中内科为 {{sign-in-rate@101}}。\n未知的 {{no-such}} 会被指出。\n## 各科室\n- **签到**见 {{table:departments:sign-in-rate}}\n- 变化见 {{chart:course:sign-in-rate}}，尚缺{{slot:1.1-a}}\n佐证见 {{evidence:e1}}。\n{{table:indicators}}',
            state: 'reviewed',
            at: '2025-09-02T01:00:00.000Z',
            by: '王敏',
            written: { at: '2025-09-02T01:00:00.000Z', by: '王敏' },
            reviewed: null,
            approved: null,
            unread: [],
            told: {},
          },
          {
            language: 'en',
            text: 'The sign-in rate was {{sign-in-rate}}; in Internal Medicine it was {{sign-in-rate@101}}.\n## By department\n- **Signed**: {{table:departments:sign-in-rate}}\n- See {{chart:departments:sign-in-rate}} and {{chart:course:sign-in-rate}}\nEvidence: {{evidence:e1}}.\n{{table:indicators}}',
            state: 'draft',
            at: '2025-09-02T01:00:00.000Z',
            by: '王敏',
            written: { at: '2025-09-02T01:00:00.000Z', by: '王敏' },
            reviewed: null,
            approved: null,
            unread: [],
            told: {},
          },
        ]
      : [],
    evidence: second
      ? [
          {
            id: 'e1',
            slot: '2.2-a',
            title: '评教管理办法（2024 年修订）',
            file: '评教管理办法.pdf',
            sha256: 'ab'.repeat(32),
            bytes: 1000,
            type: null,
            record: null,
            dated: '2024-09-12',
            validUntil: null,
            validity: 'current',
            addedAt: '2025-09-02T01:00:00.000Z',
            addedBy: '王敏',
          },
        ]
      : [],
    indicators: [],
    ready: { data: true, narrative: first, evidence: second, rating: first },
  };
}

const sources: ReportData['sources'] = departments.flatMap(({ code, name }, d) =>
  years.map((year, y) => ({
    id: `batch-${code}-${year}`,
    kind: 'import' as const,
    at: `${2025 - y}-08-${String(10 + d).padStart(2, '0')}T02:00:00.000Z`,
    by: '李秘书',
    file: `${name.zh}教学工作量统计表_${year}（最终版）.xlsx`,
    sha256: `${d}${y}`.repeat(32),
    department: code,
    types: ['activity' as const, 'evaluation' as const],
    rowsRead: 120 + d,
    rowsNew: 116,
    rowsChanged: 2,
    rowsUnchanged: d,
    rowsRejected: 2,
    digest: `${y}${d}`.repeat(32),
  })),
);

export function fixtureData(): ReportData {
  return {
    institution: { zh: '示例医科大学附属医院（虚构）', en: 'Example University Hospital (fictitious)' },
    framework,
    types: builtInCatalog.types,
    period,
    date: '2025-09-10T08:00:00.000Z',
    author: '王敏',
    status: 'draft',
    dataDigest: '0123456789abcdef'.repeat(4),
    floor: 5,
    departments,
    indicators,
    values: values.map((value) => ({ ...value })),
    standards: leavesOf(framework).map(stateOf),
    sources,
    holdings: sources.flatMap((source, index) =>
      (['activity', 'evaluation', 'observation', 'exam-result'] as const).map((type, t) => ({
        type,
        batch: source.id,
        owner: source.department,
        year: years[index % 3] as string,
        rows: 20 + t * 11 + (index % 5),
      })),
    ),
    actions: Array.from({ length: 40 }, (_, index) => ({
      number: `ZG-2025-${String(index + 1).padStart(3, '0')}`,
      department: departments[index % 8]?.code ?? null,
      requirement: '每两周至少组织一次教学查房，并由主治以上医师主持，记录完整。',
      openedOn: `2024-${String(10 + (index % 3)).padStart(2, '0')}-05`,
      dueOn: `2025-0${1 + (index % 8)}-20`,
      closedOn: index % 3 === 0 ? null : `2025-0${1 + (index % 8)}-18`,
      verified: index % 3 === 1,
    })),
  };
}

/** The same hospital before anything was entered. */
export function emptyData(): ReportData {
  return {
    ...fixtureData(),
    values: values.map((value) => ({
      ...value,
      value: null,
      numerator: null,
      denominator: 0,
      excluded: 0,
      n: 0,
      interval: null,
      state: 'no-data',
    })),
    standards: leavesOf(framework).map((item) => ({
      ...stateOf(item),
      rating: null,
      narratives: [],
      evidence: [],
      ready: { data: false, narrative: false, evidence: false, rating: false },
    })),
    sources: [],
    holdings: [],
    actions: [],
  };
}
