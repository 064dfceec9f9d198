/** What does not hold together in a OneRoster bundle: said, never fatal. */
import type { RawFile } from '../raw.ts';
import { textOf } from './derive.ts';
import type { LayoutColumn, LayoutFinding, RecognisedSheet } from './types.ts';

/** Columns that name rows of other tables. */
const REFERENCES: Readonly<Record<string, string>> = {
  classsourcedid: 'classes',
  coursesourcedid: 'courses',
  usersourcedid: 'users',
  studentsourcedid: 'users',
  orgsourcedid: 'orgs',
  orgsourcedids: 'orgs',
  primaryorgsourcedid: 'orgs',
  schoolsourcedid: 'orgs',
  termsourcedids: 'academicSessions',
  schoolyearid: 'academicSessions',
  schoolyearsourcedid: 'academicSessions',
  lineitemsourcedid: 'lineItems',
  categorysourcedid: 'categories',
};
const ROLES = new Set(
  (
    'student teacher administrator aide guardian parent proctor relative counselor districtadministrator principal ' +
    'siteadministrator systemadministrator'
  ).split(' '),
);

const at = (columns: readonly LayoutColumn[], code: string) =>
  columns.find((column) => column.code === code)?.index;

/** The findings of each sheet; a reference is only followed where the file holds the table that it leads to. */
export function oneRosterFindings(
  file: RawFile,
  sheets: readonly RecognisedSheet[],
): Map<string, LayoutFinding[]> {
  const rowsOf = (known: RecognisedSheet) => file.sheets.find(({ name }) => name === known.sheet)?.rows ?? [];
  const keys = new Map<string, Set<string>>();
  for (const known of sheets) {
    const key = at(known.columns, 'sourcedid');
    if (key === undefined || known.table === null) continue;
    const list = keys.get(known.table) ?? new Set();
    keys.set(known.table, list);
    for (const row of rowsOf(known).slice(known.headerRows[1])) list.add(textOf(row, key));
  }
  return new Map(
    sheets.map((known) => {
      const findings: LayoutFinding[] = [];
      const seen = new Set<string>();
      rowsOf(known).forEach((row, index) => {
        if (index < known.headerRows[1] || row.length === 0) return;
        for (const column of known.columns)
          checkCell(column, textOf(row, column.index), index + 1, keys, seen, findings);
      });
      return [known.sheet, findings];
    }),
  );
}

function checkCell(
  { index, code = '' }: LayoutColumn,
  text: string,
  row: number,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
  findings: LayoutFinding[],
): void {
  const add = (found: LayoutFinding['code'], params: LayoutFinding['params'] = {}) =>
    findings.push({ row, column: index, code: found, params });
  if (code === 'sourcedid') {
    if (text === '') add('key-missing');
    else if (seen.has(text)) add('key-repeated', { text });
    seen.add(text);
  } else if (text === '') return;
  else if (code === 'status' && text.toLowerCase() === 'tobedeleted') add('marked-deleted');
  else if (code === 'role' && !ROLES.has(text.toLowerCase())) add('role-unknown', { text });
  const table = REFERENCES[code];
  const known = table === undefined ? undefined : keys.get(table);
  if (!known) return;
  for (const key of text.split(',').map((part) => part.trim())) {
    if (key !== '' && !known.has(key)) add('reference-dangling', { text: key, table: table! });
  }
}
