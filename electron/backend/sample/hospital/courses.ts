/** The catalogue of courses and what was taught of it, term by term. */
import type { Random } from '../random.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { CourseRow, OfferingRow } from './types.ts';

type Entry = [code: string, name: string, name_en: string, kind: string, credits: number, practice: number];

const entries: readonly Entry[] = [
  ['IM201', '诊断学', 'Physical Diagnosis', 'theory', 5, 1.5],
  ['IM301', '内科学', 'Internal Medicine', 'theory', 8, 2],
  ['IM302', '内科见习', 'Internal Medicine Clerkship', 'practice', 6, 6],
  ['IM401', '循证医学', 'Evidence-Based Medicine', 'elective', 2, 0],
  ['IM402', '全科医学概论', 'Introduction to General Practice', 'elective', 2, 0.5],
  ['SU201', '外科学总论', 'Principles of Surgery', 'theory', 5, 1],
  ['SU301', '外科学', 'Surgery', 'theory', 7, 1.5],
  ['SU302', '外科见习', 'Surgery Clerkship', 'practice', 6, 6],
  ['SU303', '外科基本技能', 'Basic Surgical Skills', 'practice', 2, 2],
  ['SU401', '创伤骨科进展', 'Advances in Trauma Surgery', 'elective', 1.5, 0],
  ['OG301', '妇产科学', 'Obstetrics and Gynaecology', 'theory', 5, 1],
  ['OG302', '妇产科见习', 'Obstetrics Clerkship', 'practice', 3, 3],
  ['OG401', '生殖医学', 'Reproductive Medicine', 'elective', 1.5, 0],
  ['PE301', '儿科学', 'Paediatrics', 'theory', 5, 1],
  ['PE302', '儿科见习', 'Paediatrics Clerkship', 'practice', 3, 3],
  ['PE401', '新生儿学', 'Neonatology', 'elective', 1.5, 0],
  ['EM301', '急诊医学', 'Emergency Medicine', 'theory', 3, 1],
  ['EM302', '急救技能训练', 'Emergency Skills', 'practice', 2, 2],
  ['NE301', '神经病学', 'Neurology', 'theory', 3, 0.5],
  ['NE302', '神经内科见习', 'Neurology Clerkship', 'practice', 2, 2],
  ['NE401', '神经科查体', 'The Neurological Examination', 'elective', 1.5, 0.5],
  ['IR201', '医学影像学', 'Medical Imaging', 'theory', 4, 1],
  ['IR302', '读片训练', 'Film Reading', 'practice', 1, 1],
  ['AN301', '麻醉学概论', 'Introduction to Anaesthesiology', 'elective', 1.5, 0.5],
];

export const courses: readonly CourseRow[] = entries.map(
  ([code, name, name_en, kind, credits, practice]) => ({
    code,
    name,
    name_en,
    department: code.slice(0, 2),
    kind,
    credits,
    practice_credits: practice,
    hours: Math.round((credits - practice) * 16 + practice * 24),
  }),
);

const programmes: readonly [name: string, students: number][] = [
  ['临床医学', 106],
  ['口腔医学', 82],
  ['儿科学', 70],
  ['麻醉学', 64],
  ['医学影像学', 76],
];

/** One offering with the teachers that its class rates. */
export interface TaughtOffering {
  row: OfferingRow;
  team: string[];
}

export function makeOfferings(random: Random, people: People, scale: number): TaughtOffering[] {
  const taught: TaughtOffering[] = [];
  const sized = (students: number) => Math.max(6, Math.round(students * scale));
  const offer = (course: CourseRow, term: string, className: string, students: number) => {
    const team = random.shuffled(people.teachers[course.department]!).slice(0, 4);
    const lead = team.find((teacher) => teacher.title !== 'assistant') ?? team[0]!;
    const short = course.department === stories.lateDepartment.department && random.chance(0.3);
    const delivered = course.hours * (short ? 0.82 : random.chance(0.1) ? 0.96 : 1);
    taught.push({
      row: {
        course: course.code,
        term,
        class_name: className,
        department: course.department,
        teacher: lead.number,
        students,
        planned_hours: course.hours,
        delivered_hours: Math.round(delivered * 2) / 2,
      },
      team: team.map((teacher) => teacher.number),
    });
  };
  for (const year of years) {
    const level = Number(year.slice(0, 4));
    for (const course of courses) {
      if (course.code === stories.smallDepartment.course) {
        offer(course, `${year}-1`, `麻醉学${level - 2}级选修班`, 12);
        continue;
      }
      for (const half of [1, 2]) {
        const cohort = level - (course.kind === 'theory' ? 2 : 3);
        for (const [name, size] of random.shuffled(programmes).slice(0, 2)) {
          const students = sized(size + random.int(-6, 6));
          offer(course, `${year}-${half}`, `${name}${cohort}级${half === 1 ? '甲' : '乙'}班`, students);
        }
      }
    }
  }
  return taught;
}
