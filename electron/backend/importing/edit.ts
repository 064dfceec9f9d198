/** What a person changes on a staged import: mapping, cells, texts. Every change builds the plan again. */

import { clean } from '#shared/importing/fold.ts';
import { cellText } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { chosenSetup, headerRowsFor } from '#shared/importing/setup.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import type { Context } from '../context.ts';
import { knownType } from '../record-types/known-type.ts';
import { setupContext } from './stage.ts';
import { type StagedImport, type StagedSheet, stagedSheet } from './staged.ts';
import { storedTargets } from './store-state.ts';

export interface MapInput {
  sheet: string;
  type?: RecordTypeId | null | undefined;
  headerRows?: number[] | undefined;
  targets?: Record<string, string | null> | undefined;
  defaults?: Record<string, FieldValue> | undefined;
}

/** Another record type (null: leave the sheet out), header, column target or default. Does not plan. */
export function mapSheet(staged: StagedImport, input: MapInput, context: Context): void {
  const sheet = stagedSheet(staged, input.sheet);
  if (input.type === null) {
    sheet.setup = null;
    sheet.skipped = 'person';
    return;
  }
  if (input.type !== undefined || input.headerRows !== undefined || !sheet.setup) {
    chooseTypeAndHeader(staged, sheet, input, context);
  }
  const setup = sheet.setup!;
  for (const [index, target] of Object.entries(input.targets ?? {})) {
    setTarget(sheet, Number(index), target);
  }
  for (const [name, value] of Object.entries(input.defaults ?? {})) {
    if (
      !context
        .workspace()
        .store.read.catalog.type(setup.mapping.type)
        .fields.some((field) => field.name === name)
    )
      continue;
    setup.mapping.defaults[name] = value;
    if (!setup.chosenDefaults.includes(name)) setup.chosenDefaults.push(name);
  }
}

function chooseTypeAndHeader(
  staged: StagedImport,
  sheet: StagedSheet,
  input: MapInput,
  context: Context,
): void {
  const { read } = context.workspace().store;
  const before = sheet.setup;
  const type = input.type ?? before?.mapping.type;
  if (!type) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  knownType(read, type);
  const references = createReferenceIndex(storedTargets(read));
  const setup = setupContext(
    read,
    staged.file,
    references,
    staged.sheets.map((entry) => entry.raw),
    context.session.profile?.department ?? null,
  );
  const last = sheet.raw.rows.length;
  const rows =
    input.headerRows?.filter((row) => row >= 1 && row <= last).sort((a, b) => a - b) ??
    (before?.mapping.type === type ? before.mapping.headerRows : headerRowsFor(sheet.raw, setup, type));
  const next = chosenSetup(sheet.raw, setup, type, contiguous(rows));
  if (before) next.mapping.fixes = before.mapping.fixes;
  sheet.setup = next;
  sheet.skipped = null;
}

/** Header rows are a block: from the first chosen row to the last. */
function contiguous(rows: number[]): number[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function setTarget(sheet: StagedSheet, index: number, target: string | null): void {
  const setup = sheet.setup!;
  const { columns } = setup.mapping;
  let column = columns.find((entry) => entry.index === index);
  if (!column) {
    column = { index, heading: '', target: null };
    columns.push(column);
    columns.sort((a, b) => a.index - b.index);
  }
  if (target !== null) {
    // One target, one column: the newer choice wins.
    for (const other of columns) {
      if (other.target !== target || other.index === index) continue;
      other.target = null;
      setup.by.set(other.index, 'none');
    }
  }
  column.target = target;
  setup.by.set(index, 'person');
}

/** Corrects one cell. The original file keeps its text; the batch remembers both, by whom and when. */
export function fixCell(
  staged: StagedImport,
  place: { sheet: string; row: number; column: number; text: string },
  by: string,
  at: string,
): void {
  const sheet = stagedSheet(staged, place.sheet);
  const mapping = sheet.setup?.mapping;
  if (!mapping) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  const original = cellText(sheet.raw.rows[place.row - 1]?.[place.column]);
  mapping.fixes = mapping.fixes.filter((fix) => fix.row !== place.row || fix.column !== place.column);
  if (place.text === original) return;
  mapping.fixes.push({ row: place.row, column: place.column, from: original, to: place.text, by, at });
}

/** Replaces a text everywhere in a column, now and in later files of this shape. */
export function translateText(
  staged: StagedImport,
  { sheet: name, column, from, to }: { sheet: string; column: number; from: string; to: string },
): void {
  const mapping = stagedSheet(staged, name).setup?.mapping;
  if (!mapping) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  mapping.translations = mapping.translations.filter(
    (entry) => entry.column !== column || clean(entry.from) !== clean(from),
  );
  if (clean(from) !== clean(to)) mapping.translations.push({ column, from, to });
}
