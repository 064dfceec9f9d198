/** What the teaching office keeps of itself: policies, meetings with their decisions, training of teachers. */
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import type { People } from './people.ts';
import { years } from './stories.ts';
import type { FacultyTrainingRow, MeetingRow, PolicyRow } from './types.ts';

const policy = (
  number: number,
  name: string,
  category: string,
  effective_on: string,
  review_on: string,
  standards: string,
): PolicyRow => ({
  code: `JXZD-${String(number).padStart(2, '0')}`,
  name,
  category,
  version: '1.0',
  owner: `9001${String(6 + (number % 2)).padStart(2, '0')}`,
  effective_on,
  review_on,
  approved_by: '教学指导委员会',
  standards,
  published: true,
});

/** Two of them are past their date of review. */
export const policies: readonly PolicyRow[] = [
  policy(1, '住院医师规范化培训管理办法', 'organisation', '2022-09-01', '2027-08-31', '2.1.1；2.1.2'),
  policy(2, '住院医师轮转管理规定', 'training', '2022-09-01', '2027-08-31', '2.2.3'),
  policy(3, '入院与入科教育管理规定', 'training', '2022-10-15', '2027-10-14', '2.2.2'),
  policy(4, '教学查房管理办法', 'training', '2021-03-01', '2024-02-29', '4.2.1'),
  policy(5, '小讲课与病例讨论管理办法', 'training', '2021-03-01', '2026-02-28', '4.2.1'),
  policy(6, '出科考核管理办法', 'assessment', '2023-01-10', '2026-12-31', '2.2.4'),
  policy(7, '成绩管理与申诉办法', 'assessment', '2023-01-10', '2026-12-31', '3.3；4.2'),
  policy(8, '带教师资遴选与考核办法', 'faculty', '2022-05-20', '2025-05-19', '3.1.1；5.1'),
  policy(9, '师资培训管理办法', 'faculty', '2023-06-01', '2028-05-31', '3.2.1；3.2.2'),
  policy(10, '教学督导工作条例', 'quality', '2023-09-01', '2026-08-31', '2.2.5；7.1'),
  policy(11, '学员评教与反馈办法', 'quality', '2023-09-01', '2026-08-31', '3.3.1；7.1'),
  policy(12, '教学事故认定与处理办法', 'quality', '2022-03-01', '2027-02-28', '7.1'),
  policy(13, '住院医师待遇与保障规定', 'support', '2024-01-01', '2026-12-31', '5.1.1'),
  policy(14, '学员请假与考勤规定', 'learners', '2022-09-01', '2027-08-31', '4.2'),
];

const plannedMeetings = [
  {
    month: '10-16',
    title: '住院医师规范化培训专题会',
    kind: 'leadership',
    decisions: ['教学绩效占比提高到 8%', '技能中心周末开放'],
  },
  { month: '12-11', title: '教学指导委员会会议', kind: 'committee', decisions: ['修订教学查房评分表'] },
  {
    month: '03-19',
    title: '住院医师座谈会',
    kind: 'learners',
    decisions: ['轮转表调整提前两周公布', '值班室增加床位'],
  },
  { month: '05-21', title: '教学指导委员会会议', kind: 'committee', decisions: ['出科考核增加 Mini-CEX'] },
  {
    month: '06-18',
    title: '住院医师规范化培训专题会',
    kind: 'leadership',
    decisions: ['完成全部专业基地院级督导并整改'],
  },
] as const;

export function makeMeetings(random: Random, people: People): MeetingRow[] {
  const [chair, secretary] = [people.supervisors[0]!.number, people.supervisors[1]!.number];
  return years.flatMap((year) => {
    const first = Number(year.slice(0, 4));
    return plannedMeetings.flatMap(({ month, title, kind, decisions }) => {
      const date = workday(`${month >= '09' ? first : first + 1}-${month}`);
      const expected = random.int(14, 24);
      const present = expected - random.int(0, 4);
      return decisions.map((decision, index): MeetingRow => {
        const due = addDays(date, random.int(30, 90));
        const done = date < '2025-05-01' && random.chance(0.9);
        return {
          date,
          title,
          kind,
          chair,
          minutes_by: secretary,
          expected,
          present,
          decision_no: index + 1,
          decision,
          owner: random.pick(people.supervisors).number,
          due_on: due,
          done_on: done ? addDays(due, random.int(-12, 8)) : null,
          state: done ? 'done' : 'running',
        };
      });
    });
  });
}

/** Those marked as trained came before they taught; some went to the province as well. */
export function makeFacultyTraining(random: Random, people: People): FacultyTrainingRow[] {
  const rows: FacultyTrainingRow[] = [];
  const days = ['2022-10-15', '2023-10-14', '2024-10-12'];
  for (const [department, teachers] of Object.entries(people.teachers)) {
    for (const [index, { number: person, trained }] of teachers.entries()) {
      if (!trained) continue;
      const starts_on = days[index % days.length]!;
      rows.push({
        person,
        department,
        title: `${starts_on.slice(0, 4)} 年临床带教教师上岗培训`,
        kind: 'entry',
        level: 'hospital',
        starts_on,
        ends_on: addDays(starts_on, 1),
        hours: 16,
        organiser: '教学办公室',
        passed: true,
        certificate: `SG${starts_on.slice(0, 4)}-${person}`,
      });
      if (!random.chance(0.16)) continue;
      const away = addDays(days[(index + 1) % days.length]!, 160);
      rows.push({
        person,
        department,
        title: '省级住培骨干师资培训班',
        kind: 'skills',
        level: 'province',
        starts_on: away,
        ends_on: addDays(away, 3),
        hours: 32,
        organiser: '省医师协会',
        passed: true,
        certificate: `SJ${away.slice(0, 4)}-${person}`,
      });
    }
  }
  return rows.sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : 0));
}
