import type { Indicator } from '../types.ts';
import { ownTarget, text } from './parts.ts';

export const evidenceCompleteness: Indicator = {
  id: 'evidence-completeness',
  version: '2',
  effectiveFrom: '2022-09-01',
  label: text('佐证材料完整率', 'Evidence completeness'),
  definition: text(
    '分子：期内学年至少有一份有效佐证材料的条目。有效指：未移除；有效期未过；没有写明有效期的，日期在近三个学年之内且不晚于期末；所依据的记录仍在册。分母：已着手的各标准体系中要求佐证的全部条目。各标准体系都没有佐证时不作判断。',
    'Numerator: items with at least one piece of evidence in date for the academic year: not removed, not expired, dated no later than the end of the period and, where no validity is told, within the last three academic years, its record still on the register. Denominator: all items that ask for evidence, of the frameworks that somebody has begun to prove. Without any evidence nothing is judged.',
  ),
  source: { text: text('本系统自拟。', 'Our own.'), verified: true },
  group: 'improvement',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(100, 60),
  levels: ['hospital'],
  measure: { kind: 'evidence', scale: 100 },
  enough: 1,
};
