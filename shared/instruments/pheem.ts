import { bands, numberedItems } from './items.ts';
import { agreementFromZero } from './scales.ts';
import type { Instrument } from './types.ts';

const quarters = (highest: number) =>
  bands(
    [0, '很差', 'Very poor'],
    [highest / 4 + 1, '看法消极', 'A negative view'],
    [highest / 2 + 1, '看法较积极', 'A more positive view'],
    [(highest * 3) / 4 + 1, '优秀', 'Excellent'],
  );

/** Postgraduate Hospital Educational Environment Measure: forty items on learning while working in a hospital. */
export const pheem: Instrument = {
  id: 'pheem',
  short: 'PHEEM',
  edition: '2005',
  label: { zh: 'PHEEM 毕业后医院教育环境量表', en: 'Postgraduate Hospital Educational Environment Measure' },
  source: {
    zh: 'Roff 等，2005：40 题三个分量表（教学 15、自主 14、社会支持 11），4 题反向计分。题号归属与反向题未经官方文本核对。',
    en: 'Roff et al. 2005: forty items in three subscales (teaching 15, autonomy 14, social support 11), four reversed. Which item belongs where has not been compared with the official text.',
  },
  wording: 'licensed',
  licence: {
    zh: '量表文字归原作者，使用请先取得同意；此处只有结构与计分。',
    en: 'The wording belongs to its authors, whose consent is needed; only structure and scoring stand here.',
  },
  scale: agreementFromZero,
  scoring: { rule: 'sum', answered: 0.8 },
  subscales: [
    { id: 'autonomy', label: { zh: '角色自主', en: 'Role autonomy' }, bands: quarters(56) },
    { id: 'teaching', label: { zh: '教学', en: 'Teaching' }, bands: quarters(60) },
    { id: 'support', label: { zh: '社会支持', en: 'Social support' }, bands: quarters(44) },
  ],
  items: numberedItems(
    'PHEEM',
    40,
    {
      autonomy: '1 4 5 8 9 11 14 17 18 29 30 32 34 40',
      teaching: '2 3 6 10 12 15 21-23 27 28 31 33 37 39',
      support: '7 13 16 19 20 24-26 35 36 38',
    },
    '7 8 11 13',
  ),
  bands: bands(
    [0, '很差', 'Very poor'],
    [41, '问题很多', 'Plenty of problems'],
    [81, '积极多于消极，仍可改进', 'More positive than negative, with room for improvement'],
    [121, '优秀', 'Excellent'],
  ),
  bandSource: {
    zh: '文献通行的四段（0-40、41-80、81-120、121-160），未与原指南核对。',
    en: 'The four ranges in common use (0-40, 41-80, 81-120, 121-160), not compared with the original guide.',
  },
  raters: ['resident', 'student'],
  target: 'department',
};
