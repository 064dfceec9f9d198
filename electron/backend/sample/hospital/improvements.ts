/** Improvement actions, with the one that worked and the one that is still open. */
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import { monthsOf } from './activities.ts';
import { departments } from './departments.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { ImprovementRow } from './types.ts';

interface Finding {
  category: string;
  /** By which the office looks whether it helped. */
  indicator?: string;
  requirement: string;
  done: string;
}

const findings: Readonly<Record<'zh' | 'en', readonly Finding[]>> = {
  zh: [
    {
      category: '教学准备',
      requirement: '教学查房前一周确定病例并发放资料。',
      done: '已建立病例库，提前一周发放。',
    },
    {
      category: '签到管理',
      indicator: 'activity-sign-in-rate',
      requirement: '教学活动当场签到，缺席者注明原因。',
      done: '已改为扫码签到，每周核对。',
    },
    {
      category: '师资培训',
      indicator: 'trained-before-teaching-share',
      requirement: '新带教教师须完成上岗培训后方可带教。',
      done: '已组织培训，名单已报备。',
    },
    {
      category: '教学过程',
      indicator: 'evaluation-mean',
      requirement: '小讲课增加病例讨论，减少照本宣科。',
      done: '已修订教案，复听课合格。',
    },
    { category: '考核管理', requirement: '出科考核须双人评分并签字。', done: '已补签，今后双人评分。' },
    { category: '档案资料', requirement: '教学活动记录须在一周内归档。', done: '已补齐并按月抽查。' },
    { category: '教学设施', requirement: '示教室投影设备须检修。', done: '设备已更换。' },
  ],
  en: [
    {
      category: 'Preparation',
      requirement: 'Hand out the case a week before the round.',
      done: 'Case library set up.',
    },
    {
      category: 'Attendance',
      indicator: 'activity-sign-in-rate',
      requirement: 'Have every attendance sheet signed on the day.',
      done: 'Sheets checked weekly.',
    },
    {
      category: 'Assessment',
      requirement: 'Two assessors sign every rotation exit.',
      done: 'Second assessor named.',
    },
    { category: 'Records', requirement: 'File activity records within a week.', done: 'Backlog filed.' },
  ],
};

const perYear: Readonly<Record<string, number>> = { IM: 9, SU: 9, OG: 7, PE: 7, EM: 7, NE: 5, IR: 4, AN: 3 };

export function makeImprovements(random: Random, people: People, scale: number): ImprovementRow[] {
  const rows: ImprovementRow[] = [];
  for (const year of years) {
    for (const { code } of departments) {
      const own = random.fork(`${year}${code}`);
      const count = Math.max(2, Math.round(perYear[code]! * scale));
      const late = stories.lateDepartment;
      const months = monthsOf(year)
        .filter((month) => !(code === late.department && month > late.lastMonth))
        .slice(0, 11);
      for (let index = 0; index < count; index++) {
        const action = `ZG-${year.slice(0, 4)}-${code}-${String(index + 1).padStart(2, '0')}`;
        rows.push(improve(own, people, code, action, own.pick(months)));
      }
    }
  }
  const told = storyActions(people);
  const numbers = new Set(told.map((row) => row.action_no));
  return [...rows.filter((row) => !numbers.has(row.action_no)), ...told].sort((a, b) =>
    a.opened_on < b.opened_on ? -1 : a.opened_on > b.opened_on ? 1 : 0,
  );
}

function improve(
  random: Random,
  people: People,
  code: string,
  action: string,
  month: string,
): ImprovementRow {
  const slow = code === stories.lateDepartment.department;
  const finding = random.pick(findings[code === 'NE' ? 'en' : 'zh']);
  const opened = workday(`${month}-${String(random.int(2, 27)).padStart(2, '0')}`);
  const due = addDays(opened, random.pick([30, 30, 45, 60]));
  const closed = random.chance(slow ? stories.lateDepartment.closureRate : 0.88);
  const onTime = random.chance(slow ? 0.4 : 0.8);
  const closedOn = onTime ? addDays(due, -random.int(0, 18)) : addDays(due, random.int(3, 40));
  const by = random.fork(`verified ${action}`);
  const row: ImprovementRow = {
    action_no: action,
    department: code,
    source: random.weighted([
      ['observation', 4],
      ['evaluation', 3],
      ['inspection', 2],
      ['exam', 1],
    ] as const),
    category: finding.category,
    requirement: finding.requirement,
    owner: random.pick(people.teachers[code]!.slice(0, 4)).number,
    opened_on: opened,
    due_on: due,
    closed_on: closed ? closedOn : null,
    verified: closed && random.chance(0.85),
    result: closed ? finding.done : null,
    verified_by: null,
    verified_on: null,
    indicator: finding.indicator ?? null,
  };
  return row.verified
    ? {
        ...row,
        verified_by: by.pick(people.supervisors).number,
        verified_on: addDays(closedOn, by.int(10, 75)),
      }
    : row;
}

function storyActions(people: People): ImprovementRow[] {
  const feedback = stories.feedbackAction;
  return [
    {
      action_no: feedback.action,
      department: feedback.department,
      source: 'evaluation',
      category: '反馈时效',
      requirement: '学员评教结果须在提交后 7 日内反馈给教师，由教学秘书每周汇总。',
      owner: people.teachers.IM![0]!.number,
      opened_on: feedback.opened,
      due_on: '2024-01-15',
      closed_on: feedback.closed,
      verified: true,
      result: '自 2024 年春季学期起每周五反馈，抽查 20 份均在 7 日内。',
      verified_by: people.supervisors[0]!.number,
      verified_on: addDays(feedback.closed, 60),
      indicator: 'evaluation-feedback-days',
    },
    {
      action_no: 'ZG-2024-SU-03',
      department: 'SU',
      source: 'exam',
      category: '课程质量',
      requirement: '外科学总论连续两年评教与及格率下降，须重组授课团队并提交改进方案。',
      owner: people.teachers.SU![0]!.number,
      opened_on: '2024-09-23',
      due_on: '2025-03-31',
      closed_on: null,
      verified: false,
      result: null,
      verified_by: null,
      verified_on: null,
      indicator: 'course-pass-rate',
    },
  ];
}
