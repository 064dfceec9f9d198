/** From a record's values back to the cells of the files that brought them. */
import { getBatch } from '#db/repositories/batches.ts';
import { originsOf, type RecordState } from '#db/repositories/record-history.ts';
import type { BatchTable } from '#db/tables.ts';
import type { Store } from '#db/types.ts';
import type { CellSource } from '#shared/api/records.ts';
import type { BatchMapping, ColumnMapping, SheetMapping } from '#shared/importing/mapping.ts';
import { columnLetters, type RawSheet } from '#shared/importing/raw.ts';
import { sheetNamed } from '#shared/importing/shape/split.ts';
import type { RecordType } from '#shared/records/types.ts';
import { keptFile, keptFileName, textAt } from './kept-files.ts';

/** How a sheet of a batch was mapped; null for edits and for sheets that the mapping does not name. */
export function sheetMapping(batch: BatchTable, sheet: string | null, type?: string): SheetMapping | null {
  if (!batch.mapping || sheet === null) return null;
  const { sheets } = JSON.parse(batch.mapping) as BatchMapping;
  const fits = (entry: SheetMapping) => !type || entry.type === type;
  // A sheet of several tables is also asked for by its own name.
  return (
    sheets.find((entry) => entry.sheet === sheet && fits(entry)) ??
    sheets.find((entry) => entry.of === sheet && fits(entry)) ??
    null
  );
}

/** The columns that a field was read from: several for the items of a form. */
export const columnsFor = (mapping: SheetMapping | null, field: string): ColumnMapping[] =>
  mapping?.columns.filter(({ target }) => target === field || target?.startsWith(`${field}#`)) ?? [];

/** What replaced the text of a cell on the import screen. */
export function replacement(mapping: SheetMapping, row: number, column: number, text: string): string | null {
  const fix = mapping.fixes.find((entry) => entry.row === row && entry.column === column);
  if (fix) return fix.to;
  return mapping.translations.find((entry) => entry.column === column && entry.from === text)?.to ?? null;
}

/** A kept file that cannot be read any more costs the text, not the answer. */
export async function sheetOf(store: Store, sha256: string, name: string): Promise<RawSheet | null> {
  try {
    const file = await keptFile(store, sha256);
    return sheetNamed(file.sheets, name) ?? null;
  } catch {
    return null;
  }
}

async function sourceOf(
  store: Store,
  type: RecordType,
  field: string,
  state: RecordState,
  batch: BatchTable,
): Promise<CellSource> {
  const mapping = sheetMapping(batch, state.sheet, type.id);
  const columns = columnsFor(mapping, field);
  const first = columns[0];
  const source: CellSource = {
    field,
    batch: batch.id,
    kind: batch.kind,
    file: batch.sha256
      ? { sha256: batch.sha256, name: keptFileName(store, batch.sha256) ?? batch.file ?? '' }
      : null,
    sheet: mapping?.of ?? state.sheet,
    row: state.row,
    column: null,
    heading: first?.heading ?? null,
    original: null,
    corrected: null,
    by: batch.by,
    at: batch.at,
  };
  if (!first || !mapping || state.row === null || !batch.sha256) return source;
  // The items of a form lie side by side: the place is the first of them, the text is all of them.
  source.column = columnLetters(first.from?.[0] ?? first.index);
  const sheet = await sheetOf(store, batch.sha256, mapping.of ?? mapping.sheet);
  if (!sheet) return source;
  const row = state.row;
  const texts = columns.map(({ index, from }) =>
    (from ?? [index])
      .map((at) => textAt(sheet, row, at))
      .filter((text) => !from || text !== '')
      .join(' · '),
  );
  const fixed = columns.map(({ index }, i) => replacement(mapping, row, index, texts[i]!));
  source.original = texts.join(' · ');
  if (fixed.some((text) => text !== null))
    source.corrected = texts.map((text, i) => fixed[i] ?? text).join(' · ');
  return source;
}

/** One source per field that has a value, in the order of the fields. */
export async function sourcesOf(
  store: Store,
  type: RecordType,
  states: readonly RecordState[],
): Promise<CellSource[]> {
  const origins = originsOf(states);
  const batches = new Map<string, BatchTable | undefined>();
  const sources: CellSource[] = [];
  for (const field of type.fields) {
    const state = origins.get(field.name);
    if (!state) continue;
    if (!batches.has(state.batch)) batches.set(state.batch, getBatch(store.read, state.batch));
    const batch = batches.get(state.batch);
    if (batch) sources.push(await sourceOf(store, type, field.name, state, batch));
  }
  return sources;
}
