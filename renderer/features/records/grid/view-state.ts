/** How a person looks at a record type: which columns, in which order and width, and what is sorted, filtered, grouped. */
import { type FieldTest, type GridView, gridViewSchema } from '#shared/api/grid.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';

export const plainView: GridView = { columns: [], frozen: 0, sort: [], filters: [], group: [] };

export interface ShownColumn {
  field: FieldSpec;
  width: number;
}

export interface ArrangedColumn extends ShownColumn {
  hidden: boolean;
}

/** All fields in the view's order, new ones behind. */
export function arrange(type: RecordType, view: GridView): ArrangedColumn[] {
  const named = view.columns.flatMap((column) => {
    const field = type.fields.find(({ name }) => name === column.field);
    return field ? [{ field, width: column.width ?? usualWidth(field), hidden: column.hidden }] : [];
  });
  const rest = type.fields
    .filter((field) => !named.some((column) => column.field === field))
    .map((field) => ({ field, width: usualWidth(field), hidden: false }));
  return [...named, ...rest];
}

/** The view with its columns arranged otherwise. */
export const arranged = (view: GridView, columns: readonly ArrangedColumn[]): GridView => ({
  ...view,
  columns: columns.map(({ field, width, hidden }) => ({
    field: field.name,
    width: width === usualWidth(field) ? null : width,
    hidden,
  })),
});

export function withFilter(view: GridView, field: string, test: FieldTest | null): GridView {
  const others = view.filters.filter((filter) => filter.field !== field);
  return { ...view, filters: test ? [...others, { field, test }] : others };
}

export function withSort(view: GridView, field: string, descending: boolean | null): GridView {
  const others = view.sort.filter((term) => term.field !== field);
  return { ...view, sort: descending === null ? others : [{ field, descending }, ...others].slice(0, 3) };
}

/** What was kept on this computer, as far as it is a view of today. */
export function readView(text: string | null): GridView {
  try {
    return gridViewSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return plainView;
  }
}

/** Wide enough for what such a field usually holds, and for its heading. */
export function usualWidth(field: FieldSpec): number {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'boolean':
      return 112;
    case 'date':
      return 116;
    case 'answers':
      return 260;
    case 'scores':
      return Math.min(220, 40 + field.instrument.items.length * 12);
    case 'text':
      return field.identifier ? 140 : field.multiline || (field.maxLength ?? 0) > 80 ? 260 : 150;
    default:
      return 150;
  }
}
