/** The eight departments with what they teach. */
import type { DepartmentRow } from './types.ts';

const row = (
  code: string,
  name: string,
  name_en: string,
  kind: string,
  residency_base: boolean,
  beds: number,
  secretary: string,
  language = 'zh',
): DepartmentRow => ({ code, name, name_en, kind, residency_base, beds, secretary, language });

export const departments: readonly DepartmentRow[] = [
  row('IM', '内科', 'Internal Medicine', 'clinical', true, 240, '林晓雯'),
  row('SU', '外科', 'Surgery', 'clinical', true, 260, '丁海燕'),
  row('OG', '妇产科', 'Obstetrics and Gynaecology', 'clinical', true, 120, '唐雨桐'),
  row('PE', '儿科', 'Paediatrics', 'clinical', true, 100, '邵美玲'),
  row('EM', '急诊科', 'Emergency Medicine', 'clinical', true, 40, '贾志远'),
  row('NE', '神经内科', 'Neurology', 'clinical', true, 60, 'Hannah Brooks', 'en'),
  row('IR', '影像科', 'Diagnostic Imaging', 'technical', false, 0, '龚丽娜'),
  row('AN', '麻醉科', 'Anaesthesiology', 'clinical', false, 12, '尹思远'),
];

export interface DepartmentPlan {
  teachers: number;
  /** Activities in an ordinary month, by kind. */
  monthly: Readonly<Record<string, number>>;
  places: readonly string[];
  topics: readonly string[];
}

const base = (rounds: number, lectures: number, cases: number, more: Record<string, number>) => ({
  'ward-round': rounds,
  'mini-lecture': lectures,
  'case-discussion': cases,
  ...more,
});

export const plans: Readonly<Record<string, DepartmentPlan>> = {
  IM: {
    teachers: 27,
    monthly: base(3.2, 4.8, 2.8, {
      'journal-club': 0.9,
      outpatient: 0.6,
      'record-writing': 0.8,
      skills: 0.7,
    }),
    places: ['内科示教室', '心内科病区', '消化内科病区', '呼吸科病区'],
    topics: [
      '急性冠脉综合征',
      '心力衰竭',
      '社区获得性肺炎',
      '慢阻肺急性加重',
      '消化道出血',
      '肝硬化腹水',
      '2 型糖尿病',
      '甲状腺功能亢进',
      '急性肾损伤',
      '缺铁性贫血',
      '系统性红斑狼疮',
      '高血压急症',
    ],
  },
  SU: {
    teachers: 26,
    monthly: base(2.9, 4.6, 2.6, { surgery: 1.6, skills: 1.1, 'record-writing': 0.5 }),
    places: ['外科示教室', '普外科病区', '骨科病区', '第三手术室'],
    topics: [
      '急性阑尾炎',
      '腹股沟疝',
      '胆囊结石',
      '肠梗阻',
      '甲状腺结节',
      '乳腺癌',
      '胫骨骨折',
      '肾结石',
      '腹部闭合伤',
      '外科休克',
      '围手术期补液',
      '切口感染',
    ],
  },
  OG: {
    teachers: 15,
    monthly: base(2.7, 4.4, 2.5, { skills: 1.2, outpatient: 0.6 }),
    places: ['妇产科示教室', '产科病区', '妇科病区'],
    topics: [
      '产后出血',
      '妊娠期高血压疾病',
      '胎心监护',
      '异位妊娠',
      '子宫肌瘤',
      '妊娠期糖尿病',
      '前置胎盘',
      '卵巢肿瘤',
      '早产',
      '宫颈病变筛查',
    ],
  },
  PE: {
    teachers: 15,
    monthly: base(2.8, 4.5, 2.5, { 'morning-report': 0.8, outpatient: 0.7, skills: 0.4 }),
    places: ['儿科示教室', '新生儿病房', '儿科病区'],
    topics: [
      '小儿肺炎',
      '新生儿黄疸',
      '热性惊厥',
      '儿童腹泻与脱水',
      '川崎病',
      '过敏性紫癜',
      '儿童哮喘',
      '生长发育评估',
      '先天性心脏病',
      '儿童用药剂量',
    ],
  },
  EM: {
    teachers: 12,
    monthly: base(1.1, 3, 1.2, { skills: 0.8 }),
    places: ['急诊示教室', '抢救室', '急诊留观区'],
    topics: [
      '心肺复苏',
      '急性中毒',
      '创伤评估',
      '急性胸痛',
      '急性脑卒中绿色通道',
      '休克的识别',
      '气道管理',
      '急腹症',
    ],
  },
  NE: {
    teachers: 11,
    monthly: base(2.7, 4.4, 2.4, { 'journal-club': 0.9 }),
    places: ['Seminar room 4', 'Neurology ward', 'Stroke unit'],
    topics: [
      'Acute ischaemic stroke',
      'Status epilepticus',
      'Multiple sclerosis',
      'Guillain-Barré syndrome',
      'Parkinson disease',
      'Myasthenia gravis',
      'Headache red flags',
      'Lumbar puncture',
      'The neurological examination',
      'Coma',
    ],
  },
  IR: {
    teachers: 8,
    monthly: { reading: 3.6, 'mini-lecture': 2.6, 'case-discussion': 0.9 },
    places: ['影像科读片室', 'CT 室'],
    topics: ['肺结节', '急性脑梗死', '肝占位', '骨折与脱位', '急腹症', '肺栓塞', '乳腺钼靶', '前列腺磁共振'],
  },
  AN: {
    teachers: 6,
    monthly: { 'mini-lecture': 1.8, skills: 1.2, 'case-discussion': 0.7 },
    places: ['麻醉科示教室', '第一手术室'],
    topics: ['困难气道', '椎管内麻醉', '术后镇痛', '术中低血压', '恶性高热', '小儿麻醉'],
  },
};
