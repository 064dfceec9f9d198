/** Lists of people, courses and classes as tables of our fields. */
import type { RawCell, RawFile, RawSheet } from '../raw.ts';
import { type DerivedColumn, firstText, fullName, textOf, withDerived } from './derive.ts';
import { type Found, type Named, type RegisterSpec, ROLES, type Source, specs } from './register-specs.ts';
import type {
  LayoutColumn,
  PreparedColumn,
  RecognisedLayout,
  RecognisedSheet,
  SheetLayout,
} from './types.ts';

const DELETED = /^(?:tobedeleted|deleted)$/i;

export interface Bundle {
  file: RawFile;
  layout: RecognisedLayout;
}

/** Rows of another table of the bundle by the value of a column. */
function lookUp(bundle: Bundle, { table, key, take, fits = () => true }: Found): Map<string, string> {
  const found = new Map<string, string>();
  for (const { columns, rows } of tablesOf(bundle, table)) {
    const at = indexOf(columns, key);
    const from = take.flatMap((code) => indexOf(columns, code) ?? []);
    if (at === undefined) continue;
    for (const row of rows) {
      const value = from.map((index) => textOf(row, index)).find((text) => text !== '' && fits(text));
      if (value !== undefined) found.set(textOf(row, at), value);
    }
  }
  return found;
}

/** The tables of that name, without their headings and without what is marked as deleted. */
function tablesOf({ file, layout }: Bundle, table: string) {
  return layout.sheets.flatMap(({ table: name, sheet: of, columns, headerRows }) => {
    const sheet = name === table ? file.sheets.find((entry) => entry.name === of) : undefined;
    if (!sheet) return [];
    const status = indexOf(columns, 'status');
    const rows = sheet.rows.slice(headerRows[1]).filter((row) => !DELETED.test(textOf(row, status)));
    return [{ columns, rows }];
  });
}

/** The rows of another table, by the key that they name. */
function naming(bundle: Bundle, { from, key, roles }: Named) {
  const found = new Map<string, { row: readonly RawCell[]; columns: readonly LayoutColumn[] }[]>();
  for (const { columns, rows } of tablesOf(bundle, from)) {
    const at = indexOf(columns, key);
    const role = indexOf(columns, 'role');
    if (at === undefined || role === undefined) continue;
    for (const row of rows) {
      if (!roles.includes(textOf(row, role).toLowerCase())) continue;
      const named = textOf(row, at);
      found.set(named, [...(found.get(named) ?? []), { row, columns }]);
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
  if ('from' in source) {
    const rows = naming(bundle, source);
    if ('count' in source)
      return rows.size === 0
        ? null
        : { from: [index], value: (row) => rows.get(textOf(row, index))?.length ?? 0 };
    const { leads } = source;
    const known = lookUp(bundle, leads);
    return {
      from: [index],
      value(row) {
        const [first] = rows.get(textOf(row, index)) ?? [];
        return first ? (known.get(textOf(first.row, indexOf(first.columns, leads.column))) ?? null) : null;
      },
    };
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
