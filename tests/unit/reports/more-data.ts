/** What sections about time and courses are made of, by hand. */
import type { ReportData } from '#shared/reports/data.ts';

export const clockData = (): NonNullable<ReportData['clock']> => [
  {
    id: 'evaluation-shown',
    label: { zh: '评教：提交到告知教师', en: 'Evaluation: handed in to shown' },
    target: 14,
    lines: [null, '101', '102'].map((department, at) => ({
      department,
      done: 90 - at * 20,
      median: 9 + at,
      within: 70 - at * 18,
      judged: 95 - at * 20,
      interval: { low: 0.6 - at / 10, high: 0.8 - at / 10 },
      waiting: 8,
      late: 5,
      oldest: 41,
    })),
    chart: {
      method: 'xmr',
      centre: 10,
      points: Array.from({ length: 12 }, (_, at) => ({
        label: `2024-${String(at + 1).padStart(2, '0')}`,
        value: 8 + (at % 5),
        n: 9,
        low: 4,
        high: 16,
        mark: null,
      })),
    },
  },
];

export const courseData = (): NonNullable<ReportData['course']> => ({
  code: 'IM201',
  name: { zh: '诊断学', en: 'Physical Diagnosis' },
  department: '101',
  kind: { zh: '理论课', en: 'Theory' },
  credits: 5,
  hours: 92,
  offerings: [
    {
      term: '2024-2025-1',
      className: '2022',
      teacher: '王敏',
      students: 105,
      plannedHours: 92,
      deliveredHours: 90,
    },
  ],
  exams: ['2025-01-10', '2025-06-20'].map((date) => ({
    date,
    name: '',
    listed: 105,
    sat: 103,
    passed: 97,
    judged: 103,
    mean: 76.2,
    sd: 8.4,
    interval: { low: 0.88, high: 0.97 },
  })),
  evaluations: [
    {
      label: { zh: '学生评教', en: 'Student evaluation' },
      group: 'student',
      floor: 5,
      highest: 5,
      summary: null,
      all: null,
      items: [],
      trend: [],
    },
  ],
});
