import type { Indicator } from '../types.ts';
import { peopleAs, studentEquivalents, text } from './parts.ts';

export const studentTeacherRatio: Indicator = {
  id: 'student-teacher-ratio',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('生师比', 'Students per teacher'),
  definition: text(
    '分子：折合学生数＝本科生×1＋硕士生×1.5＋博士生×2；住院医师不是在校生，不计入。分母：折合教师数＝专任教师×1＋外聘教师×0.5＋附属医院有临床职称的医师×0.15。计入期内任何时候在册的人，因此学年值略高于某一天的值。',
    'Numerator: equivalent students = undergraduates × 1 + master’s students × 1.5 + doctoral students × 2; residents are not enrolled students and do not count. Denominator: equivalent teachers = full-time teachers × 1 + external teachers × 0.5 + hospital physicians with clinical titles × 0.15. Everybody counts who was on the register at any time of the period, so both sums of a year are a little above those of one day.',
  ),
  source: {
    text: text(
      '教高司函〔2013〕33 号的折合办法，见于数据平台的实现；医院医师按 15% 折算。官方文本未核对。',
      'Equivalents of MOE letter 2013-33 as coded in a data platform, physicians at 15%. Not checked against the official text.',
    ),
    verified: false,
  },
  group: 'resources',
  unit: 'ratio',
  decimals: 1,
  direction: 'lower',
  target: {
    value: 16,
    watch: 18,
    origin: text(
      '教发〔2004〕2 号对医学院校的限值 16（官方文本未核对）；18 见于数据平台的预警线。',
      'Limit of 16 for medicine in MOE 2004-2 (not checked against the official text); 18 is a warning line seen in a data platform.',
    ),
  },
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [studentEquivalents],
    denominator: [
      { rows: peopleAs(['teacher'], { not: { field: 'physician', is: true } }), quantity: { count: true } },
      { rows: peopleAs(['external']), quantity: { count: true }, factor: 0.5 },
      {
        rows: peopleAs(['teacher'], { field: 'physician', is: true }),
        quantity: { count: true },
        factor: 0.15,
      },
    ],
    scale: 1,
  },
  enough: 5,
};
