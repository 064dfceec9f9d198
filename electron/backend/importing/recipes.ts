/** Learned recipes: found by the shape of the headings, else by how many of them are the same; the department's own first. */
import type { RecipeTable } from '#db/tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Recipe } from '#shared/api/importing.ts';
import { headingsOf } from '#shared/importing/header/headings.ts';
import type { RawSheet } from '#shared/importing/raw.ts';
import { columnKeys, type RecipeBody, recipeOf } from '#shared/importing/recipe.ts';
import {
  chosenSetup,
  type KnownRecipe,
  type SetupContext,
  type SheetSetup,
} from '#shared/importing/setup.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { StagedImport } from './staged.ts';

/** Share of the headings that have to be the same for a recipe to be offered. */
const NEAR = 0.6;
/** From here on, what was learned also knows better what the sheet holds than its headings do. */
export const VERY_NEAR = 0.8;
const TOP_ROWS = 30;

export interface LearnedRecipes {
  /** The recipe of a shape: the department's, else the newest one of that shape. */
  ofShape(shape: string): KnownRecipe | null;
  /** Recipes that may fit headings that are not quite theirs, the newest first. */
  near: readonly KnownRecipe[];
}

const rowsOf = (reader: Reader): RecipeTable[] =>
  reader
    .all(reader.q.selectFrom('recipe').selectAll().orderBy('learned_at', 'desc'))
    .filter((row) => reader.catalog.has(row.type));

const bodyOf = (row: RecipeTable) => JSON.parse(row.body) as RecipeBody;

function nameOf(reader: Reader, row: RecipeTable, body: RecipeBody): string {
  const label = reader.catalog.has(row.type) ? reader.catalog.type(row.type).label.zh : row.type;
  return body.name ?? (row.department ? `${label} · ${row.department}` : label);
}

function known(reader: Reader, row: RecipeTable, own: boolean): KnownRecipe {
  const body = bodyOf(row);
  const { departmentField } = reader.catalog.type(row.type);
  const name = nameOf(reader, row, body);
  // The department that was chosen for another department's file is no answer for this one.
  if (!own && departmentField) delete body.defaults[departmentField];
  return { id: row.id, type: row.type, name, learnedAt: row.learned_at, body };
}

/** What was learned, as far as files of a department may use it; null: the file does not say whose it is. */
export function learnedRecipes(reader: Reader, department: string | null): LearnedRecipes {
  const rows = rowsOf(reader);
  const own = (row: RecipeTable) => row.department === (department ?? '');
  return {
    ofShape(shape) {
      const fitting = rows.filter((row) => row.shape === shape);
      const row = fitting.find(own) ?? fitting[0];
      return row ? known(reader, row, own(row)) : null;
    },
    near: rows
      .filter((row) => department === null || own(row) || row.department === '')
      .map((row) => known(reader, row, own(row))),
  };
}

/** The share of headings that a recipe and a table have in common, of the longer of both. */
function likeness(recipe: KnownRecipe, keys: ReadonlySet<string>): number {
  const own = Object.keys(recipe.body.targets);
  if (own.length < 2) return 0;
  return own.filter((key) => keys.has(key)).length / Math.max(own.length, keys.size);
}

function nearest(
  recipes: readonly KnownRecipe[],
  keys: ReadonlySet<string>,
): { recipe: KnownRecipe; like: number } | null {
  let best: { recipe: KnownRecipe; like: number } | null = null;
  for (const recipe of recipes) {
    const like = likeness(recipe, keys);
    if (like >= NEAR && like > (best?.like ?? 0)) best = { recipe, like };
  }
  return best;
}

/** Takes over, for the headings that are the same, what was learned from a file of nearly this shape. */
export function takeNearRecipe(setup: SheetSetup, learned: LearnedRecipes): void {
  if (setup.recipe) return;
  const { mapping } = setup;
  const keys = columnKeys(mapping.columns);
  const found = nearest(
    learned.near.filter((recipe) => recipe.type === mapping.type),
    new Set(keys.values()),
  );
  if (found) apply(setup, found.recipe, keys, found.like === 1);
}

