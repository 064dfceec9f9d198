import { notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  date,
  departmentField,
  identifier,
  longText,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const policy = defineRecordType({
  id: 'policy',
  group: 'resources',
  label: { zh: '规章制度', en: 'Policy' },
  plural: { zh: '规章制度', en: 'Policies' },
  help: {
    zh: '教学管理制度：版本、生效与复审日期、归口部门，以及它服务于哪些认证条目。',
    en: 'Policies of teaching management: version, dates of effect and review, owner, and the standards that each serves.',
  },
  icon: 'policy',
  sheets:
    '制度 | 规章制度 | 管理制度 | 制度汇编 | 制度目录 | 教学文件 | policies | regulations | policy register | rules',
  sections: {
    code: '制度 | Policy',
    effective_on: '日期与批准 | Dates and approval',
    standards: '内容与材料 | Content and papers',
  },
  fields: [
    identifier(
      'code',
      '制度编号',
      'Policy no.',
      '编号 | 文件编号 | 文号 | 制度文号 | 序号 | policy no | document no | no',
    ),
    text('name', '制度名称', 'Policy', '名称 | 文件名称 | 制度 | 标题 | policy | title | policy name', {
      required: true,
    }),
    choice('category', '制度类别', 'Kind of policy', '类别 | 分类 | 类型 | category | kind of policy', [
      option('organisation', '组织管理', 'Organisation', '组织机构 | 职责 | organisation'),
      option('training', '培养与轮转', 'Training', '培训管理 | 轮转管理 | 教学管理 | training'),
      option('assessment', '考核评价', 'Assessment', '考试管理 | 考核管理 | assessment'),
      option('faculty', '师资管理', 'Faculty', '师资 | 教师管理 | 导师管理 | faculty'),
      option('learners', '学员管理', 'Learners', '学生管理 | 住院医师管理 | 请假 | learners'),
      option('quality', '质量监控', 'Quality', '督导 | 质量管理 | 反馈与整改 | quality'),
      option('support', '保障', 'Support', '经费 | 后勤 | 待遇 | 安全 | support'),
      option('other', '其他', 'Other', '其它'),
    ]),
    text('version', '制度版本', 'Version', '版本 | 版次 | 版本号 | 修订版次 | version | edition | revision', {
      required: true,
      maxLength: 30,
    }),
    departmentField(false),
    personField(
      'owner',
      '制度负责人',
      'Owner',
      '负责人 | 责任人 | 归口负责人 | 维护人 | owner | responsible',
    ),
    date(
      'effective_on',
      '生效日期',
      'In force from',
      '实施日期 | 执行日期 | 发布日期 | 施行日期 | 印发日期 | in force from | effective date | effective on',
      {
        required: true,
      },
    ),
    date(
      'review_on',
      '复审日期',
      'Review by',
      '下次修订日期 | 复核日期 | 应修订日期 | 有效期至 | 评审日期 | review by | review date | next review',
    ),
    date(
      'repealed_on',
      '废止日期',
      'Repealed on',
      '废止时间 | 失效日期 | 停用日期 | repealed on | withdrawn on',
    ),
    text(
      'approved_by',
      '批准机构',
      'Approved by',
      '审批人 | 批准人 | 审议机构 | 签发人 | 发布部门 | approved by | approval',
      { maxLength: 120 },
    ),
    text(
      'standards',
      '对应标准条目',
      'Standards served',
      '对应条目 | 服务条款 | 对应指标 | 支撑指标 | 对应认证标准 | standards served | standards | standard codes',
      {
        maxLength: 300,
        help: {
          zh: '写条目代码，用分号隔开，例如 4.2.3；2.2.5。',
          en: 'The codes of the standards, parted by semicolons, for example 4.2.3; 2.2.5.',
        },
      },
    ),
    text(
      'replaces',
      '替代制度',
      'Replaces',
      '替代文件 | 代替 | 原制度 | 被替代文件 | replaces | supersedes',
      { maxLength: 120 },
    ),
    yesNo('published', '是否公开', 'Published', '公开 | 是否公布 | 已发布 | 是否上网 | published | public'),
    longText('summary', '制度要点', 'Summary', '要点 | 主要内容 | 摘要 | 内容 | summary | content'),
    attachmentsField(),
  ],
  key: ['code', 'version'],
  departmentField: 'department',
  timeField: 'effective_on',
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'version'],
  checks: [
    notBefore('policy-review-before', 'review_on', 'effective_on'),
    notBefore('policy-repealed-before', 'repealed_on', 'effective_on'),
    {
      id: 'policy-without-review',
      level: 'warning',
      field: 'review_on',
      message: {
        zh: '制度没有复审日期，无法判断是否过期。',
        en: 'The policy has no date of review, so that nobody can tell whether it is out of date.',
      },
      test: ({ review_on, repealed_on, name }) => (name && !review_on && !repealed_on ? {} : null),
    },
  ],
});
