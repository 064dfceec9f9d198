/**
 * The anonymity floor in a row set: of a guarded definition only those forms count whose whole block lies within the
 * cell. A department's cell takes the blocks of that department alone, the hospital's also those over several, so that
 * every value, and every difference of two, is a sum of whole blocks.
 */
import type { Reader } from '#db/types.ts';
import { MIXED } from '#shared/evaluation/blocks.ts';
import { countRaters } from '#shared/evaluation/forms.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import type { Exclusion, Indicator } from '#shared/indicators/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { type DividedForms, dividedForms, placesOf } from '../anonymity/blocks.ts';
import { remember } from '../remember.ts';
import { tableOf } from './conditions.ts';
import type { MeasureContext } from './measures/types.ts';
import type { RowContext } from './row-set.ts';
import { allOf, no, type Sql, sql } from './sql.ts';

/** The cells that blocks must lie within. */
export type Shield = 'hospital' | 'departments';
type Cells = Shield | 'groups';

/** The context in which a definition's rows are found for the hospital (null) or for a department. */
export const shielded = (
  entry: Indicator,
  context: MeasureContext,
  department: string | null,
): MeasureContext => (isGuarded(entry) ? withShield(context, department) : context);

export const withShield = (context: MeasureContext, department: string | null): MeasureContext => ({
  ...context,
  shield: department === null ? 'hospital' : 'departments',
});

export const heldBack: Exclusion = {
  id: 'held-back',
  where: { any: [] },
  reason: { zh: '为保护答卷人不计入', en: 'Held back to protect the respondents' },
};

export interface Looked {
  /** Lets a row in by what was not said on it: a block of which a row is missing is not whole. */
  whole: Sql;
  /** The row has what the definition counts. */
  counted: Sql;
  /** What values are told apart by in the place of departments: a block lies in one group, or in none. */
  group: Sql | null;
}

/** Rows in whole blocks. Months would tell too closely when a form was handed in. */
export function inWholeBlocks(
  type: RecordType,
  { reader, scope, shield }: RowContext,
  { whole, counted, group }: Looked,
): Sql {
  if (scope.grain === 'month') return no;
  const query = sql`SELECT id, year, iif(${counted}, 1, 0) AS counted, ${group ?? sql`''`} AS cell FROM ${tableOf(type.id)}
    WHERE ${allOf([sql`year IS NOT NULL`, whole])}`;
  const key = `whole blocks ${type.id} ${shield} ${query.text} ${JSON.stringify(query.values)}`;
  const ids = remember(reader, key, () =>
    JSON.stringify(wholeIds(reader, type, query, group ? 'groups' : shield)),
  );
  return sql`(id IN (SELECT value FROM json_each(${ids})))`;
}

function wholeIds(reader: Reader, type: RecordType, query: Sql, shield: Cells | undefined): string[] {
  type Row = { id: string; year: string; counted: number; cell: string };
  const years = new Map<string, Row[]>();
  for (const row of reader.allSql<Row>(query.text, ...query.values)) {
    const list = years.get(row.year);
    if (list) list.push(row);
    else years.set(row.year, [row]);
  }
  return [...years].flatMap(([year, rows]) => wholeOfYear(reader, type, year, rows, shield));
}

function wholeOfYear(
  reader: Reader,
  type: RecordType,
  year: string,
  rows: readonly { id: string; counted: number; cell: string }[],
  shield: Cells | undefined,
): string[] {
  const divided = dividedForms(reader, type, year);
  const places = placesOf(reader, type, year);
  const found = new Map<number, { ids: string[]; counted: number[]; cells: Set<string> }>();
  for (const { id, counted, cell } of rows) {
    const place = places.get(id);
    const block = place === undefined ? -1 : divided.blocks.of[place]!;
    if (place === undefined || block < 0) continue;
    const list = found.get(block) ?? { ids: [], counted: [], cells: new Set() };
    found.set(block, list);
    list.ids.push(id);
    list.cells.add(cell);
    if (counted) list.counted.push(place);
  }
  const sizes = sizesOf(divided);
  return [...found].flatMap(([block, { ids, counted, cells }]) => {
    if (ids.length < sizes[block]!) return [];
    if (shield === 'groups' && cells.size > 1) return [];
    if (shield === 'departments' && divided.blocks.shared.department[block] === MIXED) return [];
    const { floor } = divided.blocks;
    return counted.length === ids.length || countRaters(divided.forms, counted) >= floor ? ids : [];
  });
}

function sizesOf({ blocks }: DividedForms): number[] {
  const sizes = new Array<number>(blocks.shared.year.length).fill(0);
  for (const block of blocks.of) if (block >= 0) sizes[block]! += 1;
  return sizes;
}
