/** The groups under which record types are listed wherever a person chooses one, in the order of the navigation. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordType } from './types.ts';

export const recordTypeGroups = [
  { id: 'organisation', label: { zh: '机构与人员', en: 'Organisation and people' } },
  { id: 'curriculum', label: { zh: '专业与课程', en: 'Programmes and courses' } },
  { id: 'clinical', label: { zh: '临床教学', en: 'Clinical teaching' } },
  { id: 'assessment', label: { zh: '考核', en: 'Assessment' } },
  { id: 'evaluation', label: { zh: '评价与反馈', en: 'Evaluation and feedback' } },
  { id: 'quality', label: { zh: '质量管理', en: 'Quality management' } },
  { id: 'development', label: { zh: '师资与教学建设', en: 'Faculty and teaching development' } },
  { id: 'resources', label: { zh: '制度与资源', en: 'Policies and resources' } },
  { id: 'outcomes', label: { zh: '毕业与结业', en: 'Outcomes' } },
  { id: 'own', label: { zh: '本院自定', en: 'Our own' } },
] as const satisfies readonly { id: string; label: LocalText }[];

export type RecordTypeGroupId = (typeof recordTypeGroups)[number]['id'];

export interface GroupedTypes {
  id: RecordTypeGroupId;
  label: LocalText;
  types: RecordType[];
}

/** The types by group, groups without types left out; within a group the order of the registry. */
export function groupedTypes(types: readonly RecordType[]): GroupedTypes[] {
  return recordTypeGroups
    .map((group) => ({ ...group, types: types.filter((type) => type.group === group.id) }))
    .filter((group) => group.types.length > 0);
}
