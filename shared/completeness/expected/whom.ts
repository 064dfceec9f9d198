/** Which departments a kind of record is expected from. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue } from '#shared/records/types.ts';

export interface Whom {
  id: string;
  label: LocalText;
  /** A field of the department and the values with which it is meant; absent: every department. */
  where?: { field: string; values: readonly FieldValue[] };
}

export const whom = [
  { id: 'all', label: { zh: '所有科室', en: 'Every department' } },
  {
    id: 'bases',
    label: { zh: '住培专业基地', en: 'Residency bases' },
    where: { field: 'residency_base', values: [true] },
  },
  {
    id: 'clinical',
    label: { zh: '临床科室', en: 'Clinical departments' },
    where: { field: 'kind', values: ['clinical'] },
  },
  {
    id: 'wards',
    label: { zh: '临床与医技科室', en: 'Clinical and diagnostic' },
    where: { field: 'kind', values: ['clinical', 'technical'] },
  },
] as const satisfies readonly Whom[];

export type WhomId = (typeof whom)[number]['id'];

/** The entry of an id. */
export function whomOf(id: WhomId): Whom {
  return whom.find((entry) => entry.id === id) ?? whom[0];
}
