/** Fields that many record types share, so that a heading learned once is known everywhere. */
import type { ChoiceOption, ReferenceField } from './types.ts';

export const option = (code: string, zh: string, en: string, ...aliases: string[]): ChoiceOption => ({
  code,
  label: { zh, en },
  aliases,
});

export const departmentField = (required = true): ReferenceField => ({
  kind: 'reference',
  name: 'department',
  to: 'department',
  unknown: 'error',
  required,
  label: { zh: '科室', en: 'Department' },
  aliases: [
    '科室',
    '科室名称',
    '所在科室',
    '所属科室',
    '教研室',
    '专业基地',
    '部门',
    '单位',
    'department',
    'dept',
    'department name',
    'unit',
    'base',
  ],
});

export const personField = (
  name: string,
  zh: string,
  en: string,
  aliases: string[],
  extra: Partial<ReferenceField> = {},
): ReferenceField => ({
  kind: 'reference',
  name,
  to: 'person',
  unknown: 'warning',
  personal: true,
  label: { zh, en },
  aliases: [zh, en, ...aliases],
  ...extra,
});
