/** What a person changes on a staged import: mapping, cells, texts. None of it plans. */
import type { SheetState } from '#shared/api/importing.ts';
import { clean } from '#shared/importing/fold.ts';
import type { TableArea } from '#shared/importing/mapping.ts';
import { withMergedRows } from '#shared/importing/merged-rows.ts';
import { cellText, columnLetters, type RawSheet } from '#shared/importing/raw.ts';
import { chosenSetup, headerRowsFor, type SetupContext, type SheetSetup } from '#shared/importing/setup.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import type { Context } from '../context.ts';
import { knownType } from '../record-types/known-type.ts';
import { knownStore } from './known.ts';
import { takeNearRecipe } from './recipes.ts';
import type { Correction } from './replan.ts';
import { prepareSheet, setupContext } from './stage.ts';
import { type StagedImport, type StagedSheet, stagedSheet } from './staged.ts';

export interface MapInput {
  sheet: string;
  type?: RecordTypeId | null | undefined;
  headerRows?: number[] | undefined;
  targets?: Record<string, string | null> | undefined;
  defaults?: Record<string, FieldValue> | undefined;
  area?: { [Part in keyof SheetState['area']]?: SheetState['area'][Part] | undefined } | undefined;
  recipe?: false | undefined;
  include?: true | undefined;
}

/** Another record type (null: leave the sheet out), header, column target or default. */
export function mapSheet(staged: StagedImport, input: MapInput, context: Context): void {
  const sheet = stagedSheet(staged, input.sheet);
  if (input.type === null) {
    sheet.setup = null;
    sheet.skipped = 'person';
    return;
  }
  if (input.include && !sheet.setup) include(staged, sheet, context);
  if (!sheet.setup && input.include) return;
  if (input.recipe === false) sheet.withoutRecipe = true;
  if (input.type !== undefined || input.headerRows !== undefined || input.recipe === false || !sheet.setup) {
    chooseTypeAndHeader(staged, sheet, input, context);
  }
  const setup = sheet.setup!;
  if (input.area) {
    setup.mapping.area = mergedArea(setup.mapping.area, input.area);
    if (input.area.leftOutColumns)
      leaveColumnsOut(sheet, input.area.leftOutColumns, contextOf(staged, context));
  }
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

const contextOf = (staged: StagedImport, context: Context) =>
  setupContext(
    context.workspace().store.read,
    staged.file,
    knownStore(staged, context.workspace().store.read).references,
    staged.sheets.map((entry) => entry.raw),
    context.session.profile?.department ?? null,
  );

/** Looks at a sheet that was left out as if it had never been. */
function include(staged: StagedImport, sheet: StagedSheet, context: Context): void {
  const { raw, setup, skipped } = prepareSheet({ ...sheet.raw, hidden: false }, contextOf(staged, context));
  sheet.raw = { ...raw, hidden: sheet.raw.hidden };
  sheet.setup = setup;
  sheet.skipped = skipped;
}

/** Columns that are left out lose their field; those that are taken in again get the one that their heading means. */
function leaveColumnsOut(sheet: StagedSheet, leftOut: readonly number[], context: SetupContext): void {
  const { mapping, by } = sheet.setup!;
  const fresh = chosenSetup(sheet.raw, context, mapping.type, mapping.headerRows);
  const taken = new Set(mapping.columns.map(({ target }) => target));
  for (const column of mapping.columns) {
    if (leftOut.includes(column.index)) {
      column.target = null;
      by.set(column.index, 'none');
    } else if (column.target === null && by.get(column.index) !== 'person') {
      const target = fresh.mapping.columns.find(({ index }) => index === column.index)?.target ?? null;
      if (target === null || taken.has(target)) continue;
      column.target = target;
      by.set(column.index, 'alias');
    }
  }
}

function mergedArea(before: TableArea | undefined, input: NonNullable<MapInput['area']>): TableArea {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

function chooseTypeAndHeader(
  staged: StagedImport,
  sheet: StagedSheet,
  input: MapInput,
  context: Context,
): void {
  const before = sheet.setup;
  const type = input.type ?? before?.mapping.type;
  if (!type) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  knownType(context.workspace().store.read, type);
  const setup = contextOf(staged, context);
  const last = sheet.raw.rows.length;
  const rows =
    input.headerRows?.filter((row) => row >= 1 && row <= last).sort((a, b) => a - b) ??
    (before?.mapping.type === type ? before.mapping.headerRows : headerRowsFor(sheet.raw, setup, type));
  const next = chosenSetup(sheet.raw, setup, type, contiguous(rows));
  if (next.mapping.headerRows.length === 0) nameByLetters(next, sheet.raw);
  if (!sheet.withoutRecipe && !sheet.raw.layout) takeNearRecipe(next, setup.learned);
  sheet.setup = next;
  sheet.skipped = null;
  sheet.raw = withMergedRows(sheet.raw, next.mapping.headerRows.at(-1) ?? 0);
  if (!before) return;
  next.mapping.fixes = before.mapping.fixes;
  if (before.mapping.area) next.mapping.area = before.mapping.area;
  if (before.mapping.type !== type) return;
  for (const [index, by] of before.by) {
    const target = before.mapping.columns.find((column) => column.index === index)?.target ?? null;
    if (by === 'person') setTarget(sheet, index, target);
  }
}

/** A table without a heading: its columns are called as the spreadsheet calls them. */
function nameByLetters(setup: SheetSetup, raw: RawSheet): void {
  const width = raw.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let index = 0; index < width; index++) {
    setup.mapping.columns.push({ index, heading: columnLetters(index), target: null });
    setup.by.set(index, 'none');
  }
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
): Correction {
  const sheet = stagedSheet(staged, place.sheet);
  const mapping = sheet.setup?.mapping;
  if (!mapping) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  const original = cellText(sheet.raw.rows[place.row - 1]?.[place.column]);
  mapping.fixes = mapping.fixes.filter((fix) => fix.row !== place.row || fix.column !== place.column);
  if (place.text !== original)
    mapping.fixes.push({ row: place.row, column: place.column, from: original, to: place.text, by, at });
  return { rows: [place.row - 1] };
}

/** Replaces texts everywhere in a column, now and in later files of this shape. */
export function translateTexts(
  staged: StagedImport,
  place: { sheet: string; column: number; values: readonly { from: string; to: string }[] },
): Correction {
  const mapping = stagedSheet(staged, place.sheet).setup?.mapping;
  if (!mapping) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  const { column } = place;
  for (const { from, to } of place.values) {
    mapping.translations = mapping.translations.filter(
      (entry) => entry.column !== column || clean(entry.from) !== clean(from),
    );
    if (clean(from) !== clean(to)) mapping.translations.push({ column, from, to });
  }
  return { column, texts: place.values.map(({ from }) => from) };
}
