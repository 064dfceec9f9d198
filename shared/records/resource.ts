import { notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  amount,
  choice,
  count,
  date,
  departmentField,
  identifier,
  noteField,
  option,
  text,
} from './fields.ts';

export const resource = defineRecordType({
  id: 'resource',
  group: 'resources',
  label: { zh: '教学资源', en: 'Resource' },
  plural: { zh: '床位、场地与设备', en: 'Beds, rooms and equipment' },
  help: {
    zh: '教学床位、教室、技能中心、设备与图书，按统计日期记录数量、面积与价值。',
    en: 'Teaching beds, rooms, skills centres, equipment and books: number, area and value on the day of counting.',
  },
  icon: 'resource',
  sheets:
    '教学资源 | 教学设施 | 教学设备 | 教学场地 | 教学床位 | 技能中心 | 实验室 | 设备清单 | 固定资产 | resources | equipment | rooms | teaching beds | facilities',
  sections: {
    code: '资源 | Resource',
    as_of: '数量与面积 | Quantity and area',
    value: '价值与存放 | Value and place',
  },
  fields: [
    identifier(
      'code',
      '资源编号',
      'Resource no.',
      '编号 | 资产编号 | 设备编号 | 房间号 | 序号 | resource no | asset no | room no | no',
    ),
    text(
      'name',
      '资源名称',
      'Resource',
      '名称 | 设备名称 | 场所名称 | 教室名称 | 设施名称 | resource | name | equipment name',
      { required: true },
    ),
    choice(
      'kind',
      '资源类别',
      'Kind of resource',
      '类别 | 类型 | 资产类别 | 设施类别 | kind | resource type | category',
      [
        option('beds', '教学床位', 'Teaching beds', '床位 | 编制床位 | 开放床位 | beds'),
        option(
          'classroom',
          '教室',
          'Classroom',
          '示教室 | 多媒体教室 | 会议室 | 教学诊室 | classroom | seminar room',
        ),
        option(
          'skills-centre',
          '技能中心',
          'Skills centre',
          '临床技能培训中心 | 技能室 | 模拟中心 | skills centre',
        ),
        option('laboratory', '实验室', 'Laboratory', '教学实验室 | lab | laboratory'),
        option('simulator', '模拟教具', 'Simulator', '模拟人 | 模型 | 高端模拟设备 | manikin | simulator'),
        option('equipment', '教学设备', 'Equipment', '仪器设备 | 设备 | 教学仪器 | equipment'),
        option(
          'books',
          '图书与数据库',
          'Books and databases',
          '图书 | 电子资源 | 数据库 | 期刊 | books | library',
        ),
        option(
          'information-system',
          '信息系统',
          'Information system',
          '教学系统 | 管理平台 | 软件 | information system | software',
        ),
        option(
          'internship-site',
          '实习实训基地',
          'Internship site',
          '实习基地 | 实训基地 | 教学基地 | internship site | training site',
        ),
        option('dormitory', '宿舍与生活设施', 'Accommodation', '宿舍 | 值班室 | 食堂 | dormitory'),
        option('other', '其他', 'Other', '其它'),
      ],
      { required: true },
    ),
    departmentField(false),
    date(
      'as_of',
      '统计日期',
      'Counted on',
      '统计截止日期 | 截止日期 | 盘点日期 | 日期 | 时点 | counted on | as of | date',
      { required: true },
    ),
    count(
      'quantity',
      '数量',
      'Number',
      '台套数 | 台件数 | 床位数 | 间数 | 册数 | 张数 | number | quantity | count',
      { max: 10_000_000, required: true },
    ),
    text('unit', '计量单位', 'Unit', '单位名称 | 量词 | unit of count', { maxLength: 10 }),
    count(
      'usable',
      '可用于教学数量',
      'Usable for teaching',
      '教学可用数 | 完好数 | 可用数 | 完好台数 | usable for teaching | usable | in working order',
      { max: 10_000_000 },
    ),
    amount('area', '面积', 'Area', '使用面积 | 建筑面积 | 面积(平方米) | area | floor area', {
      max: 1_000_000,
      unit: { zh: '平方米', en: 'm²' },
    }),
    count('seats', '可容纳人数', 'Holds', '座位数 | 容量 | 工位数 | 容纳人数 | holds | seats | capacity', {
      max: 100_000,
      unit: { zh: '人', en: 'people' },
    }),
    amount(
      'value',
      '资产价值',
      'Value',
      '价值 | 金额 | 总值 | 单价合计 | 原值 | 总价 | value | total value',
      {
        max: 100_000_000_000,
        decimals: 2,
        unit: { zh: '元', en: 'CNY' },
      },
    ),
    text('place', '存放地点', 'Place', '地点 | 位置 | 所在位置 | 楼层 | place | location', { maxLength: 80 }),
    date(
      'acquired_on',
      '购置日期',
      'Acquired on',
      '启用日期 | 购入日期 | 购置时间 | 投入使用日期 | acquired on | purchase date',
    ),
    noteField(),
  ],
  key: ['code', 'as_of'],
  departmentField: 'department',
  timeField: 'as_of',
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'as_of'],
  checks: [
    notMoreThan('resource-usable-over-quantity', 'usable', 'quantity'),
    {
      id: 'resource-acquired-later',
      level: 'warning',
      field: 'acquired_on',
      message: {
        zh: '购置日期 {acquired} 晚于统计日期 {counted}。',
        en: 'Acquired on {acquired}, after the day of counting, {counted}.',
      },
      test: ({ acquired_on: acquired, as_of: counted }) =>
        typeof acquired === 'string' && typeof counted === 'string' && acquired > counted
          ? { acquired, counted }
          : null,
    },
    {
      id: 'resource-small-skills-centre',
      level: 'warning',
      field: 'area',
      message: {
        zh: '技能中心面积 {area} 平方米，低于住培基地要求的 600 平方米。',
        en: 'The skills centre has {area} m², less than the 600 m² asked of a residency base.',
      },
      test: ({ kind, area }) =>
        kind === 'skills-centre' && typeof area === 'number' && area < 600 ? { area } : null,
    },
  ],
});
