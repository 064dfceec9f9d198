import { notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  amount,
  choice,
  count,
  date,
  departmentField,
  hours,
  identifier,
  option,
  personField,
  text,
} from './fields.ts';

export const programme = defineRecordType({
  id: 'programme',
  group: 'curriculum',
  label: { zh: '专业', en: 'Programme' },
  plural: { zh: '专业与培训项目', en: 'Programmes' },
  help: {
    zh: '本科专业、研究生专业与住培专业：学制、学分学时、负责人与培养方案版本。',
    en: 'Undergraduate, graduate and residency programmes: length, credits and hours, director and edition of the plan.',
  },
  icon: 'programme',
  sheets:
    '专业 | 专业信息 | 专业目录 | 专业设置 | 培养方案 | 培训专业 | programmes | programs | programme list | degree programmes',
  sections: {
    code: '专业 | Programme',
    years: '学制与学分 | Length and credits',
    approved_on: '批准与招生 | Approval and intake',
  },
  fields: [
    identifier(
      'code',
      '专业代码',
      'Programme code',
      '专业编号 | 专业代码 | 培训专业代码 | programme code | program code | major code',
      {
        maxLength: 30,
      },
    ),
    text(
      'name',
      '专业名称',
      'Name (Chinese)',
      '专业 | 专业名称 | 培训专业 | 培养项目 | programme | program | major | programme name',
      {
        required: true,
        maxLength: 80,
      },
    ),
    text('name_en', '英文名称', 'Name (English)', '专业英文名称 | english name | name in english', {
      maxLength: 120,
    }),
    choice('level', '培养层次', 'Level', '层次 | 培养类型 | 学历层次 | 办学层次 | level | programme level', [
      option('bachelor', '本科', 'Bachelor', '本科生 | 五年制 | undergraduate | bachelor | mbbs'),
      option(
        'integrated',
        '长学制',
        'Long programme',
        '八年制 | 5+3 | 5+3一体化 | 本博连读 | 本硕连读 | eight-year | integrated',
      ),
      option('master', '硕士', 'Master', '硕士研究生 | 专硕 | 学硕 | master'),
      option('doctoral', '博士', 'Doctoral', '博士研究生 | doctoral | phd'),
      option(
        'residency',
        '住院医师规范化培训',
        'Residency',
        '住培 | 规培 | 住院医师 | residency | residency training',
      ),
      option('fellowship', '专科医师规范化培训', 'Fellowship', '专培 | 专科医师 | fellowship'),
      option('other', '其他', 'Other', '其它 | 成人教育 | 进修 | continuing education'),
    ]),
    departmentField(false),
    personField(
      'director',
      '专业负责人',
      'Director',
      '负责人 | 专业带头人 | 基地主任 | 项目负责人 | director | programme director | head',
    ),
    amount('years', '学制', 'Length', '学制(年) | 修业年限 | 培训年限 | length | duration | years', {
      max: 12,
      unit: { zh: '年', en: 'years' },
    }),
    amount('credits', '总学分', 'Credits', '毕业学分 | 学分 | 学分要求 | total credits', { max: 500 }),
    amount(
      'practice_credits',
      '实践学分',
      'Practice credits',
      '实践教学学分 | 实践环节学分 | practice credits | practical credits',
      {
        max: 500,
      },
    ),
    amount(
      'elective_credits',
      '选修学分',
      'Elective credits',
      '选修课学分 | elective credits | optional credits',
      { max: 500 },
    ),
    hours('hours', '总学时', 'Total hours', '学时 | 学时数 | 课内学时 | total hours'),
    date(
      'approved_on',
      '批准日期',
      'Approved on',
      '设置日期 | 获批日期 | 招生起始日期 | 备案日期 | approved on | approval date | established',
    ),
    text(
      'plan_edition',
      '培养方案版本',
      'Edition of the plan',
      '方案版本 | 培养方案 | 版本 | 适用年级 | plan edition | curriculum edition | version',
      {
        maxLength: 60,
      },
    ),
    count(
      'capacity',
      '年招生计划',
      'Intake per year',
      '招生计划 | 招生规模 | 年招收容量 | 招收计划 | intake | annual intake | capacity',
      {
        unit: { zh: '人', en: 'people' },
      },
    ),
  ],
  key: ['code'],
  departmentField: 'department',
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'code'],
  checks: [
    notMoreThan('programme-practice-over-total', 'practice_credits', 'credits'),
    notMoreThan('programme-elective-over-total', 'elective_credits', 'credits'),
  ],
});
