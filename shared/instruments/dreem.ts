import { bands, numberedItems } from './items.ts';
import { agreementFromZero } from './scales.ts';
import type { Instrument } from './types.ts';

/** Dundee Ready Education Environment Measure: fifty items on how learners find the place where they learn. */
export const dreem: Instrument = {
  id: 'dreem',
  short: 'DREEM',
  edition: '1997',
  label: { zh: 'DREEM 医学教育环境量表', en: 'Dundee Ready Education Environment Measure' },
  source: {
    zh: 'Roff 等，1997：50 题五个分量表，9 题反向计分。反向题号来自通行用法，启用前请与所持版本核对。',
    en: 'Roff et al. 1997: fifty items in five subscales, nine of them reversed. The numbers of the reversed items are those in common use; compare them with your copy first.',
  },
  wording: 'licensed',
  licence: {
    zh: '量表文字归原作者，学术使用请先取得同意；此处只有结构与计分。',
    en: 'The wording belongs to its authors, whose consent academic use needs; only structure and scoring stand here.',
  },
  scale: agreementFromZero,
  scoring: { rule: 'sum', answered: 0.8 },
  subscales: [
    {
      id: 'learning',
      label: { zh: '对学习的感知', en: 'Perception of learning' },
      bands: bands(
        [0, '很差', 'Very poor'],
        [13, '对教学看法消极', 'Teaching is seen negatively'],
        [25, '看法较积极', 'A more positive view'],
        [37, '对教学评价很高', 'Teaching is highly thought of'],
      ),
    },
    {
      id: 'teachers',
      label: { zh: '对教师的感知', en: 'Perception of teachers' },
      bands: bands(
        [0, '极差', 'Abysmal'],
        [12, '需要再培训', 'In need of some retraining'],
        [23, '方向正确', 'Moving in the right direction'],
        [34, '堪为表率', 'Model teachers'],
      ),
    },
    {
      id: 'academic',
      label: { zh: '学业自我感知', en: 'Academic self-perception' },
      bands: bands(
        [0, '感到完全失败', 'A feeling of complete failure'],
        [9, '消极方面较多', 'Many negative aspects'],
        [17, '偏于积极', 'Feeling more on the positive side'],
        [25, '有信心', 'Confident'],
      ),
    },
    {
      id: 'atmosphere',
      label: { zh: '对氛围的感知', en: 'Perception of atmosphere' },
      bands: bands(
        [0, '环境恶劣', 'A terrible environment'],
        [13, '许多方面需要改变', 'Many things need changing'],
        [25, '氛围较积极', 'A more positive atmosphere'],
        [37, '整体感觉良好', 'A good feeling overall'],
      ),
    },
    {
      id: 'social',
      label: { zh: '社交自我感知', en: 'Social self-perception' },
      bands: bands(
        [0, '苦恼', 'Miserable'],
        [8, '不理想', 'Not a nice place'],
        [15, '尚可', 'Not too bad'],
        [22, '很好', 'Very good socially'],
      ),
    },
  ],
  items: numberedItems(
    'DREEM',
    50,
    {
      learning: '1 7 13 16 20 22 24 25 38 44 47 48',
      teachers: '2 6 8 9 18 29 32 37 39 40 50',
      academic: '5 10 21 26 27 31 41 45',
      atmosphere: '11 12 17 23 30 33-36 42 43 49',
      social: '3 4 14 15 19 28 46',
    },
    '4 8 9 17 25 35 39 48 50',
  ),
  bands: bands(
    [0, '很差', 'Very poor'],
    [51, '问题很多', 'Plenty of problems'],
    [101, '积极多于消极', 'More positive than negative'],
    [151, '优秀', 'Excellent'],
  ),
  bandSource: {
    zh: 'McAleer 与 Roff 的解读指南；学习与氛围两个分量表满分 48，分段取 0-12、13-24、25-36、37-48（部分刊本误印到 49）。',
    en: 'Guide of McAleer and Roff. Learning and atmosphere have a maximum of 48, so their bands are 0-12, 13-24, 25-36, 37-48; some prints run to 49 by mistake.',
  },
  raters: ['student', 'resident'],
  target: 'programme',
};