function apply(setup: SheetSetup, recipe: KnownRecipe, keys: Map<number, string>, exact: boolean): void {
  const { mapping } = setup;
  const { targets, translations, defaults } = recipe.body;
  const present = new Set(keys.values());
  const taken = new Set(Object.entries(targets).flatMap(([key, target]) => (present.has(key) ? target : [])));
  for (const column of mapping.columns) {
    const target = targets[keys.get(column.index)!];
    if (target === undefined) {
      // A heading that is new may not take what a learned one has.
      if (column.target !== null && taken.has(column.target)) {
        column.target = null;
        setup.by.set(column.index, 'none');
      }
      continue;
    }
    column.target = target;
    setup.by.set(column.index, target === null ? 'none' : 'recipe');
  }
  const indexOf = new Map([...keys].map(([index, key]) => [key, index]));
  for (const { heading, from, to } of translations) {
    const column = indexOf.get(heading);
    if (column !== undefined) mapping.translations.push({ column, from, to });
  }
  Object.assign(mapping.defaults, defaults);
  setup.chosenDefaults.push(...Object.keys(defaults));
  setup.recipe = { id: recipe.id, name: recipe.name, learnedAt: recipe.learnedAt, exact };
}

/** A sheet that is nearly one that was learned, `least` of its headings at the least. */
export function nearSetup(
  sheet: RawSheet,
  context: SetupContext & { learned: LearnedRecipes },
  least = NEAR,
): SheetSetup | null {
  let best: { recipe: KnownRecipe; like: number; rows: number[] } | null = null;
  const end = Math.min(sheet.rows.length, TOP_ROWS);
  for (let top = 0; top < end; top++) {
    for (let height = 1; height <= 3 && top + height <= end; height++) {
      const keys = new Set(columnKeys(headingsOf(sheet, top, height)).values());
      const found = keys.size < 2 ? null : nearest(context.learned.near, keys);
      if (!found || found.like < least || found.like <= (best?.like ?? 0)) continue;
      best = { ...found, rows: Array.from({ length: height }, (_, i) => top + 1 + i) };
    }
  }
  if (!best) return null;
  const setup = chosenSetup(sheet, context, best.recipe.type, best.rows);
  takeNearRecipe(setup, context.learned);
  return setup;
}

/** Learns from the sheets of a committed import; a later import of the same shape replaces what was learned. */
export function learnRecipes(writer: Writer, staged: StagedImport, newId: () => string): void {
  const department = staged.department ?? '';
  for (const { setup, skipped } of staged.sheets) {
    if (!setup || skipped !== null || setup.mapping.columns.length === 0) continue;
    const { type } = setup.mapping;
    const same = writer.firstSql<RecipeTable>(
      'SELECT * FROM recipe WHERE department = ? AND type = ? AND shape = ?',
      department,
      type,
      setup.shape,
    );
    const given = same && bodyOf(same).name;
    const body: RecipeBody = {
      ...(given ? { name: given } : {}),
      ...recipeOf(setup.mapping, setup.chosenDefaults),
    };
    if (same) writer.runSql('DELETE FROM recipe WHERE id = ?', same.id);
    writer.run(
      writer.q.insertInto('recipe').values({
        id: newId(),
        department,
        type,
        shape: setup.shape,
        body: JSON.stringify(body),
        learned_at: writer.now,
        learned_by: writer.actor,
      }),
    );
  }
}

/** All learned recipes, the newest first. */
export function listRecipes(reader: Reader): Recipe[] {
  return rowsOf(reader).map((row) => {
    const body = bodyOf(row);
    return {
      id: row.id,
      name: nameOf(reader, row, body),
      department: row.department || null,
      type: row.type,
      learnedAt: row.learned_at,
      learnedBy: row.learned_by,
      columns: Object.values(body.targets).filter((target) => target !== null).length,
      translations: body.translations.length,
      defaults: Object.keys(body.defaults).length,
    };
  });
}

function storedRecipe(writer: Writer, id: string): RecipeTable {
  const row = writer.firstSql<RecipeTable>('SELECT * FROM recipe WHERE id = ?', id);
  if (!row) throw new Refusal('recipe-unknown', `no recipe ${id}`);
  return row;
}

/** Gives a recipe a name of its own. Throws the refusal `recipe-unknown`. */
export function renameRecipe(writer: Writer, id: string, name: string): void {
  const row = storedRecipe(writer, id);
  const body = bodyOf(row);
  writer.audit('recipe.rename', id, { before: nameOf(writer, row, body), after: name });
  writer.runSql('UPDATE recipe SET body = ? WHERE id = ?', JSON.stringify({ ...body, name }), id);
}

/** Forgets a recipe; what was imported with it stays. Throws the refusal `recipe-unknown`. */
export function forgetRecipe(writer: Writer, id: string): void {
  const row = storedRecipe(writer, id);
  writer.audit('recipe.forget', id, {
    name: nameOf(writer, row, bodyOf(row)),
    type: row.type,
    department: row.department,
  });
  writer.runSql('DELETE FROM recipe WHERE id = ?', id);
}
