import { splitAnswers } from './answers.ts';
import { defineRecordType } from './define.ts';
import { amount, answers, date, identifier, noteField } from './fields.ts';

export const examJudgement = defineRecordType({
  id: 'exam-judgement',
  group: 'assessment',
  label: { zh: '合格标准评定', en: 'Standard-setting judgement' },
  plural: { zh: '合格标准评定', en: 'Standard-setting judgements' },
  help: {
    zh: '一名评委对一份试卷的判断一行：逐题估计边界考生的答对概率（Angoff），和可接受的分数线与不及格率范围（Hofstee）。',
    en: 'One row per judge and paper: the chance of a borderline candidate on every item (Angoff), and the acceptable range of cut scores and failure rates (Hofstee).',
  },
  icon: 'exam-key',
  sheets:
    'Angoff | Angoff评定 | Hofstee | 标准设定 | 合格标准 | 合格线评定 | 评委评定 | 评委意见 | standard setting | angoff ratings | judges',
  fields: [
    identifier(
      'paper',
      '试卷编号',
      'Paper no.',
      '考试编号 | 试卷代码 | 试卷 | 考试代码 | 卷号 | paper no | paper | exam code | exam id',
    ),
    identifier('judge', '评委', 'Judge', '评委姓名 | 专家 | 评定人 | 评委编号 | judge | expert | panellist', {
      personal: true,
    }),
    date('date', '评定日期', 'Date', '日期 | 评定时间 | date | judged on'),
    answers(
      'estimates',
      '逐题答对概率',
      'Chances item by item',
      '答对概率 | 概率 | Angoff估计 | 估计 | 难度估计 | estimates | probabilities | angoff ratings | angoff',
      {
        help: {
          zh: '按题号顺序，用逗号隔开：边界考生答对该题的概率，0—1 或百分数；不判断的题留空。',
          en: 'In the order of the items, parted by commas: the chance that a borderline candidate solves the item, 0 to 1 or in percent; nothing where not judged.',
        },
      },
    ),
    amount(
      'min_cut',
      '最低可接受分数线',
      'Lowest acceptable cut',
      '最低分数线 | 最低合格线 | 分数线下限 | min cut | lowest cut',
      {
        max: 1000,
      },
    ),
    amount(
      'max_cut',
      '最高可接受分数线',
      'Highest acceptable cut',
      '最高分数线 | 最高合格线 | 分数线上限 | max cut | highest cut',
      {
        max: 1000,
      },
    ),
    amount(
      'min_fail',
      '最低可接受不及格率',
      'Lowest acceptable failure rate',
      '最低不及格率 | 不及格率下限 | min fail | lowest failure rate',
      { max: 100, unit: { zh: '%', en: '%' } },
    ),
    amount(
      'max_fail',
      '最高可接受不及格率',
      'Highest acceptable failure rate',
      '最高不及格率 | 不及格率上限 | max fail | highest failure rate',
      { max: 100, unit: { zh: '%', en: '%' } },
    ),
    noteField(),
  ],
  key: ['paper', 'judge'],
  departmentField: null,
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['paper', 'judge'],
  checks: [
    {
      id: 'exam-judgement-not-a-chance',
      level: 'warning',
      field: 'estimates',
      message: {
        zh: '第 {item} 题的“{value}”不是 0—1 或 0—100 的概率。',
        en: '“{value}” of item {item} is no chance between 0 and 1 or 0 and 100.',
      },
      test: ({ estimates }) => {
        if (typeof estimates !== 'string') return null;
        const given = splitAnswers(estimates);
        const at = given.findIndex((text) => text !== null && !(Number(text) >= 0 && Number(text) <= 100));
        return at < 0 ? null : { item: at + 1, value: given[at] ?? '' };
      },
    },
    {
      id: 'exam-judgement-cuts-reversed',
      level: 'error',
      field: 'max_cut',
      message: {
        zh: '最高分数线 {max} 低于最低分数线 {min}。',
        en: 'The highest cut {max} is below the lowest cut {min}.',
      },
      test: ({ min_cut: min, max_cut: max }) =>
        typeof min === 'number' && typeof max === 'number' && max < min ? { min, max } : null,
    },
  ],
});
