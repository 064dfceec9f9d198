/** Residents on the wards: where they rotate, which activities they attend, how they are assessed and leave. */
import { periodsOfDate } from '#shared/periods/period.ts';
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import { plans } from './departments.ts';
import type { People } from './people.ts';
import { stories } from './stories.ts';
import type {
  ActivityRow,
  AttendanceRow,
  ExamResultRow,
  ExitExamRow,
  MiniCexRow,
  PersonRow,
  RotationRow,
} from './types.ts';

/** The year from which on departments keep attendance and assessments person by person. */
const recorded = '2024-2025';
/** Attendance is kept person by person in the spring term. */
const attended = { from: '2025-03-01', until: '2025-05-31' };

/** Twelve weeks up to each rotation-exit exam. */
export function makeRotations(
  random: Random,
  people: People,
  exams: readonly ExamResultRow[],
): RotationRow[] {
  return exams
    .filter((row) => row.exam === 'rotation-exit' && row.attempt === 1)
    .map((row) => ({
      learner: row.learner,
      department: row.department,
      starts_on: addDays(row.date, -78),
      ends_on: addDays(row.date, 1),
      planned_days: 80,
      teacher: random.pick(people.teachers[row.department]!).number,
      state: 'completed',
      absent_days: random.weighted([
        [0, 60],
        [1, 20],
        [2, 12],
        [5, 8],
      ] as const),
    }))
    .sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : 0));
}

/** Who of those rotating in the department came; a few from elsewhere, and one resident who never does. */
export function makeAttendance(
  random: Random,
  activities: readonly ActivityRow[],
  rotations: readonly RotationRow[],
): AttendanceRow[] {
  const rows = new Map<string, AttendanceRow>();
  const { unsignedDepartment: unsigned, absentResident } = stories;
  const put = (activity: ActivityRow, person: string) => {
    if (person === absentResident) return;
    const usual = activity.department === unsigned.department ? unsigned.signInRate : unsigned.usualRate;
    const signed = random.chance(usual);
    const rated = signed && random.chance(0.7);
    const { date, department, kind, title } = activity;
    const row = { date, department, kind, title, person, role: 'trainee', signed_in: signed, rated };
    const rating = rated ? Math.min(100, Math.max(60, Math.round(random.normal(91, 5)))) : null;
    rows.set([date, department, title, person].join('|'), { ...row, rating });
  };
  for (const activity of activities) {
    if (activity.date < attended.from || activity.date > attended.until) continue;
    const now = rotations.filter((row) => row.starts_on <= activity.date && activity.date <= row.ends_on);
    for (const { learner, department } of now) if (department === activity.department) put(activity, learner);
    const guests = now.filter((row) => row.department !== activity.department);
    if (guests.length > 0 && random.chance(0.12)) put(activity, random.pick(guests).learner);
  }
  return [...rows.values()];
}

const required: Readonly<Record<string, readonly [number, number, number, number]>> = {
  IM: [6, 20, 15, 0],
  SU: [5, 12, 20, 15],
  OG: [5, 10, 15, 10],
  PE: [6, 15, 10, 0],
  EM: [3, 20, 20, 0],
  NE: [5, 12, 8, 0],
  IR: [0, 40, 10, 0],
  AN: [0, 10, 40, 0],
};

export function makeExitExams(
  random: Random,
  people: People,
  exams: readonly ExamResultRow[],
): ExitExamRow[] {
  return exams.flatMap((row): ExitExamRow[] => {
    if (row.exam !== 'rotation-exit' || row.score === null || periodsOfDate(row.date).year !== recorded)
      return [];
    const skill = Math.min(100, Math.max(50, Math.round(random.normal(86, 6) * 2) / 2));
    const asked = required[row.department]!;
    const short = random.chance(0.05);
    const done = asked.map((number) =>
      number === 0 ? 0 : short ? Math.max(0, number - random.int(1, 4)) : number + random.int(0, 3),
    );
    return [
      {
        learner: row.learner,
        department: row.department,
        starts_on: addDays(row.date, -78),
        ends_on: addDays(row.date, 1),
        date: row.date,
        theory: row.score,
        skill,
        ethics: random.int(88, 100),
        attendance: random.int(90, 100),
        total: Math.round((0.4 * row.score + 0.6 * skill) * 10) / 10,
        histories_required: asked[0],
        histories_done: done[0]!,
        diseases_required: asked[1],
        diseases_done: done[1]!,
        procedures_required: asked[2],
        procedures_done: done[2]!,
        operations_required: asked[3],
        operations_done: done[3]!,
        leader: people.teachers[row.department]![0]!.number,
        leader_signed: random.chance(0.97),
        passed: row.score >= 60 && skill >= 60,
      },
    ];
  });
}

/** About every third rotation of the last year has one observed encounter. */
export function makeMiniCex(random: Random, people: People, rotations: readonly RotationRow[]): MiniCexRow[] {
  const entryOf = new Map(
    people.residents.flatMap(({ entry, learners }) =>
      learners.map((row: PersonRow) => [row.number, entry] as const),
    ),
  );
  return rotations.flatMap((row): MiniCexRow[] => {
    if (periodsOfDate(row.starts_on).year !== recorded || !random.chance(0.36)) return [];
    const level = 6 + (2024 - (entryOf.get(row.learner) ?? 2024)) * 0.5;
    const scores = Array.from({ length: 7 }, () =>
      random.chance(0.06) ? null : Math.min(9, Math.max(2, Math.round(random.normal(level, 1)))),
    );
    const low = scores.some((score) => score !== null && score <= 3);
    const advised = low ? !random.chance(0.1) : random.chance(0.7);
    return [
      {
        learner: row.learner,
        department: row.department,
        date: workday(addDays(row.starts_on, random.int(25, 60))),
        assessor: random.pick(people.teachers[row.department]!.slice(0, 12)).number,
        setting: random.weighted([
          ['ward', 62],
          ['outpatient', 24],
          ['emergency', 14],
        ] as const),
        patient_age: random.int(row.department === 'PE' ? 1 : 19, row.department === 'PE' ? 14 : 86),
        patient_sex: row.department === 'OG' ? 'female' : random.pick(['male', 'female']),
        problem: random.pick(plans[row.department]!.topics),
        difficulty: random.pick(['low', 'medium', 'medium', 'high']),
        scores,
        observed: random.int(10, 22),
        feedback: random.int(5, 15),
        suggestions: advised ? random.pick(advice) : null,
        learner_signed: true,
        assessor_signed: random.chance(0.98),
      },
    ];
  });
}

const advice = [
  '问诊时先用开放式问题',
  '查体前说明目的并注意保暖',
  '向患者解释检查结果时少用术语',
  '鉴别诊断再列两项',
  '注意核对用药史与过敏史',
];
