/** OneRoster CSV, 1.1 and 1.2: the files of a bundle, or one of them alone. */
import { cellText, type RawFile } from '../raw.ts';
import { code, type TableSpec, tableOf, tableShape } from './tables.ts';
import type { KnownLayout, SheetView } from './types.ts';

/** The surest first: categories have hardly a heading of their own. */
const tables: TableSpec[] = [
  { name: 'manifest', all: ['propertyName', 'value'] },
  { name: 'enrollments', all: ['sourcedId', 'classSourcedId', 'userSourcedId', 'role'] },
  { name: 'roles', all: ['sourcedId', 'userSourcedId', 'roleType', 'role'] },
  { name: 'userProfiles', all: ['sourcedId', 'userSourcedId', 'profileType'] },
  { name: 'users', all: ['sourcedId', 'username', 'givenName', 'familyName'] },
  { name: 'classes', all: ['sourcedId', 'title', 'courseSourcedId', 'classType'] },
  { name: 'courses', all: ['sourcedId', 'title', 'courseCode', 'orgSourcedId'] },
  { name: 'academicSessions', all: ['sourcedId', 'title', 'type', 'startDate', 'endDate'] },
  { name: 'results', all: ['sourcedId', 'lineItemSourcedId', 'studentSourcedId'] },
  { name: 'lineItems', all: ['sourcedId', 'title', 'classSourcedId', 'categorySourcedId'] },
  { name: 'classResources', all: ['sourcedId', 'classSourcedId', 'resourceSourcedId'] },
  { name: 'courseResources', all: ['sourcedId', 'courseSourcedId', 'resourceSourcedId'] },
  { name: 'userResources', all: ['sourcedId', 'userSourcedId', 'resourceSourcedId'] },
  { name: 'resources', all: ['sourcedId', 'vendorResourceId'] },
  { name: 'scoreScales', all: ['sourcedId', 'title', 'scoreScaleValue'] },
  { name: 'demographics', all: ['birthDate', 'sex'], any: ['sourcedId', 'userSourcedId'] },
  { name: 'orgs', all: ['sourcedId', 'name', 'type', 'parentSourcedId'] },
  { name: 'categories', all: ['sourcedId', 'status', 'dateLastModified', 'title'] },
];

/** Tables and headings that came with 1.2. */
const NEWER = new Set(['roles', 'userProfiles', 'userResources', 'scoreScales']);
const NEWER_HEADINGS = [
  'usermasteridentifier',
  'primaryorgsourcedid',
  'pronouns',
  'scorescalesourcedid',
  'preferredgivenname',
];

type Version = '1.1' | '1.2';

/** The version that a bundle's manifest states. */
function stated(file: RawFile): Version | null {
  for (const { rows } of file.sheets) {
    if (code(cellText(rows[0]?.[0])) !== 'propertyname') continue;
    for (const row of rows) {
      if (code(cellText(row[0])) !== 'oneroster.version') continue;
      return /1[._]?p?2/.test(cellText(row[1])) ? '1.2' : '1.1';
    }
  }
  return null;
}

function versionOf(view: SheetView, table: string): Version {
  const known = stated(view.file);
  if (known) return known;
  const newer = NEWER.has(table) || view.head().some((heading) => NEWER_HEADINGS.includes(code(heading)));
  return newer ? '1.2' : '1.1';
}

/** True where names of files are those of a bundle: its manifest, or at least two of its tables, and nothing else. */
export function bundleOf(names: readonly string[]): boolean {
  const known = new Set(tables.map(({ name }) => name.toLowerCase()));
  const own = names.filter((name) => known.has(name.toLowerCase()));
  return own.length > 1 && own.length === names.length;
}

/** A manifest is told by what it says: two such headings alone would take many a table of settings. */
const isManifest = (view: SheetView) =>
  view.sample(0, 1).some((text) => /^(?:manifest\.version|oneroster\.version|file\.\w+)$/i.test(text));

const layout = (version: Version): KnownLayout => ({
  id: `oneroster-${version}`,
  label: { zh: `OneRoster ${version}`, en: `OneRoster ${version}` },
  kind: 'register',
  recognise(view) {
    const table = tableOf(view, tables);
    if (!table || (table.name === 'manifest' && !isManifest(view))) return null;
    if (versionOf(view, table.name) !== version) return null;
    return tableShape(view, table.name, {
      givenName: 'given-name',
      familyName: 'family-name',
      email: 'email',
      score: 'score',
    });
  },
});

export const oneRoster12 = layout('1.2');
export const oneRoster11 = layout('1.1');
