/** What Moodle takes in and gives out as lists: users, courses, groups, competencies. */
import { type TableSpec, tableOf, tableShape } from './tables.ts';
import type { ColumnRole, KnownLayout, LayoutKind } from './types.ts';

const list = (
  id: string,
  zh: string,
  en: string,
  kind: LayoutKind,
  tables: readonly TableSpec[],
  roles: Readonly<Record<string, ColumnRole>> = {},
): KnownLayout => ({
  id,
  label: { zh, en },
  kind,
  recognise(view) {
    const table = tableOf(view, tables);
    return table && tableShape(view, table.name, roles);
  },
});

export const moodleUsers = list(
  'moodle-users',
  'Moodle 用户名单',
  'Moodle users',
  'register',
  [
    {
      name: 'users',
      all: ['username', 'firstname', 'lastname'],
      any: ['email', 'password', 'course1', 'idnumber', 'cohort1', 'auth'],
    },
  ],
  { firstname: 'given-name', lastname: 'family-name', email: 'email' },
);

export const moodleCourses = list('moodle-courses', 'Moodle 课程名单', 'Moodle courses', 'register', [
  {
    name: 'courses',
    all: ['shortname', 'fullname'],
    any: ['category', 'category_path', 'category_idnumber', 'summary', 'idnumber', 'templatecourse'],
  },
]);

export const moodleGroups = list('moodle-groups', 'Moodle 分组名单', 'Moodle groups', 'definition', [
  {
    name: 'groups',
    all: ['groupname'],
    any: ['groupidnumber', 'groupingname', 'enrolmentkey', 'coursename', 'idnumber'],
  },
]);

export const moodleCompetencies = list(
  'moodle-competencies',
  'Moodle 能力框架',
  'Moodle competency framework',
  'definition',
  [
    { name: 'competencies', all: ['parent id number', 'id number', 'is framework'] },
    { name: 'competencies', all: ['parentidnumber', 'idnumber', 'isframework'] },
  ],
);
