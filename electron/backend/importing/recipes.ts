/** Learned recipes: looked up by the shape of the headings, the department's own first. */
import type { Reader, Writer } from '#db/types.ts';
import { type RecipeBody, recipeOf } from '#shared/importing/recipe.ts';
import type { KnownRecipe } from '#shared/importing/setup.ts';
import type { StagedImport } from './staged.ts';

/** The recipe of a shape: the department's, else the newest one of that shape. */
export function findRecipe(reader: Reader, shape: string, department: string | null): KnownRecipe | null {
  const rows = reader
    .all(reader.q.selectFrom('recipe').selectAll().where('shape', '=', shape).orderBy('learned_at', 'desc'))
    .filter((recipe) => reader.catalog.has(recipe.type));
  const row = rows.find((recipe) => recipe.department === (department ?? '')) ?? rows[0];
  if (!row) return null;
  const type = reader.catalog.type(row.type);
  return {
    type: type.id,
    name: row.department ? `${type.label.zh} · ${row.department}` : type.label.zh,
    learnedAt: row.learned_at,
    body: JSON.parse(row.body) as RecipeBody,
  };
}

/** Learns from the sheets of a committed import; a later import of the same shape replaces what was learned. */
export function learnRecipes(writer: Writer, staged: StagedImport, newId: () => string): void {
  const department = staged.department ?? '';
  for (const { setup } of staged.sheets) {
    if (!setup || setup.mapping.columns.length === 0) continue;
    const body = JSON.stringify(recipeOf(setup.mapping, setup.chosenDefaults));
    const { type } = setup.mapping;
    writer.runSql(
      'DELETE FROM recipe WHERE department = ? AND type = ? AND shape = ?',
      department,
      type,
      setup.shape,
    );
    writer.run(
      writer.q.insertInto('recipe').values({
        id: newId(),
        department,
        type,
        shape: setup.shape,
        body,
        learned_at: writer.now,
        learned_by: writer.actor,
      }),
    );
  }
}
