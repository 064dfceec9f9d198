import { splitAnswers } from './answers.ts';
import { defineRecordType } from './define.ts';
import {
  amount,
  answers,
  count,
  courseField,
  date,
  departmentField,
  identifier,
  learnerField,
  text,
  yesNo,
} from './fields.ts';

export const examResponses = defineRecordType({
  id: 'exam-responses',
  group: 'assessment',
  label: { zh: '考试作答', en: 'Exam responses' },
  plural: { zh: '考试作答', en: 'Exam responses' },
  help: {
    zh: '一名考生一份试卷的全部作答放在一起，按题号顺序；与同一试卷编号的标准答案对应，用于试题分析。',
    en: 'All answers of one candidate to one paper, in the order of the items; matched to the key of the same paper for item analysis.',
  },
  icon: 'exam-responses',
  sheets:
    '作答 | 作答记录 | 答题记录 | 答题卡 | 读卡数据 | 考生作答 | responses | exam responses | answers | item responses',
  fields: [
    identifier(
      'paper',
      '试卷编号',
      'Paper no.',
      '考试编号 | 试卷代码 | 试卷 | 考试代码 | 卷号 | paper no | paper | exam code | exam id',
    ),
    learnerField('考生 | 考生姓名 | 准考证号 | candidate | examinee'),
    date('date', '考试日期', 'Exam date', '日期 | 考试时间 | 作答日期 | date | exam date', {
      required: true,
    }),
    departmentField(false),
    courseField(),
    text('version', '卷别', 'Version of the paper', 'AB卷 | 试卷版本 | 卷型 | 卷类 | version | form', {
      maxLength: 10,
    }),
    answers(
      'answers',
      '作答',
      'Answers',
      '答案 | 答题 | 选项 | 作答内容 | 答案串 | 作答记录 | answers | responses | answer string',
      {
        required: true,
        help: {
          zh: '一题一列，或按题号顺序写在一个单元格里：单个字母连写（ABC-A，短横为未答），多字母或得分用逗号隔开（A,BC,,2.5），未答留空。',
          en: 'One column per item, or all in one cell in the order of the items: single letters in a row (ABC-A, a dash where unanswered), longer answers or marks parted by commas (A,BC,,2.5), nothing where unanswered.',
        },
      },
    ),
    count('items', '题数', 'Number of items', '题目数 | 总题数 | 题量 | number of items | items', {
      max: 1000,
    }),
    amount('score', '卷面得分', 'Score', '得分 | 成绩 | 总分 | 卷面成绩 | 分数 | score | total', {
      max: 1000,
    }),
    yesNo('absent', '缺考', 'Absent', '是否缺考 | 未参加 | absent | no show'),
  ],
  key: ['paper', 'learner'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'paper'],
  checks: [
    {
      id: 'exam-responses-count',
      level: 'warning',
      field: 'answers',
      message: {
        zh: '作答有 {given} 题，多于题数 {items}。',
        en: '{given} answers are given, but the paper has only {items} items.',
      },
      test: ({ answers: all, items }) => {
        if (typeof all !== 'string' || typeof items !== 'number') return null;
        const given = splitAnswers(all).length;
        return given <= items ? null : { given, items };
      },
    },
    {
      id: 'exam-responses-absent-with-score',
      level: 'warning',
      field: 'absent',
      message: {
        zh: '标为缺考，却有得分 {score}。',
        en: 'Marked as absent, but there is a score of {score}.',
      },
      test: ({ absent, score }) =>
        absent === true && typeof score === 'number' && score > 0 ? { score } : null,
    },
  ],
});
