import { useCallback } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';

export interface ColumnField {
  field: FieldSpec;
  /** The field of states that a score column may fill with words. */
  states: FieldSpec | null;
}

/** The field that a column of a sheet goes to, by its letters or its index. */
export function useColumnField(sheet: SheetState): (column: string | number | null) => ColumnField | null {
  const catalog = useCatalog();
  return useCallback(
    (column) => {
      const found = sheet.columns.find(({ letters, index }) => letters === column || index === column);
      if (!sheet.type || !found?.target) return null;
      const { fields } = catalog.type(sheet.type);
      const field = fields.find(({ name }) => name === found.target?.split('#')[0]);
      if (!field) return null;
      const states = field.name === 'score' ? fields.find(({ name }) => name === 'state') : undefined;
      return { field, states: states ?? null };
    },
    [catalog, sheet],
  );
}
