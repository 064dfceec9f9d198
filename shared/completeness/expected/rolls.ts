/** Rolls: lists that the office already has, by which it is told how many rows are due, and of whom one is missing. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';

export interface Roll {
  id: string;
  label: LocalText;
  from: RecordTypeId;
  /** The field that names whom or what one row is due for. */
  who: string;
  /** The register in which that name is found. */
  register: RecordTypeId;
  where?: { field: string; values: readonly FieldValue[] };
  /**
   * How a row of the roll meets a period: `overlap` from one day to another, `within` by one day, `filed` by the period
   * that the row is filed under, `always`.
   */
  time:
    | { kind: 'overlap'; from: string; to: string }
    | { kind: 'within'; on: string }
    | { kind: 'filed' }
    | { kind: 'always' };
}

export const rolls = [
  {
    id: 'rotating',
    label: { zh: '期内在科轮转的每名学员', en: 'each learner who rotates there in the period' },
    from: 'rotation',
    who: 'learner',
    register: 'person',
    time: { kind: 'overlap', from: 'starts_on', to: 'ends_on' },
  },
  {
    id: 'leaving',
    label: { zh: '期内出科的每名学员', en: 'each learner whose rotation ends in the period' },
    from: 'rotation',
    who: 'learner',
    register: 'person',
    time: { kind: 'within', on: 'ends_on' },
  },
  {
    id: 'offered',
    label: { zh: '期内开设的每门课程', en: 'each course offered in the period' },
    from: 'offering',
    who: 'course',
    register: 'course',
    time: { kind: 'filed' },
  },
  {
    id: 'teachers',
    label: { zh: '本科室每名教师', en: 'each teacher of the department' },
    from: 'person',
    who: 'number',
    register: 'person',
    where: { field: 'role', values: ['teacher'] },
    time: { kind: 'always' },
  },
] as const satisfies readonly Roll[];

export type RollId = (typeof rolls)[number]['id'];

/** The entry of an id. */
export function rollOf(id: RollId): Roll {
  return rolls.find((entry) => entry.id === id) ?? rolls[0];
}
