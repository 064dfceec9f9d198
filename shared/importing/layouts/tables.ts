/** Layouts that are told by the codes of their headings: imports and exports of systems, table by table. */
import type { ColumnRole, LayoutColumn, SheetShape, SheetView } from './types.ts';

export interface TableSpec {
  name: string;
  /** Headings that must be there, in any order. */
  all: readonly string[];
  /** At least one of these as well. */
  any?: readonly string[];
  /** None of these: they belong to another table. */
  none?: readonly string[];
}

/** A heading as a code: without case, quotes and blanks around it; underscores and dots stay. */
export const code = (heading: string) => heading.replace(/[`"]/g, '').trim().toLowerCase();

export function tableOf(view: SheetView, tables: readonly TableSpec[]): TableSpec | null {
  const codes = new Set(view.head().map(code));
  const has = (heading: string) => codes.has(code(heading));
  return (
    tables.find(
      ({ all, any, none }) => all.every(has) && (any?.some(has) ?? true) && !(none?.some(has) ?? false),
    ) ?? null
  );
}

const SECRET = /pass(?:word|phrase|code)$/;

/** The columns of a table whose headings are codes; `roles` names the ones that are more than a field. */
export function tableShape(
  view: SheetView,
  table: string,
  roles: Readonly<Record<string, ColumnRole>> = {},
): SheetShape {
  const known = new Map(Object.entries(roles).map(([heading, role]) => [code(heading), role]));
  const columns = view.head().flatMap((heading, index): LayoutColumn[] => {
    const own = code(heading);
    if (own === '') return [];
    const column: LayoutColumn = {
      index,
      heading: heading.replace(/`/g, ''),
      role: known.get(own) ?? 'field',
      code: own,
    };
    return [SECRET.test(own) ? { ...column, role: 'token' } : column];
  });
  return { height: 1, columns, table };
}
