/** The hospital's registers, kept by the teaching office: departments, people, courses and what is taught in each term. */
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import type { Hospital } from '../hospital/types.ts';
import { officeDialect } from './dialect.ts';
import { layOut } from './layout.ts';
import { namesOf } from './spelling.ts';
import type { SampleFile, SampleSheet } from './types.ts';

const learnerRoles = new Set(['student', 'resident', 'master', 'doctoral']);

export function registerFiles(hospital: Hospital): SampleFile[] {
  const names = namesOf(hospital);
  const sheet = (
    name: string,
    type: RecordTypeId,
    rows: readonly FieldValues[],
    title: string,
    fields?: string[],
  ): SampleSheet => {
    const request = { name, type, rows, dialect: officeDialect, names, title, fields };
    return layOut({ ...request, secretary: '教学办公室', handedIn: '2025-09-05' });
  };
  const file = (path: string, sheets: SampleSheet[]): SampleFile => ({
    path,
    form: { format: 'xlsx' },
    department: null,
    year: null,
    sheets,
  });
  const learners = hospital.person.filter((row) => learnerRoles.has(row.role));
  const staff = hospital.person.filter((row) => !learnerRoles.has(row.role));
  return [
    file('科室名录.xlsx', [
      sheet('科室名录', 'department', hospital.department, `${hospital.name.zh}科室名录`),
    ]),
    file('专业与年级.xlsx', [
      sheet('专业', 'programme', hospital.programme, '专业目录'),
      sheet('年级', 'cohort', hospital.cohort, '年级与招生情况'),
    ]),
    file('人员名册.xlsx', [
      sheet('教职工', 'person', staff, '教职工名册', staffFields),
      sheet('学员名册', 'person', learners, '学员名册', learnerFields),
    ]),
    file('课程与开课.xlsx', [
      sheet('课程目录', 'course', hospital.course, '课程目录'),
      offeringSheet(hospital, sheet),
    ]),
    file('教学管理台账.xlsx', [
      sheet('规章制度', 'policy', hospital.policy, '教学规章制度目录'),
      sheet('会议与决议', 'meeting', hospital.meeting, '教学会议与决议'),
      sheet('反馈单签收', 'feedback-sheet', hospital['feedback-sheet'], '反馈单签收表'),
      sheet('师资培训', 'faculty-training', hospital['faculty-training'], '师资培训台账'),
    ]),
    file('素养调查.xlsx', [
      sheet('教师数字素养', 'teacher-digital', hospital['teacher-digital'], '教师数字素养自评'),
      sheet('SDLI', 'sdli', hospital.sdli, '学生自主学习能力调查（SDLI）'),
    ]),
    file('学习环境调查.xlsx', [
      sheet('DREEM', 'dreem', hospital.dreem, '医学教育环境调查（DREEM）'),
      sheet('PHEEM', 'pheem', hospital.pheem, '住院医师学习环境调查（PHEEM）'),
    ]),
  ];
}

const staffFields = [
  'number',
  'name',
  'name_en',
  'role',
  'department',
  'title',
  'degree',
  'physician',
  'trained',
  'joined',
  'language',
];
const learnerFields = [
  'number',
  'name',
  'name_en',
  'role',
  'department',
  'cohort',
  'degree',
  'joined',
  'left',
];

function offeringSheet(
  hospital: Hospital,
  sheet: (name: string, type: RecordTypeId, rows: readonly FieldValues[], title: string) => SampleSheet,
): SampleSheet {
  const made = sheet('开课情况', 'offering', hospital.offering, '开课情况一览');
  const column = made.columns.findIndex((entry) => entry.field === 'term');
  // Terms are written as the study system of each year prints them.
  for (const { row, values } of made.placed) {
    const term = String(values.term);
    const half = term.endsWith('1') ? '一' : '二';
    if (term.startsWith('2023')) made.rows[row - 1]![column] = `${term.slice(0, 9)}学年第${half}学期`;
  }
  return made;
}
