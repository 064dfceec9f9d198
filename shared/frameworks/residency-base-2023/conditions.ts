import { branch, leaf } from '../build.ts';

export const conditions = branch('1', '基本条件', 'Basic conditions', true, [
  branch('1.1', '基地条件', 'The base', false, [
    leaf('1.1.1', {
      title: ['培训基地基本条件', 'Basic conditions of the base'],
      guidance: [
        '医院与专业基地是否符合认定条件。',
        'Whether the hospital and its bases meet the conditions of recognition.',
      ],
      points: 3,
      core: true,
      evidence: [
        ['recognition', '基地认定文件', 'Recognition of the base'],
        ['licence', '医疗机构执业许可', 'Licence of the hospital'],
        ['bases', '专业基地一览', 'List of the specialty bases'],
      ],
      verified: true,
    }),
    leaf('1.1.2', {
      title: ['协同单位', 'Partner institutions'],
      guidance: [
        '协同单位是否经备案，分工与管理是否清楚。',
        'Whether partners are on file, with clear tasks and oversight.',
      ],
      points: 2,
      core: true,
      evidence: [
        ['agreements', '协同协议', 'Agreements'],
        ['filing', '备案材料', 'Filing with the authority'],
      ],
      verified: true,
    }),
  ]),
  branch('1.2', '设施与信息系统', 'Facilities and information system', false, [
    leaf('1.2.1', {
      title: ['设施', 'Facilities'],
      guidance: [
        '示教室、图书、住宿等设施是否满足培训。',
        'Whether teaching rooms, library and lodging suffice for training.',
      ],
      points: 1,
      evidence: [
        ['inventory', '教学设施清单', 'Inventory of teaching facilities'],
        ['photos', '现场照片', 'Photographs'],
      ],
      verified: true,
    }),
    leaf('1.2.2', {
      title: ['信息系统', 'Information system'],
      guidance: [
        '信息系统能否支持过程管理并留痕。',
        'Whether the information system supports the management of training and keeps a trace.',
      ],
      points: 1,
      evidence: [
        ['description', '系统功能说明', 'Description of the system'],
        ['extract', '系统数据样例', 'Sample of its data'],
      ],
      verified: true,
    }),
  ]),
  branch('1.3', '临床技能培训中心', 'Clinical skills centre', false, [
    leaf('1.3.1', {
      title: ['技能中心的场地', 'Space of the skills centre'],
      guidance: ['面积是否达到 600 平方米。', 'Whether it has at least 600 square metres.'],
      points: 1,
      evidence: [
        ['plan', '平面图与面积证明', 'Floor plan with its area'],
        ['photos', '现场照片', 'Photographs'],
      ],
      verified: false,
    }),
    leaf('1.3.2', {
      title: ['技能中心的设备与人员', 'Equipment and staff of the skills centre'],
      guidance: [
        '设备与专职人员是否满足培训与考核。',
        'Whether equipment and staff suffice for training and assessment.',
      ],
      points: 1,
      evidence: [
        ['equipment', '设备清单', 'List of equipment'],
        ['staff', '人员名单', 'List of staff'],
      ],
      verified: false,
    }),
    leaf('1.3.3', {
      title: ['技能中心的管理与使用', 'Running and use of the skills centre'],
      guidance: ['是否有计划、有开放、有登记。', 'Whether it is planned, open and logged.'],
      points: 1,
      evidence: [
        ['plan', '培训计划', 'Training plan'],
        ['log', '使用登记', 'Log of use'],
      ],
      verified: false,
    }),
  ]),
  branch('1.4', '全科医学与基层实践', 'General practice and primary care', false, [
    leaf('1.4.1', {
      title: ['全科医学科', 'Department of general practice'],
      guidance: [
        '是否独立设置并承担全科教学。',
        'Whether it stands on its own and teaches general practice.',
      ],
      points: 2,
      core: true,
      evidence: [
        ['founding', '科室设置文件', 'Founding document'],
        ['teaching', '全科教学活动记录', 'Records of its teaching'],
      ],
      verified: true,
    }),
    leaf('1.4.2', {
      title: ['基层实践基地', 'Primary-care bases'],
      guidance: [
        '基层实践基地是否合格、是否有人指导。',
        'Whether primary-care bases qualify and residents are supervised there.',
      ],
      points: 2,
      evidence: [
        ['agreements', '合作协议', 'Agreements'],
        ['visits', '指导记录', 'Records of supervision'],
      ],
      verified: true,
    }),
  ]),
  branch('1.5', '门诊教学', 'Outpatient teaching', false, [
    leaf('1.5.1', {
      title: ['教学门诊', 'Teaching clinics'],
      guidance: ['是否开设教学门诊并有计划地使用。', 'Whether teaching clinics are held and used to a plan.'],
      points: 1,
      evidence: [
        ['rooms', '教学诊室与排班', 'Rooms and rota'],
        ['records', '教学门诊记录', 'Records of teaching clinics'],
      ],
      verified: true,
    }),
  ]),
]);
