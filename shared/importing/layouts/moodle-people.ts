/** The columns about people that Moodle puts in front of grades and quiz attempts. */
import type { ColumnRole, LayoutColumn } from './types.ts';
import { vocabulary } from './view.ts';

export const people = vocabulary({
  'given-name': ['First name', '名', '名字', 'Vorname', 'Prénom', 'Nombre'],
  'family-name': [
    'Surname',
    'Last name',
    '姓',
    '姓氏',
    'Nachname',
    'Nom',
    'Nom de famille',
    'Apellido',
    'Apellido(s)',
  ],
  name: ['Full name', 'First name / Last name', 'Last name / First name', '姓名', '全名'],
  respondent: [
    'ID number',
    'ID号',
    'ID号码',
    '学号',
    '编号',
    'ID-Nummer',
    "Numéro d'identification",
    'Número de ID',
  ],
  username: ['Username', '用户名', 'Anmeldename'],
  institution: ['Institution', '机构', '单位', '学校', 'Institución'],
  department: ['Department', '部门', '院系', '系别', '科室', 'Abteilung', 'Département', 'Departamento'],
  email: [
    'Email address',
    'Email',
    'Email地址',
    '邮箱地址',
    '电子邮件地址',
    '电子邮箱',
    '电子邮件',
    'E-Mail-Adresse',
    'Adresse de courriel',
    'Dirección de correo',
  ],
});

const roles: Readonly<Record<string, ColumnRole>> = {
  username: 'token',
  institution: 'field',
  department: 'field',
};

/** True when the words name a person in the way that Moodle does. */
export function namesPeople(words: ReadonlySet<string | null>): boolean {
  const named = words.has('name') || (words.has('given-name') && words.has('family-name'));
  return named && (words.has('email') || words.has('respondent') || words.has('username'));
}

export function personColumn(index: number, heading: string): LayoutColumn | null {
  const word = people.find(heading);
  if (!word) return null;
  const column: LayoutColumn = { index, heading, role: roles[word] ?? (word as ColumnRole) };
  return roles[word] ? { ...column, code: word } : column;
}
