/** Tables and charts that a narrative may name. The report's builders follow this list, entry by entry. */
import type { LocalText } from '#shared/i18n/language.ts';

export const blockForms = [
  {
    kind: 'table',
    id: 'indicators',
    of: 'item',
    label: { zh: '本条指标一览', en: 'Indicators of the item' },
  },
  { kind: 'table', id: 'evidence', of: 'item', label: { zh: '本条佐证材料', en: 'Evidence of the item' } },
  { kind: 'table', id: 'departments', of: 'indicator', label: { zh: '各科室数值', en: 'By department' } },
  {
    kind: 'chart',
    id: 'departments',
    of: 'indicator',
    label: { zh: '各科室比较', en: 'Departments compared' },
  },
  { kind: 'chart', id: 'course', of: 'indicator', label: { zh: '三年变化', en: 'Course over three years' } },
] as const satisfies readonly {
  kind: 'table' | 'chart';
  id: string;
  /** Stands for the item as a whole, or for one indicator. */
  of: 'item' | 'indicator';
  label: LocalText;
}[];

export type BlockForm = (typeof blockForms)[number];

/** The form of a kind and an id; null where there is none. */
export function blockForm(kind: BlockForm['kind'], id: string): BlockForm | null {
  return blockForms.find((form) => form.kind === kind && form.id === id) ?? null;
}
