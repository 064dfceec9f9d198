/** Lists of people, courses and classes: which columns of which system become which fields. */
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import type { RawCell, RawFile, RawSheet } from '../raw.ts';
import { type DerivedColumn, firstText, fullName, textOf, withDerived } from './derive.ts';
import type {
  LayoutColumn,
  PreparedColumn,
  RecognisedLayout,
  RecognisedSheet,
  SheetLayout,
} from './types.ts';

/** Where a field's value comes from. */
type Source =
  /** The first of these columns that is filled. */
  | { first: readonly string[] }
  | { given: string; family: string; whole?: string }
  /** A value of another table of the same file, found by its key. */
  | { column: string; table: string; key: string; take: readonly string[] }
  | { column: string; words: Readonly<Record<string, string>> };

interface RegisterSpec {
  layouts: readonly string[];
  table: string;
  type: RecordTypeId;
  fields: Readonly<Record<string, Source>>;
  defaults?: Record<string, FieldValue>;
}

const ONEROSTER = ['oneroster-1.1', 'oneroster-1.2'];
const ROLES = {
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

const specs: readonly RegisterSpec[] = [
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

const DELETED = /^(?:tobedeleted|deleted)$/i;

export interface Bundle {
  file: RawFile;
  layout: RecognisedLayout;
}

/** Rows of another table of the bundle by the value of a column. */
function lookUp({ file, layout }: Bundle, source: Extract<Source, { table: string }>): Map<string, string> {
  const found = new Map<string, string>();
  for (const known of layout.sheets) {
    if (known.table !== source.table) continue;
    const sheet = file.sheets.find(({ name }) => name === known.sheet);
    const key = indexOf(known.columns, source.key);
    const take = source.take.flatMap((code) => indexOf(known.columns, code) ?? []);
    if (!sheet || key === undefined) continue;
    for (const row of sheet.rows.slice(known.headerRows[1])) {
      const value = firstText(row, take);
      if (value !== null) found.set(textOf(row, key), value);
    }
  }
  return found;
}

const indexOf = (columns: readonly LayoutColumn[], code: string) =>
  columns.find((column) => column.code === code)?.index;

const role = (text: string, words: Readonly<Record<string, string>>) => words[text.toLowerCase()] ?? text;

/** How a field is read from the table's columns; null where the table has none of them. */
function reader(
  columns: readonly LayoutColumn[],
  source: Source,
  bundle: Bundle,
): { from: number[]; value(row: readonly RawCell[]): RawCell } | null {
  const at = (code: string) => indexOf(columns, code);
  if ('first' in source) {
    const from = source.first.flatMap((code) => at(code) ?? []);
    return from.length === 0 ? null : { from, value: (row) => firstText(row, from) };
  }
  if ('given' in source) {
    const [given, family] = [at(source.given), at(source.family)];
    const whole = source.whole === undefined ? undefined : at(source.whole);
    const from = [family, given, whole].filter((index) => index !== undefined);
    if (from.length === 0) return null;
    const value = (row: readonly RawCell[]) =>
      fullName(textOf(row, given), textOf(row, family)) || textOf(row, whole) || null;
    return { from, value };
  }
  const index = at(source.column);
  if (index === undefined) return null;
  if ('words' in source) {
    return { from: [index], value: (row) => role(textOf(row, index), source.words) || null };
  }
  const found = lookUp(bundle, source);
  const isRole = source.take.includes('role');
  return {
    from: [index],
    value(row) {
      // Several keys stand in one cell: the first that is known counts.
      for (const key of textOf(row, index).split(',')) {
        const value = found.get(key.trim());
        if (value !== undefined) return isRole ? role(value, ROLES) : value;
      }
      return null;
    },
  };
}

/** The tables that a list becomes; one that becomes no record is answered as such. */
export function prepareRegister(
  sheet: RawSheet,
  known: RecognisedSheet,
  bundle: Bundle,
): { sheet: RawSheet; layout: SheetLayout }[] {
  const fitting = specs.filter(
    ({ layouts, table }) => layouts.includes(known.layout) && table === known.table,
  );
  return fitting.map((spec) => prepareOne(sheet, known, bundle, spec, fitting));
}

function prepareOne(
  sheet: RawSheet,
  known: RecognisedSheet,
  bundle: Bundle,
  spec: RegisterSpec,
  all: readonly RegisterSpec[],
): { sheet: RawSheet; layout: SheetLayout } {
  const fields = Object.entries(spec.fields).flatMap(([target, source]) => {
    const read = reader(known.columns, source, bundle);
    return read ? [{ target, ...read }] : [];
  });
  const heading = (from: readonly number[]) =>
    from.map((index) => known.columns.find((column) => column.index === index)?.heading ?? '').join(' + ');
  const derived = fields.map(({ from, value }): DerivedColumn => ({ heading: heading(from), from, value }));
  const made = withDerived(sheet, known.headerRows[1], derived);
  const columns: PreparedColumn[] = known.columns.map(({ index, heading: own }) => ({
    index,
    heading: own,
    target: null,
  }));
  fields.forEach(({ target, from }, i) => {
    columns.push({ index: made.first + i, heading: derived[i]!.heading, target, from });
  });
  const status = indexOf(known.columns, 'status');
  const leftOutRows =
    status === undefined
      ? []
      : sheet.rows.flatMap((row, i) =>
          i >= known.headerRows[1] && DELETED.test(textOf(row, status)) ? [i + 1] : [],
        );
  const place = all.indexOf(spec);
  return {
    sheet: { ...made.sheet, name: place === 0 ? sheet.name : `${sheet.name} · ${columns.at(-1)!.heading}` },
    layout: {
      id: known.layout,
      of: sheet.name,
      type: spec.type,
      headerRows: known.headerRows,
      columns,
      leftOutRows,
      defaults: spec.defaults ?? {},
      leftOut: false,
      findings: known.findings,
    },
  };
}
