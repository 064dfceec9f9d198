/** Why something could not be computed, or needs care: said in words wherever a number would have stood. */
import type { LocalText } from '#shared/i18n/language.ts';

export const reasons = {
  'no-rows': { zh: '没有可用的数据行', en: 'There is no usable row.' },
  'no-column': {
    zh: '没有列“{column}”；表中有：{known}',
    en: 'There is no column “{column}”; the table has: {known}',
  },
  'no-input': { zh: '缺少输入表“{input}”', en: 'The input table “{input}” is missing.' },
  'not-numeric': {
    zh: '列“{column}”不全是数字：第 {row} 个数据行是“{value}”',
    en: 'Column “{column}” does not hold numbers only: data row {row} has “{value}”.',
  },
  'bad-options': {
    zh: '选项有误：{what}；可用的选项：{names}',
    en: 'The options are wrong: {what}; there are: {names}',
  },
  'too-few-items': { zh: '至少需要 {needed} 个条目', en: 'At least {needed} items are needed.' },
  'too-few-rows': { zh: '至少需要 {needed} 行完整数据', en: 'At least {needed} complete rows are needed.' },
  'too-few-raters': { zh: '至少需要 {needed} 名评分者', en: 'At least {needed} raters are needed.' },
  'too-few-groups': { zh: '至少需要 {needed} 个组', en: 'At least {needed} groups are needed.' },
  'no-variance': { zh: '数值全部相同，无法计算', en: 'All values are equal, so it cannot be computed.' },
  'unknown-nest': {
    zh: '侧面“{facet}”不能嵌套于“{within}”：该列不是被评者，也不是其他侧面',
    en: 'Facet “{facet}” cannot be nested within “{within}”: that is neither the person nor another facet.',
  },
  confounded: {
    zh: '效应“{effect}”在数据中无法与残差区分，已并入残差',
    en: 'The data cannot tell the effect “{effect}” from the residual; it is part of it.',
  },
  'no-duration': {
    zh: '有 {n} 个用时无法识别，例如“{example}”',
    en: '{n} durations cannot be read, as “{example}”.',
  },
  'value-missing': { zh: '该行缺少数值', en: 'A value is missing in this row.' },
  'more-than-all': {
    zh: '答卷数 {n} 与人数 {N} 不相容',
    en: '{n} answers do not go with a class of {N}.',
  },
  'no-rule': {
    zh: '规则“{rule}”没有规定 {N} 人的班级',
    en: 'The rule “{rule}” says nothing of a class of {N}.',
  },
  'no-reliability': {
    zh: '单个评分者的信度为 0，再多评分者也不够',
    en: 'A single rater has no reliability, so that no number of raters suffices.',
  },
  'unknown-category': {
    zh: '类别表中没有“{category}”',
    en: 'The category “{category}” is not among those given.',
  },
  'repeated-cell': {
    zh: '第 {row} 个数据行与前面的行属于同一人、同一条件；有重复评分时请用 variance-components',
    en: 'Data row {row} repeats a person and conditions that came before; with repeated scores use variance-components.',
  },
  'no-proportion': {
    zh: '{x} / {n} 不是比例',
    en: '{x} of {n} is no proportion.',
  },
  'no-probability': { zh: '{value} 不是概率', en: '{value} is no probability.' },
  'not-computable': {
    zh: '由这些数据算不出（除以 0 或没有变异）：{places}',
    en: 'These data do not allow it (a division by 0, or no variation): {places}',
  },
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
  'not-binary': {
    zh: '列“{column}”有 0 和 1 以外的分数',
    en: 'Column “{column}” holds scores other than 0 and 1.',
  },
  'solved-by-all': {
    zh: '试题“{item}”人人答对，难度无法估计，已排除',
    en: 'Everybody solved item “{item}”: it has no difficulty and was left out.',
  },
  'solved-by-none': {
    zh: '试题“{item}”无人答对，难度无法估计，已排除',
    en: 'Nobody solved item “{item}”: it has no difficulty and was left out.',
  },
  'extreme-scores': {
    zh: '{zero} 人零分、{full} 人满分：极大似然能力值为无穷，改看加权似然估计',
    en: '{zero} with nothing right and {full} with everything right: their maximum likelihood ability is infinite; see the weighted estimate.',
  },
  'not-one-scale': {
    zh: '试题分成互相无法比较的几组（例如：{items}），无法放在同一量尺上',
    en: 'The items fall into sets that nothing compares (for instance: {items}), so they cannot be placed on one scale.',
  },
  'too-many-patterns': {
    zh: '空白的分布有 {patterns} 种，无法在合理时间内计算；可把空白按错计或剔除',
    en: 'Blanks are spread in {patterns} different ways, too many to compute; count blanks as wrong or leave such rows out.',
  },
  'left-out-of-test': {
    zh: '试题“{item}”在某一组中无法估计，未纳入检验',
    en: 'Item “{item}” cannot be estimated in one of the groups and was left out of the test.',
  },
  'no-group': {
    zh: '列“{column}”中没有组“{group}”',
    en: 'Column “{column}” has no group “{group}”.',
  },
  'no-overlap': {
    zh: '两组在同分段内没有可比的对错，无法得出有限的优势比',
    en: 'At equal scores the groups leave no finite odds ratio.',
  },
  'too-few-facets': {
    zh: '至少需要 {needed} 个面（被评者与评分者或条目）',
    en: 'At least {needed} facets are needed: targets, and raters or items.',
  },
  'all-lowest': {
    zh: '{facet}“{element}”的评分全在最低一端，测度由靠里 0.3 个等级推得',
    en: '{facet} “{element}” has the lowest ratings only: it is placed 0.3 of a category inwards.',
  },
  'all-highest': {
    zh: '{facet}“{element}”的评分全在最高一端，测度由靠里 0.3 个等级推得',
    en: '{facet} “{element}” has the highest ratings only: it is placed 0.3 of a category inwards.',
  },
  'unused-category': {
    zh: '等级 {score} 无人使用，已与相邻等级合并编号',
    en: 'Nobody used the category {score}; it was squeezed out.',
  },
  'disordered-thresholds': {
    zh: '量表“{scale}”的阈值无序：某个等级从未成为最可能的选择',
    en: 'The thresholds of the scale “{scale}” are disordered: some category is never the most likely one.',
  },
  'no-true-variance': {
    zh: '得分差异不超过随机误差，判定一致性无法估计',
    en: 'The scores differ no more than chance makes them, so consistency cannot be estimated.',
  },
  'cut-at-end': {
    zh: '合格线在量表的一端，能力值为无穷',
    en: 'The cut is at the end of the scale, where the ability is infinite.',
  },
  'only-extremes': {
    zh: '每个对象的评分都只在一端，没有可供估计的数据',
    en: 'Every element has ratings at one end only, which leaves nothing to estimate from.',
  },
  'measures-run-away': {
    zh: '部分测度趋于无穷：评分把等级完全分开，数据不足以估计；可合并等级或增加评分',
    en: 'Some measures run to infinity: the ratings separate the categories completely. Join categories or collect more ratings.',
  },
  'no-common-items': {
    zh: '某次考试与其他考试没有可用的共同题，无法等值',
    en: 'Some sitting has no usable item in common with the others, so they cannot be put on one scale.',
  },
} as const satisfies Record<string, LocalText>;
export type ReasonId = keyof typeof reasons;
