import { bands, wordedItems } from './items.ts';
import type { Instrument } from './types.ts';

const steps: [level: string, zh: string, en: string][] = [
  ['A1', '新手', 'Newcomer'],
  ['A2', '探索者', 'Explorer'],
  ['B1', '融入者', 'Integrator'],
  ['B2', '专家', 'Expert'],
  ['C1', '引领者', 'Leader'],
  ['C2', '开拓者', 'Pioneer'],
];

/** The six proficiency levels of the framework, each from its number on. */
export const digitalLevels = bands(
  ...steps.map(([level, zh, en], at): [number, string, string] => [
    at === 0 ? 1 : at + 0.5,
    `${level} ${zh}`,
    `${level} ${en}`,
  ]),
);

/** European framework for the digital competence of educators: a teacher places themselves in 22 competences. */
export const digCompEdu: Instrument = {
  id: 'digcompedu',
  short: 'DigCompEdu',
  edition: '2017',
  label: { zh: 'DigCompEdu 教育者数字能力自评', en: 'DigCompEdu self-assessment' },
  source: {
    zh: '欧盟联合研究中心 DigCompEdu（2017）：6 个领域 22 项能力，六级 A1-C2。每项由教师自选等级。',
    en: 'DigCompEdu of the Joint Research Centre (2017): six areas, twenty-two competences, levels A1 to C2. Teachers place themselves in each.',
  },
  wording: 'open',
  licence: {
    zh: '欧盟文件，通常按 CC BY 4.0 再利用；中文为 Attest 译名。',
    en: 'A document of the European Union, as a rule under CC BY 4.0; the Chinese names are ours.',
  },
  scale: {
    lowest: 1,
    highest: 6,
    labels: steps.map(([level, zh, en], at) => ({
      score: at + 1,
      label: { zh: `${level} ${zh}`, en: `${level} ${en}` },
      aliases: [level, zh, en.toLowerCase()],
    })),
  },
  scoring: { rule: 'mean', answered: 0.8 },
  subscales: [
    { id: 'engagement', label: { zh: '专业参与', en: 'Professional engagement' }, bands: digitalLevels },
    { id: 'resources', label: { zh: '数字资源', en: 'Digital resources' }, bands: digitalLevels },
    { id: 'teaching', label: { zh: '教与学', en: 'Teaching and learning' }, bands: digitalLevels },
    { id: 'assessment', label: { zh: '评价', en: 'Assessment' }, bands: digitalLevels },
    { id: 'empowering', label: { zh: '赋能学习者', en: 'Empowering learners' }, bands: digitalLevels },
    {
      id: 'facilitating',
      label: { zh: '促进学习者的数字能力', en: 'Facilitating learners’ digital competence' },
      bands: digitalLevels,
    },
  ],
  items: wordedItems({
    engagement: [
      ['组织沟通', 'Organisational communication'],
      ['专业协作', 'Professional collaboration'],
      ['反思性实践', 'Reflective practice'],
      ['数字化持续专业发展', 'Digital continuous professional development'],
    ],
    resources: [
      ['选择数字资源', 'Selecting digital resources'],
      ['创建与修改数字资源', 'Creating and modifying digital resources'],
      ['管理、保护与共享数字资源', 'Managing, protecting and sharing digital resources'],
    ],
    teaching: [
      ['数字化教学', 'Teaching'],
      ['学习指导', 'Guidance'],
      ['协作学习', 'Collaborative learning'],
      ['自我调节学习', 'Self-regulated learning'],
    ],
    assessment: [
      ['评价策略', 'Assessment strategies'],
      ['分析学习证据', 'Analysing evidence'],
      ['反馈与规划', 'Feedback and planning'],
    ],
    empowering: [
      ['可及与包容', 'Accessibility and inclusion'],
      ['差异化与个性化', 'Differentiation and personalisation'],
      ['激发学习者主动参与', 'Actively engaging learners'],
    ],
    facilitating: [
      ['信息与媒介素养', 'Information and media literacy'],
      ['数字沟通与协作', 'Digital communication and collaboration'],
      ['数字内容创作', 'Digital content creation'],
      ['负责任地使用', 'Responsible use'],
      ['数字化问题解决', 'Digital problem solving'],
    ],
  }),
  bands: digitalLevels,
  bandSource: {
    zh: '六级名称来自框架；均分按四舍五入归级，是 Attest 的约定。',
    en: 'The names of the levels are the framework’s; that a mean belongs to the nearest level is our convention.',
  },
  raters: ['teacher'],
  target: 'self',
};
