/**
 * Every indicator once more, in plain loops over the fixture's rows, without any code of the interpreter or of the
 * definitions: an independent reading of their texts.
 */
import type { TestData, TestRow } from '#tests/unit/indicators/memory-store.ts';
import { hospitalOracle, outcomeOracle } from './oracle-outcomes.ts';
import {
  average,
  covered,
  type Expected,
  examOut,
  examPassed,
  formMean,
  middle,
  never,
  ratio,
  type Span,
  share,
  sumOf,
  sums,
} from './plain.ts';
import { rowsOfWholeBlocks } from './plain-blocks.ts';

const months = (first: string, count: number) => {
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5));
  return Array.from({ length: count }, () => {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    return key;
  });
};

export const spans: Span[] = [
  {
    key: '2023-2024',
    from: '2023-09-01',
    to: '2024-08-31',
    months: months('2023-09', 12),
    years: ['2021-09-01', '2024-08-31'],
  },
  {
    key: '2024-2025-1',
    from: '2024-09-01',
    to: '2025-02-14',
    months: months('2024-09', 6),
    years: ['2022-09-01', '2025-08-31'],
  },
  {
    key: '2024-2025-2',
    from: '2025-02-15',
    to: '2025-08-31',
    months: months('2025-03', 6),
    years: ['2022-09-01', '2025-08-31'],
  },
  {
    key: '2025-03',
    from: '2025-03-01',
    to: '2025-03-31',
    months: ['2025-03'],
    years: ['2022-09-01', '2025-08-31'],
  },
];

type Rows = (type: keyof TestData) => TestRow[];

