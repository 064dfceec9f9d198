/** What was typed and is not stored yet. A draft belongs to a record, or to a new row that has no id so far. */
import type { CellProblem, RowEdit } from '#shared/api/grid.ts';
import type { FieldValue } from '#shared/records/types.ts';
import type { StoredRow } from './row-pages.ts';

/** A cell as a person left it: its text, and the value where one was chosen or copied. */
export interface DraftCell {
  text: string;
  value?: FieldValue;
}

export interface Draft {
  /** The stored row that is being changed; null for a new one. */
  base: StoredRow | null;
  cells: Map<string, DraftCell>;
  state: 'typed' | 'saving' | 'refused';
  problems: readonly CellProblem[];
  /** Somebody else has changed the record, or removed it. */
  conflict: { kind: 'changed' | 'gone'; by: string } | null;
}

/** A row that was added at the end. It stays there until the order is read again. */
export interface AddedRow {
  key: string;
  stored: StoredRow | null;
  /** The batch that stored it, and the cells as they were typed: for taking it back. */
  batch: string | null;
  cells: ReadonlyMap<string, DraftCell>;
}

export interface Change {
  /** A record's id, or the key of an added row. */
  key: string;
  field: string;
  cell: DraftCell;
}

/** One thing that a person did, to be taken back as one. */
export interface Step {
  changes: readonly Change[];
  /** The drafts of those cells before; null where there was none. */
  before: readonly (DraftCell | null)[];
  batches: string[];
  /** Records that this step removed. */
  removed: readonly string[];
}

export const emptyDraft = (base: StoredRow | null): Draft => ({
  base,
  cells: new Map(),
  state: 'typed',
  problems: [],
  conflict: null,
});

/** The draft as the backend is asked to store it. */
export function asEdit({ base, cells }: Draft): RowEdit {
  const texts: RowEdit['texts'] = {};
  const values: RowEdit['values'] = {};
  for (const [field, { text, value }] of cells) {
    if (value === undefined) texts[field] = text;
    else values[field] = value;
  }
  return { id: base?.id ?? null, version: base?.version ?? null, texts, values };
}
