import { notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import { choice, date, departmentField, noteField, option, personField, text } from './fields.ts';

export const appointment = defineRecordType({
  id: 'appointment',
  group: 'organisation',
  label: { zh: '任职', en: 'Appointment' },
  plural: { zh: '任职与聘任', en: 'Appointments' },
  help: {
    zh: '谁在哪个科室担任什么教学职务、从何时到何时。换任时另记一行，旧的一行填写止期。',
    en: 'Who holds which teaching post in which department, from when until when. A change is a new row; the old one gets its end.',
  },
  icon: 'appointment',
  sheets:
    '任职 | 聘任 | 教学职务 | 导师名单 | 师资聘任 | 教学管理人员名册 | 督导专家名单 | appointments | posts | teaching appointments',
  fields: [
    personField(
      'person',
      '任职人',
      'Holder',
      '工号 | 姓名 | 人员 | 教师 | 教师姓名 | 导师 | 受聘人 | holder | staff no | name | person | appointee',
      {
        required: true,
      },
    ),
    choice(
      'role',
      '教学职务',
      'Post',
      '职务 | 任职 | 岗位 | 担任职务 | 聘任岗位 | 角色 | post | role | position | appointment',
      [
        option(
          'teacher',
          '带教师资',
          'Clinical teacher',
          '带教老师 | 临床教师 | 指导医师 | 带教教师 | clinical teacher | preceptor',
        ),
        option('mentor', '导师', 'Mentor', '责任导师 | 全程导师 | 住培导师 | 本科生导师 | mentor | tutor'),
        option(
          'director',
          '教学主任',
          'Teaching director',
          '教学副主任 | 基地主任 | 专业基地负责人 | 教研室主任 | base director | head of teaching',
        ),
        option('secretary', '教学秘书', 'Teaching secretary', '秘书 | 基地秘书 | secretary'),
        option('supervisor', '教学督导', 'Supervisor', '督导专家 | 院级督导 | 督导 | teaching supervisor'),
        option('examiner', '考官', 'Examiner', '主考官 | 考核员 | examiner'),
        option(
          'committee',
          '委员会委员',
          'Committee member',
          '教学委员会委员 | 委员 | 毕业后医学教育委员会委员 | committee member',
        ),
        option(
          'manager',
          '专职管理人员',
          'Full-time manager',
          '管理人员 | 教务人员 | 职能部门人员 | administrator | manager',
        ),
        option('other', '其他', 'Other', '其它 | other post'),
      ],
      { required: true },
    ),
    departmentField(false),
    date(
      'from',
      '任职起始日期',
      'Appointed from',
      '起始日期 | 聘任日期 | 任职日期 | 聘任开始 | 任职时间 | 聘期开始 | from | appointed on | start date',
      {
        required: true,
      },
    ),
    date(
      'until',
      '任职终止日期',
      'Appointed until',
      '终止日期 | 聘期结束 | 解聘日期 | 离任日期 | 聘期至 | until | end date | appointed to',
    ),
    text(
      'document',
      '聘任文号',
      'Document no.',
      '文号 | 任命文号 | 聘书编号 | 文件号 | document no | letter no',
      { maxLength: 80 },
    ),
    noteField(),
  ],
  key: ['person', 'role', 'department', 'from'],
  departmentField: 'department',
  timeField: 'from',
  basis: 'point',
  privacy: 'personal',
  titleFields: ['person', 'role'],
  checks: [notBefore('appointment-ends-before-start', 'until', 'from')],
});
