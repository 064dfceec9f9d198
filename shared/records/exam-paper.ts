import { splitAnswers } from './answers.ts';
import { defineRecordType } from './define.ts';
import { amount, answers, courseField, date, identifier, noteField, text } from './fields.ts';

export const examPaper = defineRecordType({
  id: 'exam-paper',
  group: 'assessment',
  label: { zh: '试卷', en: 'Exam paper' },
  plural: { zh: '试卷', en: 'Exam papers' },
  help: {
    zh: '一份试卷一行，整卷的标准答案与各题分值放在一起；逐题的题型与考查内容见“试题与标准答案”。',
    en: 'One row per paper, with the key and the marks of all its items together; form and topic of single items are kept as exam items.',
  },
  icon: 'exam-key',
  sheets: '试卷登记 | 试卷目录 | 试卷信息 | 整卷答案 | exam papers | paper register | paper list',
  fields: [
    identifier(
      'paper',
      '试卷编号',
      'Paper no.',
      '考试编号 | 试卷代码 | 试卷 | 考试代码 | 卷号 | paper no | paper | exam code | exam id',
    ),
    text('name', '试卷名称', 'Name of the paper', '考试名称 | 卷名 | 名称 | paper name | exam name | title'),
    courseField(),
    date('date', '考试日期', 'Exam date', '日期 | 考试时间 | date | exam date'),
    answers(
      'key',
      '整卷标准答案',
      'Key of the paper',
      '标准答案 | 答案串 | 标准答案串 | 参考答案 | 正确答案 | 整卷答案 | key | answer key | key string',
      {
        required: true,
        help: {
          zh: '按题号顺序：单个字母连写（ABCDA），多选题用逗号隔开（A,BC,D）；没有标准答案的题用短横。',
          en: 'In the order of the items: single letters in a row (ABCDA), several right answers parted by commas (A,BC,D), a dash for an item without a key.',
        },
      },
    ),
    answers(
      'marks',
      '各题分值',
      'Marks of the items',
      '分值 | 每题分值 | 题分 | item marks | marks per item',
      {
        help: {
          zh: '按题号顺序，用逗号隔开（1,1,2）；不填则每题 1 分。',
          en: 'In the order of the items, parted by commas (1,1,2); one mark an item where empty.',
        },
      },
    ),
    amount('maximum', '卷面满分', 'Maximum', '满分 | 总分 | maximum | full marks', { max: 1000 }),
    amount('pass_mark', '及格线', 'Pass mark', '合格线 | 及格分 | pass mark | cut score', { max: 1000 }),
    noteField(),
  ],
  key: ['paper'],
  departmentField: null,
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['paper', 'name'],
  checks: [
    {
      id: 'exam-paper-marks-count',
      level: 'warning',
      field: 'marks',
      message: {
        zh: '答案有 {items} 题，分值却有 {marks} 个。',
        en: 'The key has {items} items, but there are marks for {marks}.',
      },
      test: ({ key, marks }) => {
        if (typeof key !== 'string' || typeof marks !== 'string') return null;
        const items = splitAnswers(key).length;
        const given = splitAnswers(marks).length;
        return items === given ? null : { items, marks: given };
      },
    },
  ],
});
