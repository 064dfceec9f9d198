import { defineRecordType } from './define.ts';
import { amount, choice, courseField, identifier, option, text } from './fields.ts';

export const examKey = defineRecordType({
  id: 'exam-key',
  group: 'assessment',
  label: { zh: '试题与答案', en: 'Exam item and key' },
  plural: { zh: '试题与标准答案', en: 'Exam items and keys' },
  help: {
    zh: '一份试卷的每一题一行：题号、题型、标准答案、分值与考查内容。与作答记录按试卷编号对应。',
    en: 'One row per item of a paper: number, form, key, marks and what it tests. Matched to the responses by the paper’s number.',
  },
  icon: 'exam-key',
  sheets:
    '标准答案 | 答案 | 参考答案 | 试题 | 双向细目表 | 命题细目表 | 试题与答案 | answer key | exam key | key | items | blueprint',
  fields: [
    identifier(
      'paper',
      '试卷编号',
      'Paper no.',
      '考试编号 | 试卷代码 | 试卷 | 考试代码 | 卷号 | paper no | paper | exam code | exam id',
    ),
    identifier(
      'item',
      '题号',
      'Item no.',
      '试题编号 | 题目编号 | 序号 | 小题号 | item no | question no | item | no',
      { maxLength: 20 },
    ),
    choice(
      'form',
      '题型',
      'Form of the item',
      '试题类型 | 题目类型 | 类型 | form | item type | question type',
      [
        option(
          'single',
          '单选题',
          'Single best answer',
          'A1 | A2 | A1型题 | A2型题 | 单项选择 | 选择题 | single choice | mcq | sba',
        ),
        option('shared', '共用题干题', 'Shared stem', 'A3 | A4 | A3/A4 | 共用题干 | case cluster'),
        option('matching', '配伍题', 'Matching', 'B1 | B型题 | 共用备选答案 | extended matching'),
        option('multiple', '多选题', 'Several answers', 'X型题 | X | 多项选择 | multiple choice'),
        option('true-false', '判断题', 'True or false', '判断 | 是非题 | true/false'),
        option(
          'short',
          '简答题',
          'Short answer',
          '填空题 | 名词解释 | 问答题 | 论述题 | short answer | essay',
        ),
        option('case', '病例分析题', 'Case analysis', '病例分析 | 案例分析 | case analysis'),
      ],
    ),
    text(
      'answer',
      '标准答案',
      'Key',
      '答案 | 正确答案 | 参考答案 | 正确选项 | key | answer | correct answer',
      { maxLength: 400 },
    ),
    amount('marks', '分值', 'Marks', '分数 | 题分 | 满分 | 每题分值 | marks | points | maximum', {
      max: 200,
      required: true,
    }),
    courseField(),
    text(
      'topic',
      '考查内容',
      'Topic',
      '知识点 | 章节 | 考点 | 内容 | 考核要点 | topic | content | objective',
      { maxLength: 120 },
    ),
    choice(
      'level',
      '认知层次',
      'Cognitive level',
      '认知水平 | 层次 | 能力层次 | 难度层次 | cognitive level | level | bloom',
      [
        option('recall', '识记', 'Recall', '记忆 | 知识 | 掌握 | remember'),
        option('understanding', '理解', 'Understanding', '领会 | 解释 | understand'),
        option('application', '应用', 'Application', '综合应用 | 分析 | 综合 | apply | analysis'),
      ],
    ),
    text(
      'bank',
      '题库编号',
      'Item bank no.',
      '题库号 | 题库题号 | 题目代码 | 试题代码 | 题库代码 | bank no | item bank no | item code | item bank id',
      {
        maxLength: 40,
        help: {
          zh: '同一道题每次使用都写同一个题库编号，才能看到它历次的表现。',
          en: 'The same number wherever the item is used: only then its history can be shown.',
        },
      },
    ),
  ],
  key: ['paper', 'item'],
  departmentField: null,
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['paper', 'item'],
  checks: [
    {
      id: 'exam-key-choice-without-answer',
      level: 'warning',
      field: 'answer',
      message: {
        zh: '选择题或判断题没有标准答案，无法判分。',
        en: 'An item with options has no key, so that it cannot be marked.',
      },
      test: ({ form, answer }) =>
        ['single', 'shared', 'matching', 'multiple', 'true-false'].includes(String(form)) && !answer
          ? {}
          : null,
    },
    {
      id: 'exam-key-several-answers',
      level: 'warning',
      field: 'answer',
      message: {
        zh: '单选题的标准答案“{answer}”不止一个选项。',
        en: 'The key “{answer}” of a single-best-answer item names more than one option.',
      },
      test: ({ form, answer }) =>
        form === 'single' && typeof answer === 'string' && /^[A-H]{2,}$/i.test(answer) ? { answer } : null,
    },
  ],
});
