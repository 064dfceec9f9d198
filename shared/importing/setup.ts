/** The first mapping of a sheet: header, record type, columns, defaults, from a learned recipe or from the aliases. */
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import { fold } from './fold.ts';
import { rowNumberField, surveyKey, surveyTitle } from './form-numbers.ts';
import { type AssignedColumn, assignColumns } from './header/aliases.ts';
import { detectHeader } from './header/detect.ts';
import { type Heading, headingsOf, shapeOf } from './header/headings.ts';
import { titleDefaults, titleTexts } from './header/title.ts';
import type { SheetLayout } from './layouts/types.ts';
import type { SheetMapping } from './mapping.ts';
import type { RawSheet } from './raw.ts';
import { columnKeys, type RecipeBody } from './recipe.ts';
import type { ReferenceIndex } from './references.ts';

export interface KnownRecipe {
  id: string;
  type: RecordTypeId;
  name: string;
  learnedAt: string;
  body: RecipeBody;
}

export interface SheetSetup {
  mapping: SheetMapping;
  /** How each column's target was found, by column index. */
  by: Map<number, AssignedColumn['by']>;
  /** Names of defaults that a person chose (or chose last time). */
  chosenDefaults: string[];
  shape: string;
  /** `exact`: the headings are those of last time. */
  recipe: { id: string; name: string; learnedAt: string; exact: boolean } | null;
}

/** `no-records`: a known layout without anything that becomes a record; `not-chosen`: prepared for who wants it. */
export type SkipReason = 'empty' | 'hidden' | 'unknown-header' | 'no-records' | 'not-chosen';

export interface SetupContext {
  fileName: string;
  catalog: RecordCatalog;
  references: ReferenceIndex;
  /** The recipe learned for a shape, the department's own first. */
  recipe(shape: string): KnownRecipe | null;
}

/** Prepares a sheet, or answers why it is left out. */
export function setUpSheet(sheet: RawSheet, context: SetupContext): SheetSetup | { skipped: SkipReason } {
  if (!sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
    return { skipped: 'empty' };
  if (sheet.hidden) return { skipped: 'hidden' };
  if (sheet.layout) return knownSetup(sheet, sheet.layout, context);
  return learnedSetup(sheet, context) ?? detectedSetup(sheet, context) ?? { skipped: 'unknown-header' };
}

/** A known layout says what its columns are; what was learned for the same headings goes before it. */
function knownSetup(
  sheet: RawSheet,
  layout: SheetLayout,
  context: SetupContext,
): SheetSetup | { skipped: SkipReason } {
  if (layout.type === null) return { skipped: 'no-records' };
  // A template says all by itself; what was learned from other files of the same headings is no part of it.
  if (layout.sure) return layoutSetup(sheet, layout, context, layout.type);
  const learned = context.recipe(shapeOf(layout.columns, fold));
  if (layout.leftOut && !learned) return { skipped: 'not-chosen' };
  const setup = layoutSetup(sheet, layout, context, learned?.type ?? layout.type);
  return learned ? withLearned(setup, learned, context) : setup;
}

/** Whom and what a questionnaire was about differs from file to file: of the defaults only plain choices are taken over. */
function withLearned(setup: SheetSetup, recipe: KnownRecipe, context: SetupContext): SheetSetup {
  const { mapping } = setup;
  const keys = columnKeys(mapping.columns);
  for (const column of mapping.columns) {
    const target = recipe.body.targets[keys.get(column.index)!];
    if (target === undefined || target === column.target) continue;
    column.target = target;
    setup.by.set(column.index, 'recipe');
  }
  const indexOf = new Map([...keys].map(([index, key]) => [key, index]));
  for (const { heading, from, to } of recipe.body.translations) {
    const column = indexOf.get(heading);
    if (column !== undefined) mapping.translations.push({ column, from, to });
  }
  for (const field of context.catalog.type(mapping.type).fields) {
    const value = recipe.body.defaults[field.name];
    if (field.kind !== 'choice' || value === undefined) continue;
    mapping.defaults[field.name] = value;
    setup.chosenDefaults.push(field.name);
  }
  setup.recipe = { id: recipe.id, name: recipe.name, learnedAt: recipe.learnedAt, exact: true };
  return setup;
}

/** The mapping that a layout gives, or, for another record type, the one that its headings suggest. */
function layoutSetup(
  sheet: RawSheet,
  layout: SheetLayout,
  context: SetupContext,
  typeId: RecordTypeId,
): SheetSetup {
  const own = typeId === layout.type;
  const columns = own
    ? layout.columns.map((column): AssignedColumn => ({ ...column, by: column.target ? 'alias' : 'none' }))
    : assignColumns(context.catalog.type(typeId), layout.columns);
  const headings = layout.columns;
  const defaults = own ? layout.defaults : {};
  const setup = build(sheet, context, typeId, headerRowsOf(layout), headings, columns, defaults, []);
  const { mapping } = setup;
  if (layout.of !== sheet.name) mapping.of = layout.of;
  if (layout.leftOutRows.length > 0) mapping.area = { leftOutRows: [...layout.leftOutRows] };
  const made = new Map(layout.columns.map(({ index, from }) => [index, from]));
  for (const column of mapping.columns) {
    const from = made.get(column.index);
    if (from) column.from = from;
  }
  return setup;
}

const headerRowsOf = ({ headerRows: [first, last] }: SheetLayout) => rowNumbers(first - 1, last - first + 1);

function detectedSetup(sheet: RawSheet, context: SetupContext): SheetSetup | null {
  const found = detectHeader(sheet, context.fileName, context.catalog.types);
  if (!found) return null;
  return chosenSetup(sheet, context, found.type, rowNumbers(found.top, found.height));
}

/** The mapping for a record type and header rows (one-based) that are given: by aliases, without a recipe. */
export function chosenSetup(
  sheet: RawSheet,
  context: SetupContext,
  typeId: RecordTypeId,
  headerRows: number[],
): SheetSetup {
  const { layout } = sheet;
  if (layout && String(headerRows) === String(headerRowsOf(layout)))
    return layoutSetup(sheet, layout, context, typeId);
  const type = context.catalog.type(typeId);
  const top = (headerRows[0] ?? 1) - 1;
  const headings = headerRows.length === 0 ? [] : headingsOf(sheet, top, headerRows.length);
  const columns = assignColumns(type, headings);
  return build(sheet, context, typeId, headerRows, headings, columns, {}, []);
}

/** The header rows (one-based) that suit a record type best; the first filled row when none does. */
export function headerRowsFor(sheet: RawSheet, context: SetupContext, typeId: RecordTypeId): number[] {
  if (sheet.layout) return headerRowsOf(sheet.layout);
  const found = detectHeader(sheet, context.fileName, context.catalog.types, context.catalog.type(typeId));
  if (found) return rowNumbers(found.top, found.height);
  const first = sheet.rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 1);
  return [Math.max(first, 0) + 1];
}

