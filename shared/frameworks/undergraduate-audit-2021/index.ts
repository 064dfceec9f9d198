import type { Framework } from '../types.ts';
import { direction, effect, process, quality, resources, students, teachers } from './items.ts';

export const undergraduateAudit2021: Framework = {
  id: 'undergraduate-audit-2021',
  edition: '2021-2025',
  label: {
    zh: '普通高等学校本科教育教学审核评估（2021—2025，第二类）',
    en: 'National audit of undergraduate education, China (2021-2025, category 2)',
  },
  publisher: { zh: '教育部', en: 'Ministry of Education, China' },
  effectiveFrom: '2021-01-01',
  effectiveTo: '2025-12-31',
  status: 'partly',
  note: {
    zh: '一级指标的名称和第 1—4 部分的二级指标见于一套在用的审核评估系统；第 5—7 部分的二级指标未读到原文，标为未核对；审核重点（观测点）没有收入，请由办公室按所选类别补充。起止日期只知年份。提问、佐证清单和四个等级由本系统撰写，审核评估本身不打分。',
    en: 'The names of the first level and the second level of parts 1 to 4 were seen in an audit system in use; the second level of parts 5 to 7 was not read and is marked as unverified. Review points are not included: the office adds those of its category. Of the dates only the years are known. Questions, evidence lists and the four levels are ours; the audit itself gives no scores.',
  },
  kinds: [
    { id: 'first', label: { zh: '一级指标', en: 'First-level indicator' } },
    { id: 'second', label: { zh: '二级指标', en: 'Second-level indicator' } },
    { id: 'point', label: { zh: '审核重点', en: 'Review point' } },
  ],
  rating: {
    kind: 'levels',
    levels: [
      { code: 'not-met', label: { zh: '问题突出', en: 'Grave problems' } },
      { code: 'partly', label: { zh: '有待改进', en: 'To be improved' } },
      { code: 'largely', label: { zh: '基本达到', en: 'Largely met' } },
      { code: 'fully', label: { zh: '达到', en: 'Met' } },
    ],
  },
  items: [direction, process, resources, teachers, students, quality, effect],
};
