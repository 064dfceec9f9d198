/** Ilios: the tables of its default data, whose headings come from a database dump in backticks. */
import { code, type TableSpec, tableOf, tableShape } from './tables.ts';
import type { KnownLayout } from './types.ts';

const tables: TableSpec[] = [
  { name: 'session_type', all: ['session_type_id', 'title', 'school_id'] },
  { name: 'session_type_x_aamc_method', all: ['session_type_id', 'method_id'] },
  { name: 'competency', all: ['competency_id', 'title', 'parent_competency_id'] },
  { name: 'competency_x_aamc_pcrs', all: ['competency_id', 'pcrs_id'] },
  { name: 'aamc_pcrs', all: ['pcrs_id', 'description'] },
  { name: 'assessment_option', all: ['assessment_option_id', 'name'] },
  { name: 'course_clerkship_type', all: ['course_clerkship_type_id', 'title'] },
  { name: 'alert_change_type', all: ['alert_change_type_id', 'title'] },
  { name: 'learning_material_status', all: ['learning_material_status_id', 'title'] },
];

/** Every heading in backticks, the first an id: a table that the list does not know yet. */
function dumped(head: readonly string[]): string | null {
  const filled = head.filter((heading) => heading !== '');
  if (filled.length < 2 || !filled.every((heading) => /^`\w+`$/.test(heading))) return null;
  return /^(\w+)_id$/.exec(code(filled[0]!))?.[1] ?? null;
}

export const ilios: KnownLayout = {
  id: 'ilios',
  label: { zh: 'Ilios 课程体系数据', en: 'Ilios curriculum data' },
  kind: 'definition',
  recognise(view) {
    const name = tableOf(view, tables)?.name ?? dumped(view.head());
    return name ? tableShape(view, name) : null;
  },
};