/** A recipe knows the header by its shape alone, even where no alias would. */
function learnedSetup(sheet: RawSheet, context: SetupContext): SheetSetup | null {
  const end = Math.min(sheet.rows.length, 30);
  for (let top = 0; top < end; top++) {
    if (sheet.rows[top]!.filter((cell) => typeof cell === 'string' && cell !== '').length < 2) continue;
    for (let height = 1; height <= 3 && top + height <= end; height++) {
      const headings = headingsOf(sheet, top, height);
      const recipe = context.recipe(shapeOf(headings, fold));
      if (!recipe) continue;
      const keys = columnKeys(headings);
      const columns = headings.map((heading): AssignedColumn => {
        const target = recipe.body.targets[keys.get(heading.index)!] ?? null;
        return { ...heading, target, by: target ? 'recipe' : 'none' };
      });
      const rows = rowNumbers(top, height);
      const { defaults } = recipe.body;
      const setup = build(
        sheet,
        context,
        recipe.type,
        rows,
        headings,
        columns,
        defaults,
        Object.keys(defaults),
      );
      const indexOf = new Map([...keys].map(([index, key]) => [key, index]));
      for (const { heading, from, to } of recipe.body.translations) {
        const column = indexOf.get(heading);
        if (column !== undefined) setup.mapping.translations.push({ column, from, to });
      }
      setup.recipe = { id: recipe.id, name: recipe.name, learnedAt: recipe.learnedAt, exact: true };
      return setup;
    }
  }
  return null;
}

function build(
  sheet: RawSheet,
  context: SetupContext,
  typeId: RecordTypeId,
  headerRows: number[],
  headings: Heading[],
  columns: AssignedColumn[],
  chosen: Record<string, FieldValue>,
  chosenDefaults: string[],
): SheetSetup {
  const type = context.catalog.type(typeId);
  const mapped = new Set(columns.flatMap((column) => column.target?.split('#')[0] ?? []));
  const texts = titleTexts(sheet, (headerRows[0] ?? 1) - 1, context.fileName);
  const defaults = { ...titleDefaults(type, texts, mapped, context.references), ...chosen };
  return {
    mapping: {
      sheet: sheet.name,
      type: typeId,
      headerRows,
      columns: columns.map(({ index, heading, target }) => ({ index, heading, target })),
      defaults,
      fixes: [],
      translations: [],
      ...(rowNumberField(type) && { numbers: surveyKey(surveyTitle(context.fileName), headings) }),
    },
    by: new Map(columns.map((column) => [column.index, column.by])),
    chosenDefaults,
    shape: shapeOf(headings, fold),
    recipe: null,
  };
}

const rowNumbers = (top: number, height: number) => Array.from({ length: height }, (_, i) => top + 1 + i);