/** What each indicator must be. `department` null: the hospital. */
export function expected(data: TestData, span: Span, department: string | null, today: string) {
  const mine = (row: TestRow) => department === null || row.department === department;
  const inPeriod = (date: unknown) => String(date) >= span.from && String(date) <= span.to;
  const all: Rows = (type) => data[type] ?? [];
  const dated = (type: keyof TestData, field: string) =>
    all(type).filter((row) => mine(row) && inPeriod(row[field]));
  const people = (roles: string[]) =>
    all('person').filter(
      (row) =>
        mine(row) &&
        roles.includes(String(row.role)) &&
        (row.joined == null || String(row.joined) <= span.to) &&
        (row.left == null || String(row.left) >= span.from),
    );
  const exams = (exam: string, years = false) =>
    all('exam-result').filter(
      (row) =>
        mine(row) &&
        row.exam === exam &&
        (years
          ? String(row.date) >= span.years[0]! && String(row.date) <= span.years[1]!
          : inPeriod(row.date)),
    );
  const offerings = all('offering').filter(
    (row) =>
      mine(row) &&
      (String(row.term) === span.key || (span.key.length === 9 && String(row.term).startsWith(span.key))),
  );
  const bases = all('department')
    .filter((row) => row.residency_base === true && (department === null || row.code === department))
    .map((row) => String(row.code));
  const activities = dated('activity', 'date');
  const observations = dated('observation', 'date');
  const evaluations = dated('evaluation', 'submitted_on');
  const actions = dated('improvement', 'opened_on');
  const hospitalRows = (type: keyof TestData, keep: (row: TestRow) => boolean) =>
    all(type).filter((row) => inPeriod(row.date) && keep(row));
  const teachers = people(['teacher']);
  const learners = people(['student', 'master', 'doctoral', 'resident']);

  const attainment = (): Expected => {
    let reached = 0;
    let owed = 0;
    let any = false;
    const standards: [string, number][] = [
      ['ward-round', 2],
      ['mini-lecture', 4],
      ['case-discussion', 2],
    ];
    const allBases = all('department')
      .filter((row) => row.residency_base === true)
      .map((row) => row.code);
    const begun = span.months.filter((month) => `${month}-01` <= today);
    for (const month of begun) {
      for (const [kind, least] of standards) {
        const held = all('activity').filter((row) => row.kind === kind && String(row.date).startsWith(month));
        if (held.some((row) => allBases.includes(row.department ?? null))) any = true;
        for (const base of bases) {
          owed += 1;
          if (held.filter((row) => row.department === base).length >= least) reached += 1;
        }
      }
    }
    return any ? ratio(reached, owed, owed, 0) : ratio(0, 0, 0, 0);
  };

  const sheets = dated('feedback-sheet', 'sent_on');
  const signed = activities.filter((row) => row.signed_in != null);
  const students = offerings.filter((row) => row.students != null);
  const forms = evaluations.filter((row) => row.rater_group === 'student' || row.rater_group == null);
  const doctors = teachers.filter((row) => row.physician === true).length;
  const supervisors = hospitalRows('observation', (row) => row.observer_role === 'supervisor');
  const inductions = hospitalRows('activity', (row) =>
    ['hospital-induction', 'base-induction', 'induction'].includes(String(row.kind)),
  );
  const observed = hospitalRows('observation', () => true);
  const kindWords = (row: TestRow) => String(row.title).startsWith(' ');

  const shownForms = (asked?: (row: TestRow) => boolean) =>
    rowsOfWholeBlocks(
      all('evaluation'),
      {
        date: 'submitted_on',
        target: 'teacher',
        group: 'rater_group',
        answered: (row) => formMean(row) !== null,
      },
      span,
      department,
      asked,
    );

  const result: Record<string, Expected> = {
    'evaluation-mean': average(evaluations.map((row) => (shownForms().has(row) ? formMean(row) : null))),
    'evaluation-response-rate': ratio(
      forms.length,
      sumOf(students, 'students'),
      students.length,
      offerings.length - students.length,
    ),
    'resident-satisfaction': share(
      evaluations.filter((row) => row.rater_group === 'resident'),
      (row) => !shownForms((each) => each.rater_group === 'resident').has(row),
      (row) => (formMean(row) ?? 0) >= 4,
    ),
    'evaluation-feedback-days': middle(evaluations, 'submitted_on', 'shown_on'),
    'sheet-acknowledged-rate': share(sheets, never, (row) => row.acknowledged_on != null),
    'activity-standard-attainment': attainment(),
    'activity-sign-in-rate': sums(activities, 'signed_in', 'expected'),
    'activity-irregular-titles': share(activities, never, kindWords),
    'induction-coverage': covered(
      bases,
      new Set(inductions.map((row) => row.department)),
      inductions.length > 0,
    ),
    'supervision-coverage': covered(
      bases,
      new Set(supervisors.map((row) => row.department)),
      supervisors.length > 0,
    ),
    'teacher-observation-coverage': covered(
      teachers.map((row) => String(row.number)),
      new Set(observed.map((row) => row.teacher)),
      observed.length > 0,
    ),
    'observation-score-mean': average(observations.map((row) => (row.score as number | null) ?? null)),
    'observation-feedback-days': middle(observations, 'date', 'fed_back_on'),
    'observation-follow-up-needed': share(
      observations,
      (row) => row.follow_up_needed == null,
      (row) => row.follow_up_needed === true,
    ),
    'observation-follow-up-done': share(
      observations.filter((row) => row.follow_up_needed === true),
      never,
      (row) => row.followed_up_on != null,
    ),
    'lecture-attendance-rate': sums(observations, 'present', 'expected'),
    'course-pass-rate': share(exams('course'), examOut, examPassed),
    'rotation-exit-pass-rate': share(exams('rotation-exit'), examOut, examPassed),
    'annual-test-participation': share(
      exams('annual'),
      (row) => row.state === 'exempt',
      (row) => row.state !== 'absent' && row.state !== 'deferred',
    ),
    'completion-first-pass-rate': share(exams('completion', true), examOut, examPassed),
    'licensing-first-pass-rate': share(exams('licensing', true), examOut, examPassed),
    'action-closure-rate': share(
      actions,
      (row) => row.closed_on == null && (row.due_on == null || String(row.due_on) > today),
      (row) => row.closed_on != null,
    ),
    'action-on-time-rate': share(
      actions.filter((row) => row.closed_on != null),
      (row) => row.due_on == null,
      (row) => String(row.closed_on) <= String(row.due_on),
    ),
    'action-days-to-close': middle(actions, 'opened_on', 'closed_on'),
    'graduate-degree-share': share(
      teachers,
      (row) => row.degree == null,
      (row) => row.degree === 'master' || row.degree === 'doctorate',
    ),
    'senior-title-share': share(
      teachers,
      (row) => row.title == null,
      (row) => row.title === 'professor' || row.title === 'associate',
    ),
    'trained-before-teaching-share': share(teachers, never, (row) => row.trained === true),
    'practice-credit-share': sums(all('course').filter(mine), 'practice_credits', 'credits'),
    'delivered-hours-rate': sums(offerings, 'delivered_hours', 'planned_hours'),
  };
  const sets = { data, span, department, dated, people, offerings, bases };
  Object.assign(result, outcomeOracle(sets));
  if (department === null) {
    result['activity-attendances-per-learner'] = ratio(
      sumOf(signed, 'signed_in'),
      learners.length,
      learners.length,
      0,
      1,
    );
    const weights: Record<string, number> = { student: 1, master: 1.5, doctoral: 2 };
    let equivalents = 0;
    for (const row of people(['student', 'master', 'doctoral'])) equivalents += weights[String(row.role)]!;
    Object.assign(result, hospitalOracle(sets, equivalents));
    const external = people(['external']).length;
    const teaching = teachers.length - doctors + 0.5 * external + 0.15 * doctors;
    result['student-teacher-ratio'] = ratio(equivalents, teaching, teachers.length + external, 0, 1);
  }
  return result;
}
