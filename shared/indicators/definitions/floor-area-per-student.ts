import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, peopleAs, text } from './parts.ts';

export const floorAreaPerStudent: Indicator = {
  id: 'floor-area-per-student',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('生均教学用房面积', 'Teaching floor area per student'),
  definition: text(
    '分子：期内盘点的教室、技能中心与实验室面积之和（平方米）。分母：全日制在校生数。',
    'Numerator: area (m²) of classrooms, skills centres and laboratories counted in the period. Denominator: full-time students.',
  ),
  source: dataPlatform('医学类限值 16 平方米。', 'the limit for medicine is 16 m².'),
  group: 'resources',
  unit: 'area',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 16,
    watch: 9,
    origin: text(
      '教发〔2004〕2 号医学院校的合格线 16 平方米与限制线 9 平方米，官方文本未核对。',
      'MOE 2004-2 for medical schools: 16 m², restricted below 9 m²; not checked against the official text.',
    ),
  },
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'resource',
          where: [{ field: 'kind', in: ['classroom', 'skills-centre', 'laboratory'] }],
          exclude: [leftOut('no-area', { field: 'area', given: false }, '没有登记面积', 'Area not recorded')],
        },
        quantity: { sum: 'area' },
      },
    ],
    denominator: [{ rows: peopleAs(['student', 'master', 'doctoral']), quantity: { count: true } }],
    scale: 1,
  },
  enough: 5,
};
