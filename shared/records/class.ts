import { defineRecordType } from './define.ts';
import {
  choice,
  count,
  departmentField,
  identifier,
  option,
  personField,
  reference,
  text,
} from './fields.ts';

export const classGroup = defineRecordType({
  id: 'class',
  group: 'curriculum',
  label: { zh: '班级', en: 'Class' },
  plural: { zh: '班级', en: 'Classes' },
  help: {
    zh: '行政班、见习组与实习组：所属年级、人数、辅导员与班长。',
    en: 'Classes, clerkship groups and internship groups: cohort, size, counsellor and class representative.',
  },
  icon: 'class',
  sheets: '班级 | 班级信息 | 班级名单 | 分组名单 | 实习分组 | classes | class list | groups',
  fields: [
    identifier(
      'code',
      '班级代码',
      'Class code',
      '班级编号 | 班号 | 组号 | 班级代码 | class code | class no | group no | class id',
    ),
    text(
      'name',
      '班级名称',
      'Class name',
      '班级 | 班级名称 | 组别 | 分组 | 教学班 | class | class name | group',
      {
        required: true,
        maxLength: 80,
      },
    ),
    reference(
      'cohort',
      'cohort',
      '年级',
      'Cohort',
      '所在年级 | 年级名称 | 届别 | 年级代码 | cohort | cohort code | intake',
    ),
    departmentField(false),
    choice('kind', '班级类型', 'Kind of class', '班级类别 | 分组类型 | 类型 | kind | class type', [
      option('class', '行政班', 'Class', '自然班 | 班 | administrative class | class'),
      option('clerkship', '见习组', 'Clerkship group', '见习小组 | 见习 | clerkship'),
      option('internship', '实习组', 'Internship group', '实习小组 | 实习 | internship'),
      option('tutorial', '小组', 'Tutorial group', 'PBL小组 | 讨论组 | tutorial | pbl group'),
    ]),
    count(
      'students',
      '班级人数',
      'Size',
      '人数 | 学生数 | 学生人数 | 组员人数 | size | class size | students',
      {
        max: 2000,
        unit: { zh: '人', en: 'people' },
      },
    ),
    personField(
      'counsellor',
      '辅导员',
      'Counsellor',
      '班主任 | 导师 | 辅导员姓名 | 带教负责人 | counsellor | counselor | class tutor | advisor',
    ),
    personField(
      'representative',
      '班长',
      'Class representative',
      '组长 | 学生代表 | 联络员 | class representative | monitor | group leader',
    ),
  ],
  key: ['code'],
  departmentField: 'department',
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'code'],
  checks: [],
});
