import type { Indicator } from '../types.ts';
import { ownTarget, shareOf, text } from './parts.ts';

export const activityIrregularTitles: Indicator = {
  id: 'activity-irregular-titles',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('活动名称不规范率', 'Activities without a topic'),
  definition: text(
    '分子：名称只写了活动类型（如“教学查房”）、没有主题的教学活动。分母：全部教学活动。',
    'Numerator: teaching activities whose title only repeats the kind (such as “ward round”) and names no topic. Denominator: all teaching activities.',
  ),
  source: {
    text: text('住培管理系统的规范性检查。', 'A check of residency management systems.'),
    verified: true,
  },
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(2, 5),
  levels: ['hospital', 'department'],
  measure: shareOf({ from: 'activity' }, { check: 'activity-title-is-kind', reads: ['title'] }),
  enough: 10,
};
