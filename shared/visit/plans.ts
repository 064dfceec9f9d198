/** The sampling plans: 2 teachers, 2 residents, 1 case of each form in every department. Core items stand first. */
import type { VisitCheck, VisitPlanLine } from './types.ts';

const dated = (field: string): VisitCheck => ({
  id: 'dated',
  label: { zh: '日期在本学年内', en: 'Dated inside the year' },
  kind: 'dated',
  field,
});
const signed = (...fields: string[]): VisitCheck => ({
  id: 'signed',
  label: { zh: '签名齐全', en: 'Signed' },
  kind: 'filled',
  fields,
});
const filled = (id: string, zh: string, en: string, ...fields: string[]): VisitCheck => ({
  id,
  label: { zh, en },
  kind: 'filled',
  fields,
});
const scored = (most: Record<string, number>): VisitCheck => ({
  id: 'scored',
  label: { zh: '有分数且不超过满分', en: 'Scored within the maximum' },
  kind: 'scored',
  most,
});
const answered: VisitCheck = {
  id: 'scored',
  label: { zh: '评分表已填写', en: 'The form is scored' },
  kind: 'answered',
  field: 'scores',
};
const original: VisitCheck = {
  id: 'original',
  label: { zh: '留有原始文件', en: 'The original file is kept' },
  kind: 'original',
};

type Line = Omit<VisitPlanLine, 'framework' | 'items'>;

const activities: Line = {
  type: 'activity',
  by: 'host',
  take: 2,
  checks: [
    dated('date'),
    filled('attendance', '有应到与签到人数', 'Expected and signed in are told', 'expected', 'signed_in'),
    filled('content', '有主题与地点', 'Title and place are told', 'title', 'place'),
    original,
  ],
};
const inductions: Line = {
  type: 'induction',
  by: null,
  take: 1,
  checks: [
    dated('date'),
    filled('attendance', '有应到与签到人数', 'Expected and signed in are told', 'expected', 'signed_in'),
    filled('content', '有教育内容', 'Topics are told', 'topics'),
    original,
  ],
};
const exits: Line = {
  type: 'exit-exam',
  by: 'learner',
  take: 2,
  checks: [
    dated('date'),
    scored({ theory: 100, skill: 100, total: 100 }),
    signed('leader', 'leader_signed'),
    filled('review', '有考核小组意见', 'The group gave its opinion', 'review'),
    original,
  ],
};
const workplace = (type: 'mini-cex' | 'dops'): Line => ({
  type,
  by: 'learner',
  take: 1,
  checks: [
    dated('date'),
    answered,
    signed('learner_signed', 'assessor_signed'),
    filled('advice', '写有反馈', 'Feedback is written', 'suggestions'),
    original,
  ],
});
const supervisions: Line = {
  type: 'supervision',
  by: null,
  take: 1,
  checks: [
    dated('occurred_on'),
    filled('conclusion', '有结论与记录', 'Conclusion and description are told', 'conclusion', 'description'),
    {
      id: 'chain',
      label: { zh: '须整改的已定期限并由科室确认', en: 'Where action is needed: deadline and confirmation' },
      kind: 'chain',
      when: 'needs_action',
      fields: ['act_by', 'confirmed_on', 'confirmed_by'],
    },
    original,
  ],
};
const observations: Line = {
  type: 'observation',
  by: 'teacher',
  take: 2,
  checks: [
    dated('date'),
    scored({ score: 100 }),
    {
      id: 'feedback',
      label: { zh: '7 天内反馈教师', en: 'Fed back within 7 days' },
      kind: 'within',
      from: 'date',
      to: 'fed_back_on',
      days: 7,
    },
    {
      id: 'chain',
      label: { zh: '须跟进的已跟进、教师已确认', en: 'Where it asks for it: followed up and acknowledged' },
      kind: 'chain',
      when: 'follow_up_needed',
      fields: ['followed_up_on', 'acknowledged_on'],
    },
    original,
  ],
};
const sheets: Line = {
  type: 'activity-sheet',
  by: 'teacher',
  take: 2,
  checks: [
    dated('date'),
    scored({ preparation: 15, guidance: 40, method: 25, effect: 15, impression: 5, total: 100 }),
    signed('assessor'),
    original,
  ],
};

const residency = (items: readonly string[], line: Line): VisitPlanLine => ({
  framework: 'residency-base-2023',
  items,
  ...line,
});
const wfme = (items: readonly string[], line: Line): VisitPlanLine => ({
  framework: 'wfme-2020',
  items,
  ...line,
});

export const visitPlans: readonly VisitPlanLine[] = [
  residency(['2.2.4'], exits),
  residency(['2.2.4'], workplace('mini-cex')),
  residency(['2.2.4'], workplace('dops')),
  residency(['2.2.2'], activities),
  residency(['2.2.2'], inductions),
  residency(['2.2.5'], supervisions),
  residency(['2.2.5'], observations),
  residency(['3.1.1'], sheets),
  wfme(['3.1'], exits),
  wfme(['3.2'], workplace('mini-cex')),
  wfme(['3.2'], workplace('dops')),
  wfme(['2.4'], activities),
  wfme(['5.2'], observations),
];

/** The plan of a framework; an edition that the office made of another follows the plan of that one. */
export const planOf = (framework: string, basedOn: string | null = null): readonly VisitPlanLine[] => {
  const own = visitPlans.filter((line) => line.framework === framework);
  return own.length > 0 || basedOn === null ? own : planOf(basedOn);
};
