import { notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import { choice, count, date, learnerField, noteField, option, reference, text, yesNo } from './fields.ts';

const satisfaction = (name: string, zh: string, en: string, aliases: string) =>
  count(name, zh, en, aliases, {
    min: 1,
    max: 5,
    help: { zh: '1 很不满意，5 很满意。', en: '1 is very dissatisfied, 5 very satisfied.' },
  });

export const graduateOutcome = defineRecordType({
  id: 'graduate-outcome',
  group: 'outcomes',
  label: { zh: '毕业去向', en: 'Graduate outcome' },
  plural: { zh: '毕业与结业去向', en: 'Graduate outcomes' },
  help: {
    zh: '毕业生与结业学员的去向与跟踪调查：就业或深造、单位、是否对口、用人单位评价。',
    en: 'Where graduates went and what follow-up found: work or further study, employer, same specialty or not, the employer’s view.',
  },
  icon: 'graduate',
  sheets:
    '毕业去向 | 就业 | 就业情况 | 毕业生跟踪 | 毕业生调查 | 结业学员去向 | graduate outcomes | employment | destinations | graduate follow-up | alumni',
  sections: {
    learner: '毕业 | Graduation',
    destination: '去向 | Destination',
    surveyed_on: '跟踪调查 | Follow-up survey',
  },
  fields: [
    learnerField('毕业生 | 毕业生姓名 | 结业学员 | graduate'),
    reference(
      'programme',
      'programme',
      '毕业专业',
      'Programme',
      '专业 | 专业名称 | 培训专业 | programme | program | major',
    ),
    date(
      'graduated_on',
      '毕业/结业日期',
      'Graduated on',
      '毕业日期 | 毕业时间 | 结业日期 | 结业时间 | graduated on | graduation date | completed on',
      { required: true },
    ),
    yesNo(
      'on_time',
      '按期毕业',
      'On time',
      '是否按期毕业 | 是否按期结业 | 正常毕业 | 按期 | on time | graduated on time',
    ),
    yesNo('degree', '获得学位', 'Degree awarded', '是否授予学位 | 学位授予 | 授位 | degree awarded | degree'),
    choice(
      'destination',
      '去向类别',
      'Destination',
      '毕业去向 | 去向 | 就业状态 | 就业类别 | 就业去向 | destination | outcome | status',
      [
        option(
          'employed',
          '就业',
          'Employed',
          '签约 | 已就业 | 协议就业 | 医疗机构 | 合同就业 | employed | employment',
        ),
        option('further-study', '升学', 'Further study', '考研 | 读研 | 读博 | 深造 | further study'),
        option('residency', '住院医师培训', 'Residency', '规培 | 参加规培 | 住培 | residency'),
        option('abroad', '出国出境', 'Abroad', '出国 | 留学 | 出境 | abroad'),
        option('other-work', '其他形式就业', 'Other work', '自主创业 | 自由职业 | 灵活就业 | self-employed'),
        option('seeking', '待就业', 'Seeking work', '未就业 | 拟升学 | 待业 | unemployed | seeking'),
      ],
    ),
    text(
      'employer',
      '就业单位',
      'Employer',
      '单位名称 | 用人单位 | 工作单位 | 录取院校 | 去向单位 | employer | institution',
      { maxLength: 120 },
    ),
    text('place', '单位所在地', 'Place', '就业地区 | 所在地区 | 地区 | 省份 | place | region', {
      maxLength: 60,
    }),
    date(
      'placed_on',
      '落实日期',
      'Placed on',
      '签约日期 | 就业日期 | 入职日期 | 落实时间 | placed on | employed on',
    ),
    yesNo(
      'same_field',
      '专业对口',
      'In the same field',
      '是否对口 | 对口 | 是否从事本专业 | in the same field | relevant to degree',
    ),
    date(
      'surveyed_on',
      '调查日期',
      'Surveyed on',
      '跟踪调查日期 | 回访日期 | 调查时间 | surveyed on | follow-up date',
    ),
    yesNo('replied', '是否答复', 'Replied', '是否回复 | 是否回收 | 问卷回收 | replied | responded'),
    satisfaction(
      'graduate_view',
      '毕业生满意度',
      'Graduate’s view',
      '满意度 | 本人满意度 | graduate satisfaction | satisfaction',
    ),
    satisfaction(
      'employer_view',
      '用人单位满意度',
      'Employer’s view',
      '用人单位评价 | 单位满意度 | employer satisfaction',
    ),
    noteField(),
  ],
  key: ['learner', 'graduated_on'],
  departmentField: null,
  timeField: 'graduated_on',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'graduated_on'],
  checks: [
    notBefore('graduate-surveyed-before', 'surveyed_on', 'graduated_on'),
    {
      id: 'graduate-view-without-reply',
      level: 'warning',
      field: 'replied',
      message: {
        zh: '标为没有答复，却填写了满意度。',
        en: 'Marked as not having replied, but a view is given.',
      },
      test: ({ replied, graduate_view }) =>
        replied === false && typeof graduate_view === 'number' ? {} : null,
    },
    {
      id: 'graduate-employed-nowhere',
      level: 'warning',
      field: 'employer',
      message: { zh: '去向为就业，却没有就业单位。', en: 'Employed, but no employer is named.' },
      test: ({ destination, employer }) => (destination === 'employed' && !employer ? {} : null),
    },
  ],
});
