/** Observations by supervisors, heads of department and peers, with their follow-up. */
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import { monthsOf } from './activities.ts';
import { courses } from './courses.ts';
import { departments, plans } from './departments.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { ObservationRow, PersonRow } from './types.ts';

const praise = {
  zh: [
    '重点突出，条理清楚',
    '结合病例，师生互动好',
    '备课充分，板书规范',
    '注意启发学生提问',
    '查体示范规范',
  ],
  en: ['Clear aims and good order', 'Real cases, lively discussion', 'Well prepared', 'Asked before telling'],
};
const advice = {
  zh: [
    '控制课堂时间，留出提问',
    '幻灯片文字过多，宜精简',
    '增加学生动手机会',
    '课后及时给出反馈',
    '补充最新指南内容',
  ],
  en: [
    'Leave time for questions',
    'Fewer words on each slide',
    'Let students examine the patient',
    'Give feedback on the day',
  ],
};

/** Departments that no supervisor visited in a year: coverage grows until it is complete. */
const unvisited: Readonly<Record<string, readonly string[]>> = {
  '2022-2023': ['EM', 'PE'],
  '2023-2024': ['EM'],
  '2024-2025': [],
};
const perYear: Readonly<Record<string, number>> = {
  IM: 26,
  SU: 25,
  OG: 18,
  PE: 18,
  EM: 10,
  NE: 15,
  IR: 12,
  AN: 8,
};

export function makeObservations(random: Random, people: People, scale: number): ObservationRow[] {
  const rows: ObservationRow[] = [];
  const skill = teacherSkill(random.fork('skill'), people);
  for (const year of years) {
    for (const { code } of departments) {
      const own = random.fork(`${year}${code}`);
      const count = Math.max(2, Math.round(perYear[code]! * scale));
      const months = monthsOf(year).filter(
        (month) =>
          !/-0[278]$/.test(month) &&
          !(code === stories.lateDepartment.department && month > stories.lateDepartment.lastMonth),
      );
      for (let index = 0; index < count; index++) {
        const visited = !unvisited[year]!.includes(code);
        // The first of a year is always a supervisor's where one came at all, so that coverage does not hang on chance.
        const role = visited && index === 0 ? 'supervisor' : observerRole(own, visited);
        rows.push(observe(own, people, skill, code, role, own.pick(months), index));
      }
    }
  }
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const observerRole = (random: Random, visited: boolean) =>
  random.weighted([
    ['supervisor', visited ? 6 : 0],
    ['leader', 2],
    ['peer', 2],
  ] as const);

function teacherSkill(random: Random, people: People): Map<string, number> {
  const all = Object.values(people.teachers).flat();
  return new Map(all.map((teacher) => [teacher.number, random.normal(0, 2.4)]));
}

function observe(
  random: Random,
  people: People,
  skill: Map<string, number>,
  code: string,
  role: string,
  month: string,
  index: number,
): ObservationRow {
  const staff = people.teachers[code]!;
  const teacher = random.pick(staff.slice(1));
  const observer = observerOf(random, people, staff, teacher, role);
  const strict = observer.number === stories.strictSupervisor.number ? stories.strictSupervisor.points : 0;
  const level = code === 'EM' ? 84 : 89;
  const raw = random.normal(level, 2.8) + (skill.get(teacher.number) ?? 0) + strict;
  const score = Math.round(Math.min(99, Math.max(52, raw)) * 2) / 2;
  const needed = score < 79 || random.chance(0.08);
  const language = code === 'NE' ? 'en' : 'zh';
  const date = workday(`${month}-${String(random.int(2, 27)).padStart(2, '0')}`);
  const expected = random.int(18, 90);
  const slow = code === stories.lateDepartment.department;
  const followedUp = needed && random.chance(slow ? 0.4 : 0.86);
  const fedBack = random.chance(slow ? 0.7 : 0.96);
  const course = random.pick(courses.filter((entry) => entry.department === code));
  const fedBackOn = fedBack ? addDays(date, Math.max(1, Math.round(random.normal(slow ? 34 : 8, 4)))) : null;
  const reader = random.fork(`acknowledged ${date} ${teacher.number}`);
  return {
    date,
    department: code,
    teacher: teacher.number,
    course: course.code,
    topic: `${random.pick(plans[code]!.topics)}${language === 'en' ? `, part ${(index % 12) + 1}` : `（第 ${(index % 12) + 1} 讲）`}`,
    observer: observer.number,
    observer_role: role,
    expected,
    present: random.binomial(expected, 0.93),
    score,
    strengths: random.pick(praise[language]),
    suggestions: needed || random.chance(0.4) ? random.pick(advice[language]) : null,
    follow_up_needed: needed,
    followed_up_on: followedUp ? addDays(date, random.int(8, slow ? 70 : 32)) : null,
    fed_back_on: fedBackOn,
    acknowledged_on:
      fedBackOn !== null && reader.chance(slow ? 0.6 : 0.92)
        ? addDays(fedBackOn, reader.int(0, slow ? 20 : 9))
        : null,
  };
}

function observerOf(
  random: Random,
  people: People,
  staff: readonly PersonRow[],
  teacher: PersonRow,
  role: string,
): PersonRow {
  if (role === 'leader') return staff[0]!;
  if (role === 'supervisor') return random.pick(people.supervisors);
  return random.pick(staff.filter((person) => person !== teacher && person.title !== 'assistant'));
}
