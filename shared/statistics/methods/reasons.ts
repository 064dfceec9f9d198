/** Why something could not be computed, or needs care: said in words wherever a number would have stood. */
import type { LocalText } from '#shared/i18n/language.ts';

export const reasons = {
  'no-rows': { zh: '没有可用的数据行', en: 'There is no usable row.' },
  'no-column': { zh: '没有列“{column}”', en: 'There is no column “{column}”.' },
  'no-input': { zh: '缺少输入表“{input}”', en: 'The input table “{input}” is missing.' },
  'not-numeric': { zh: '列“{column}”不全是数字', en: 'Column “{column}” does not hold numbers only.' },
  'bad-options': { zh: '选项有误：{what}', en: 'The options are wrong: {what}' },
  'too-few-items': { zh: '至少需要 {needed} 个条目', en: 'At least {needed} items are needed.' },
  'too-few-rows': { zh: '至少需要 {needed} 行完整数据', en: 'At least {needed} complete rows are needed.' },
  'too-few-raters': { zh: '至少需要 {needed} 名评分者', en: 'At least {needed} raters are needed.' },
  'too-few-groups': { zh: '至少需要 {needed} 个组', en: 'At least {needed} groups are needed.' },
  'no-variance': { zh: '数值全部相同，无法计算', en: 'All values are equal, so it cannot be computed.' },
  'negative-component': {
    zh: '方差分量的估计为负，按 0 处理',
    en: 'The estimate of a variance component is negative and was taken as 0.',
  },
  'not-connected': {
    zh: '评分者与被评者之间没有连通，分数不可比',
    en: 'Raters and targets are not connected, so the scores cannot be compared.',
  },
  'not-converged': { zh: '迭代未收敛', en: 'The iteration did not converge.' },
  'singular-fit': { zh: '某个方差分量估计为 0', en: 'A variance component was estimated as 0.' },
  'not-independent': {
    zh: '固定效应之间线性相关，无法分别估计',
    en: 'The fixed effects depend on one another and cannot be told apart.',
  },
  'too-many-levels': {
    zh: '除最大的因素外，其余随机因素的水平数超过 {most}',
    en: 'Apart from the largest one, the random factors have more than {most} levels.',
  },
  'small-sample': {
    zh: '样本只有 {n}，结果仅供参考',
    en: 'Only {n} observations: the result is a hint, not a finding.',
  },
  'not-scored': { zh: '答案表中没有条目“{item}”', en: 'The key has no answer for item “{item}”.' },
  'no-crossing': {
    zh: '可接受区间与得分分布没有交点，取较近的一端',
    en: 'The acceptable region and the distribution of scores do not meet; the nearer end was taken.',
  },
  'expected-too-small': {
    zh: '期望频数过小，近似检验不可靠',
    en: 'Expected counts are small; the approximate test is unreliable.',
  },
  'too-few-points': {
    zh: '点数少于 {needed}，控制限为初步',
    en: 'Fewer than {needed} points: the limits are provisional.',
  },
} as const satisfies Record<string, LocalText>;
export type ReasonId = keyof typeof reasons;
