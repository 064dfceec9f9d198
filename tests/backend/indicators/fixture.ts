/** A hospital made by chance from a seed, with gaps, resits, unknown departments and values at the edge. */
import { activityKinds } from '#shared/records/activity-kinds.ts';
import type { TestData, TestRow } from '#tests/unit/indicators/memory-store.ts';
import { outcomes } from './fixture-outcomes.ts';

/** A small generator (mulberry32): the same seed gives the same hospital. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Size {
  activities: number;
  observations: number;
  evaluations: number;
  exams: number;
  improvements: number;
  people: number;
}

export const small: Size = {
  activities: 500,
  observations: 80,
  evaluations: 400,
  exams: 300,
  improvements: 60,
  people: 150,
};

export const departments = ['IM', 'SU', 'OG', 'PE', 'EM', 'AN'];

export function hospital(seed: number, size: Size = small): TestData {
  const next = random(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <T>(values: readonly T[]): T => values[whole(0, values.length - 1)]!;
  const maybe = <T>(value: T, share = 0.85): T | null => (next() < share ? value : null);
  const day = (from = '2022-09-01', days = 1150) => addDays(from, whole(0, days));
  const rows = (n: number, make: (index: number) => TestRow): TestRow[] =>
    Array.from({ length: n }, (_, index) => make(index));
  // Emergency medicine hands in little, and some rows name a department that no register holds.
  const place = () =>
    next() < 0.02 ? 'XX' : next() < 0.02 ? 'EM' : one(departments.filter((d) => d !== 'EM'));
  const teacher = () => `T${whole(0, 39)}`;

  return {
    ...outcomes({ whole, one, maybe, day, place, addDays }),
    department: departments.map((code, index) => ({
      code,
      name: `科室${index}`,
      name_en: `Department ${index}`,
      kind: 'clinical',
      residency_base: index === 5 ? null : index !== 3,
      beds: maybe(whole(10, 60)),
    })),
    person: rows(size.people, (index) => {
      const joined = maybe(day('2010-01-01', 5400));
      return {
        number: index < 40 ? `T${index}` : `P${index}`,
        name: `人${index}`,
        role:
          index < 40 ? 'teacher' : one(['external', 'manager', 'student', 'master', 'doctoral', 'resident']),
        department: maybe(one(departments)),
        cohort: index < 40 || index % 8 === 0 ? null : index % 3 === 0 ? `${index % 17}级` : `K${index % 17}`,
        title: maybe(one(['professor', 'associate', 'lecturer', 'assistant'])),
        degree: maybe(one(['doctorate', 'master', 'bachelor', 'other'])),
        physician: maybe(next() < 0.5),
        trained: maybe(next() < 0.8),
        joined,
        left: next() < 0.3 ? addDays(joined ?? '2015-01-01', whole(0, 4000)) : null,
      };
    }),
    course: rows(20, (index) => {
      const credits = maybe(whole(2, 12) / 2);
      return {
        code: `C${index}`,
        name: `课程${index}`,
        department: one(departments),
        kind: maybe(one(['theory', 'practice', 'elective'])),
        credits,
        practice_credits: maybe(Math.min(credits ?? 9, whole(0, 6) / 2)),
      };
    }),
    offering: rows(90, (index) => ({
      course: `C${index % 20}`,
      term: one(['2022-2023-1', '2022-2023-2', '2023-2024-1', '2023-2024-2', '2024-2025-1', '2024-2025-2']),
      class_name: `班${index}`,
      department: one(departments),
      teacher: maybe(teacher()),
      students: maybe(whole(5, 60)),
      planned_hours: maybe(whole(10, 80)),
      delivered_hours: maybe(whole(8, 80)),
    })),
    activity: rows(size.activities, (index) => {
      const kind = one(activityKinds);
      return {
        date: day(),
        department: place(),
        kind: kind.code,
        title: next() < 0.1 ? ` ${one([kind.label.zh, kind.label.en.toUpperCase()])} ` : `主题${index}`,
        host: teacher(),
        expected: maybe(whole(0, 40)),
        signed_in: maybe(whole(0, 40)),
      };
    }),
    observation: rows(size.observations, (index) => {
      const date = day();
      return {
        date,
        department: place(),
        teacher: teacher(),
        topic: `t${index}`,
        observer: teacher(),
        observer_role: maybe(one(['peer', 'leader', 'supervisor'])),
        expected: maybe(whole(10, 60)),
        present: maybe(whole(5, 60)),
        score: maybe(whole(600, 1000) / 10),
        follow_up_needed: maybe(next() < 0.4),
        followed_up_on: maybe(addDays(date, whole(0, 60)), 0.5),
        fed_back_on: maybe(addDays(date, whole(0, 40)), 0.7),
      };
    }),
    evaluation: rows(size.evaluations, (index) => {
      const date = day();
      return {
        form_no: `F${index}`,
        submitted_on: date,
        department: place(),
        teacher: teacher(),
        rater_group: maybe(one(['student', 'resident', 'peer'])),
        scores: rows(10, () => ({})).map(() => (next() < 0.1 ? null : whole(1, 5))),
        shown_on: maybe(addDays(date, whole(0, 50)), 0.8),
      };
    }),
    'exam-result': rows(size.exams, (index) => ({
      learner: `P${index}`,
      exam: one(['course', 'course', 'rotation-exit', 'annual', 'completion', 'licensing', 'fitness']),
      date: day(),
      department: place(),
      attempt: maybe(one([1, 1, 1, 2, 3])),
      state: maybe(one(['sat', 'sat', 'sat', 'sat', 'absent', 'deferred', 'exempt', 'cheated'])),
      score: maybe(whole(30, 100)),
      maximum: maybe(one([100, 100, 150]), 0.5),
      pass_mark: maybe(one([60, 72]), 0.6),
      passed: maybe(next() < 0.8, 0.4),
      released_on: maybe(day('2025-06-01', 60), 0.6),
    })),
    improvement: rows(size.improvements, (index) => {
      const opened = day();
      return {
        action_no: `A${index}`,
        department: place(),
        category: maybe(one(['备课', '出勤', '病历'])),
        requirement: 'r',
        owner: teacher(),
        opened_on: opened,
        due_on: maybe(addDays(opened, whole(10, 200))),
        closed_on: maybe(addDays(opened, whole(1, 250)), 0.6),
      };
    }),
    'feedback-sheet': rows(size.improvements, (index) => {
      const sent = day();
      return {
        form: `f${index}`,
        period: '2024-2025',
        department: place(),
        sent_on: sent,
        acknowledged_on: maybe(addDays(sent, whole(0, 40)), 0.7),
      };
    }),
  };
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
