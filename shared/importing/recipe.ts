/** What a department's file taught: kept by the shape of its headings and used for the next file of that shape. */
import type { FieldValue } from '#shared/records/types.ts';
import { fold } from './fold.ts';
import type { SheetMapping } from './mapping.ts';

/** Stored as JSON. Headings are folded, so that a recipe survives blanks and punctuation. */
export interface RecipeBody {
  /** What a person calls it. */
  name?: string;
  /** Folded heading (with `#2`, `#3` for repeated ones) -> target; null: leave this column out. */
  targets: Record<string, string | null>;
  translations: { heading: string; from: string; to: string }[];
  defaults: Record<string, FieldValue>;
}

/** Unambiguous names of the columns: the folded heading, numbered where it repeats. */
export function columnKeys(columns: readonly { index: number; heading: string }[]): Map<number, string> {
  const count = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { index, heading } of columns) {
    const folded = fold(heading);
    const times = (count.get(folded) ?? 0) + 1;
    count.set(folded, times);
    keys.set(index, times === 1 ? folded : `${folded}#${times}`);
  }
  return keys;
}

/** The recipe that a mapping amounts to. Fixes of single cells are not learned; replaced texts are. */
export function recipeOf(mapping: SheetMapping, chosen: readonly string[]): RecipeBody {
  const keys = columnKeys(mapping.columns);
  return {
    targets: Object.fromEntries(mapping.columns.map((column) => [keys.get(column.index)!, column.target])),
    translations: mapping.translations.map(({ column, from, to }) => ({
      heading: keys.get(column) ?? '',
      from,
      to,
    })),
    // Only what a person chose: a title's department or term belongs to that one file.
    defaults: Object.fromEntries(chosen.map((name) => [name, mapping.defaults[name] ?? null])),
  };
}
