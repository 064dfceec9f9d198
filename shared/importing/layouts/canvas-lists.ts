/** Canvas as lists: the files of its import from a student information system, and learning outcomes. */
import { type TableSpec, tableOf, tableShape } from './tables.ts';
import type { KnownLayout } from './types.ts';

const sis: TableSpec[] = [
  { name: 'users', all: ['user_id', 'login_id', 'status'] },
  { name: 'courses', all: ['course_id', 'short_name', 'long_name', 'status'] },
  { name: 'sections', all: ['section_id', 'course_id', 'name', 'status'] },
  { name: 'enrollments', all: ['user_id', 'status'], any: ['role', 'role_id'] },
  { name: 'terms', all: ['term_id', 'name', 'status'], none: ['course_id'] },
  { name: 'accounts', all: ['account_id', 'parent_account_id', 'name', 'status'] },
  { name: 'groups', all: ['group_id', 'name', 'status'] },
  { name: 'group-members', all: ['group_id', 'user_id', 'status'] },
  { name: 'cross-listings', all: ['xlist_course_id', 'section_id', 'status'] },
  { name: 'admins', all: ['user_id', 'account_id', 'status'], any: ['role', 'role_id'] },
];
const STATES =
  /^(?:active|deleted|deleted_last_completed|suspended|completed|inactive|concluded|available|published|closed)$/i;

export const canvasSis: KnownLayout = {
  id: 'canvas-sis',
  label: { zh: 'Canvas 教务数据', en: 'Canvas SIS import' },
  kind: 'register',
  recognise(view) {
    const table = tableOf(view, sis);
    if (!table) return null;
    const status = view.head().findIndex((heading) => heading.trim().toLowerCase() === 'status');
    if (!view.sample(status, 1).every((text) => STATES.test(text))) return null;
    return tableShape(view, table.name, {
      first_name: 'given-name',
      last_name: 'family-name',
      email: 'email',
    });
  },
};

export const canvasOutcomes: KnownLayout = {
  id: 'canvas-outcomes',
  label: { zh: 'Canvas 学习成果', en: 'Canvas outcomes' },
  kind: 'definition',
  recognise(view) {
    const table = tableOf(view, [{ name: 'outcomes', all: ['vendor_guid', 'object_type', 'title'] }]);
    return table && tableShape(view, table.name);
  },
};
