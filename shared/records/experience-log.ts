import { defineRecordType } from './define.ts';
import {
  choice,
  count,
  date,
  departmentField,
  learnerField,
  noteField,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const experienceLog = defineRecordType({
  id: 'experience-log',
  group: 'clinical',
  label: { zh: '轮转要求登记', en: 'Required experience' },
  plural: { zh: '病种与操作登记', en: 'Required experience' },
  help: {
    zh: '学员完成的大病历、病种、操作与手术，一条一行；患者只写编号，不写姓名。',
    en: 'Histories, diseases, procedures and operations that a learner completed, one row each; the patient is a code, never a name.',
  },
  icon: 'experience',
  sheets:
    '病种登记 | 操作登记 | 手术登记 | 大病历登记 | 轮转要求登记 | 登记手册 | 轮转登记 | 病种操作登记 | experience log | case log | procedure log | logbook | required experience',
  fields: [
    learnerField('登记人 | 填报人'),
    departmentField(),
    date(
      'date',
      '完成日期',
      'Done on',
      '日期 | 登记日期 | 操作日期 | 手术日期 | 收治日期 | done on | date | procedure date',
      { required: true },
    ),
    choice(
      'kind',
      '登记类别',
      'Kind of experience',
      '类别 | 类型 | 登记类型 | 项目类别 | kind | type | experience type',
      [
        option('history', '大病历', 'Full history', '病历书写 | 病历 | 住院病历 | history | case record'),
        option('disease', '病种', 'Disease', '疾病 | 管理病人 | 病例 | disease | case | diagnosis'),
        option('procedure', '操作', 'Procedure', '技能操作 | 临床操作 | 技能 | procedure | skill'),
        option('operation', '手术', 'Operation', '手术操作 | 参与手术 | operation | surgery'),
      ],
      { required: true },
    ),
    text(
      'item',
      '病种/操作名称',
      'Disease or procedure',
      '名称 | 病种名称 | 操作名称 | 手术名称 | 疾病名称 | 项目名称 | 病种 | 操作 | item | disease or procedure | procedure name | disease name | name',
      {
        required: true,
        maxLength: 120,
      },
    ),
    choice(
      'part',
      '参与程度',
      'Part taken',
      '参与方式 | 角色 | 术者 | 完成方式 | 术中职务 | part taken | role | involvement',
      [
        option('observed', '观摩', 'Observed', '见习 | 参观 | observed | observer'),
        option('assisted', '助手', 'Assisted', '一助 | 二助 | 协助 | 助理 | assisted | assistant'),
        option(
          'supervised',
          '指导下完成',
          'Done under supervision',
          '在指导下完成 | 上级指导 | supervised | performed under supervision',
        ),
        option(
          'independent',
          '独立完成',
          'Done alone',
          '主刀 | 术者 | 独立 | 本人完成 | independent | performed',
        ),
      ],
    ),
    text(
      'patient_code',
      '患者编号',
      'Patient code',
      '病案号 | 住院号 | 病历号 | 患者代码 | 脱敏编号 | patient code | case no | record no',
      {
        identifier: true,
        maxLength: 30,
        help: {
          zh: '脱敏后的编号；不得填写姓名或身份证号。',
          en: 'A code without identity; never a name or an identity number.',
        },
      },
    ),
    count(
      'required',
      '要求例数',
      'Required number',
      '要求数 | 标准例数 | 应完成例数 | 应完成 | required | required number',
      { max: 10_000 },
    ),
    count(
      'done',
      '累计完成例数',
      'Done so far',
      '完成例数 | 已完成 | 完成数 | 累计例数 | 累计完成 | done | done so far | completed',
      { max: 10_000 },
    ),
    personField(
      'verifier',
      '审核老师',
      'Verified by',
      '审核人 | 带教老师 | 指导老师 | 上级医师 | 带教审核 | verified by | verifier | supervisor',
    ),
    yesNo('verified', '是否审核', 'Verified', '审核 | 审核状态 | 已审核 | 审核通过 | verified | approved'),
    noteField(),
  ],
  key: ['learner', 'date', 'kind', 'item', 'patient_code'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'item'],
  checks: [
    {
      id: 'experience-verified-by-nobody',
      level: 'warning',
      field: 'verifier',
      message: {
        zh: '标为已审核，却没有审核老师。',
        en: 'Marked as verified, but nobody is named who verified it.',
      },
      test: ({ verified, verifier }) => (verified === true && !verifier ? {} : null),
    },
    {
      id: 'experience-far-beyond',
      level: 'warning',
      field: 'done',
      message: {
        zh: '累计完成 {done} 例，超过要求 {required} 例的十倍，请核对。',
        en: '{done} done is more than ten times the {required} required. Please check.',
      },
      test: ({ done, required }) =>
        typeof done === 'number' && typeof required === 'number' && required > 0 && done > 10 * required
          ? { done, required }
          : null,
    },
  ],
});
