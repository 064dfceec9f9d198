import { notBefore, notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import { count, date, entryYearField, identifier, reference, text } from './fields.ts';

const people = { max: 20_000, unit: { zh: '人', en: 'people' } };

export const cohort = defineRecordType({
  id: 'cohort',
  group: 'curriculum',
  label: { zh: '年级', en: 'Cohort' },
  plural: { zh: '年级（届）', en: 'Cohorts' },
  help: {
    zh: '一个专业一年招收的一届学员：计划、报到、在读、毕业与学位人数。',
    en: 'The learners that a programme admitted in one year: planned, enrolled, present, graduated and degrees.',
  },
  icon: 'cohort',
  sheets:
    '年级 | 年级信息 | 招生情况 | 招收情况 | 届别 | 学生规模 | cohorts | cohort list | intakes | admissions',
  sections: {
    code: '年级 | Cohort',
    planned: '招生 | Intake',
    present: '在读与毕业 | Present and graduating',
  },
  fields: [
    identifier(
      'code',
      '年级代码',
      'Cohort code',
      '年级编号 | 届别代码 | 年级代码 | 批次代码 | cohort code | cohort no | intake code',
    ),
    text('name', '年级名称', 'Cohort name', '年级 | 届别 | 年级名称 | 级别 | cohort | cohort name | intake', {
      maxLength: 80,
    }),
    reference(
      'programme',
      'programme',
      '专业',
      'Programme',
      '专业名称 | 培训专业 | 专业代码 | programme | program | major | programme code',
      {
        required: true,
      },
    ),
    entryYearField(),
    count(
      'planned',
      '计划招生',
      'Planned intake',
      '招生计划数 | 计划招收 | 计划人数 | 计划招收人数 | planned | plan | planned intake',
      people,
    ),
    count(
      'admitted',
      '录取人数',
      'Admitted',
      '录取 | 招收人数 | 实际招收 | 实际招生 | admitted | accepted',
      people,
    ),
    count('enrolled', '报到人数', 'Enrolled', '报到 | 实际报到 | 入学人数 | enrolled | matriculated', people),
    count(
      'present',
      '在读人数',
      'Present',
      '在校生数 | 在校人数 | 在读学员 | 在培人数 | present | current students | in training',
      people,
    ),
    date(
      'started_on',
      '入学日期',
      'Started on',
      '入学时间 | 入基地日期 | 报到日期 | 开始日期 | started on | start date',
    ),
    date(
      'due_on',
      '应毕业日期',
      'Due to finish on',
      '预计毕业日期 | 应结业日期 | 毕业时间 | due to finish | expected graduation | end date',
    ),
    count(
      'due',
      '应届毕业人数',
      'Due to graduate',
      '应毕业人数 | 应结业人数 | 毕业班人数 | due to graduate | due',
      people,
    ),
    count(
      'graduated',
      '毕业人数',
      'Graduated',
      '按期毕业人数 | 实际毕业人数 | 结业人数 | graduated | graduates',
      people,
    ),
    count(
      'degrees',
      '授予学位人数',
      'Degrees awarded',
      '学位授予数 | 获学位人数 | 授位人数 | degrees awarded | degrees',
      people,
    ),
    count(
      'dropped_out',
      '退学人数',
      'Dropped out',
      '退培人数 | 流失人数 | 退学 | dropped out | withdrawn | attrition',
      people,
    ),
  ],
  key: ['code'],
  departmentField: null,
  timeField: 'school_year',
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'code'],
  checks: [
    notMoreThan('cohort-enrolled-over-admitted', 'enrolled', 'admitted', 'warning'),
    notMoreThan('cohort-graduated-over-due', 'graduated', 'due', 'warning'),
    notMoreThan('cohort-degrees-over-graduated', 'degrees', 'graduated'),
    notBefore('cohort-due-before-start', 'due_on', 'started_on'),
  ],
});
