/** Which columns of which system's lists become which fields. */
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import { readPeriod, toGrain } from '../parse/period.ts';

/** Where a field's value comes from. */
export type Source =
  /** The first of these columns that is filled. */
  | { first: readonly string[] }
  | { given: string; family: string; whole?: string }
  | Found
  | { column: string; words: Readonly<Record<string, string>> }
  /** The rows of another table that name this one and have a role: how many there are. */
  | (Named & { count: true })
  /** What the first of them leads to. */
  | (Named & { leads: Found });

/** A value of another table of the same file, found by its key; `fits` leaves out texts that are no such thing. */
export interface Found {
  column: string;
  table: string;
  key: string;
  take: readonly string[];
  fits?: (text: string) => boolean;
}

export interface Named {
  column: string;
  from: string;
  key: string;
  roles: readonly string[];
}

export interface RegisterSpec {
  layouts: readonly string[];
  table: string;
  type: RecordTypeId;
  fields: Readonly<Record<string, Source>>;
  defaults?: Record<string, FieldValue>;
}

const ONEROSTER = ['oneroster-1.1', 'oneroster-1.2'];
export const ROLES = {
  student: 'student',
  learner: 'student',
  teacher: 'teacher',
  instructor: 'teacher',
  aide: 'teacher',
  ta: 'teacher',
  administrator: 'manager',
  sysadmin: 'manager',
  siteadministrator: 'manager',
  districtadministrator: 'manager',
  systemadministrator: 'manager',
  principal: 'manager',
  proctor: 'manager',
  counselor: 'manager',
};

export const specs: readonly RegisterSpec[] = [
  {
    layouts: ONEROSTER,
    table: 'orgs',
    type: 'department',
    fields: { code: { first: ['identifier', 'sourcedid'] }, name: { first: ['name'] } },
  },
  {
    layouts: ['oneroster-1.1'],
    table: 'users',
    type: 'person',
    fields: {
      number: { first: ['identifier', 'username', 'sourcedid'] },
      name: { given: 'givenname', family: 'familyname' },
      role: { column: 'role', words: ROLES },
      department: {
        column: 'orgsourcedids',
        table: 'orgs',
        key: 'sourcedid',
        take: ['identifier', 'sourcedid'],
      },
    },
  },
  {
    layouts: ['oneroster-1.2'],
    table: 'users',
    type: 'person',
    fields: {
      number: { first: ['identifier', 'usermasteridentifier', 'username', 'sourcedid'] },
      name: { given: 'givenname', family: 'familyname' },
      role: { column: 'sourcedid', table: 'roles', key: 'usersourcedid', take: ['role'] },
      department: {
        column: 'primaryorgsourcedid',
        table: 'orgs',
        key: 'sourcedid',
        take: ['identifier', 'sourcedid'],
      },
    },
  },
  {
    layouts: ONEROSTER,
    table: 'courses',
    type: 'course',
    fields: {
      code: { first: ['coursecode', 'sourcedid'] },
      name: { first: ['title'] },
      department: {
        column: 'orgsourcedid',
        table: 'orgs',
        key: 'sourcedid',
        take: ['identifier', 'sourcedid'],
      },
    },
  },
  {
    layouts: ONEROSTER,
    table: 'classes',
    type: 'class',
    fields: {
      code: { first: ['classcode', 'sourcedid'] },
      name: { first: ['title'] },
    },
  },
  {
    layouts: ONEROSTER,
    table: 'classes',
    type: 'offering',
    fields: {
      course: {
        column: 'coursesourcedid',
        table: 'courses',
        key: 'sourcedid',
        take: ['coursecode', 'sourcedid'],
      },
      term: {
        column: 'termsourcedids',
        table: 'academicSessions',
        key: 'sourcedid',
        take: ['title', 'startdate'],
        fits: (text) => toGrain(readPeriod(text) ?? '', 'term') !== null,
      },
      class_name: { first: ['title', 'classcode'] },
      department: {
        column: 'schoolsourcedid',
        table: 'orgs',
        key: 'sourcedid',
        take: ['identifier', 'sourcedid'],
      },
      teacher: {
        column: 'sourcedid',
        from: 'enrollments',
        key: 'classsourcedid',
        roles: ['teacher'],
        leads: {
          column: 'usersourcedid',
          table: 'users',
          key: 'sourcedid',
          take: ['identifier', 'usermasteridentifier', 'username', 'sourcedid'],
        },
      },
      students: {
        column: 'sourcedid',
        from: 'enrollments',
        key: 'classsourcedid',
        roles: ['student'],
        count: true,
      },
    },
  },
  {
    layouts: ['canvas-sis'],
    table: 'users',
    type: 'person',
    fields: {
      number: { first: ['user_id', 'login_id'] },
      name: { given: 'first_name', family: 'last_name', whole: 'full_name' },
    },
    defaults: { role: 'student' },
  },
  {
    layouts: ['canvas-sis'],
    table: 'courses',
    type: 'course',
    fields: { code: { first: ['course_id'] }, name: { first: ['long_name', 'short_name'] } },
  },
  {
    layouts: ['canvas-sis'],
    table: 'sections',
    type: 'class',
    fields: { code: { first: ['section_id'] }, name: { first: ['name'] } },
  },
  {
    layouts: ['moodle-users'],
    table: 'users',
    type: 'person',
    fields: {
      number: { first: ['idnumber', 'username'] },
      name: { given: 'firstname', family: 'lastname' },
    },
    defaults: { role: 'student' },
  },
  {
    layouts: ['moodle-courses'],
    table: 'courses',
    type: 'course',
    fields: { code: { first: ['idnumber', 'shortname'] }, name: { first: ['fullname'] } },
  },
  {
    layouts: ['evap'],
    table: 'enrolments',
    type: 'person',
    fields: {
      number: { first: ['student-email'] },
      name: { given: 'student-first', family: 'student-last' },
    },
    defaults: { role: 'student' },
  },
  {
    layouts: ['evap'],
    table: 'enrolments',
    type: 'person',
    fields: {
      number: { first: ['responsible-email'] },
      name: { given: 'responsible-first', family: 'responsible-last' },
    },
    defaults: { role: 'teacher' },
  },
  {
    layouts: ['evap'],
    table: 'enrolments',
    type: 'course',
    fields: {
      code: { first: ['course-en', 'course-de'] },
      name: { first: ['course-de', 'course-en'] },
      name_en: { first: ['course-en'] },
    },
  },
];
