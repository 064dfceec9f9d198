/** The methods of the core that look at an exam through a model: item-person map, fairness to groups, history of items. */
import { difMantelHaenszel } from '#shared/statistics/methods/dif-mantel-haenszel.ts';
import { itemHistory } from '#shared/statistics/methods/item-history.ts';
import { rasch } from '#shared/statistics/methods/rasch.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Method } from '#shared/statistics/methods/types.ts';
import type { Table } from '#shared/statistics/table.ts';
import type { Marked, Sitting } from './paper.ts';
import type { ExamAnalysis, ExamItemResult } from './schema.ts';

export type MethodAnswer<Values> =
  | { ok: true; values: Values; notes: string[] }
  | { ok: false; reason: string };

/** What a method of the core answers, typed by the caller; the reason where it cannot answer. */
export function ask<Values>(
  method: Method,
  tables: Readonly<Record<string, Table>>,
  options: unknown,
): MethodAnswer<Values> {
  const found = runMethod(method, tables, options);
  if (!found.ok) return { ok: false, reason: found.error.code.replace(/^statistics-/, '') };
  const { values, notes = [] } = found.data.answer;
  return { ok: true, values: values as Values, notes: notes.map(({ reason }) => reason) };
}

interface ZeroOne {
  /** Places among the marked items. */
  at: number[];
  table: Table;
}

/** The items that are either solved or not, as a table named by their places. */
function zeroOne({ columns, full }: Marked): ZeroOne {
  const at = columns.flatMap((column, j) =>
    column.every((value) => value === 0 || value === full[j]) ? [j] : [],
  );
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, i) =>
    at.map((j) => (columns[j]![i]! > 0 ? '1' : '0')),
  );
  return { at, table: { columns: at.map((j) => `i${j}`), rows } };
}

const placeOf = (name: string) => Number(name.slice(1));

export interface ItemMap {
  map: ExamAnalysis['map'];
  reason: string | null;
  /** By place among the marked items. */
  items: Map<number, { difficulty: number; outfit: number | null }>;
}

/** Items with marks in between are left out: the map is of those that are solved or not. */
export function itemMap(sitting: Sitting, marked: Marked): ItemMap {
  const { at, table } = zeroOne(marked);
  const items: ItemMap['items'] = new Map();
  if (at.length < 2) return { map: null, reason: 'too-few-items', items };
  const found = ask<{
    items: { item: string; difficulty: number; outfit: number | null }[];
    map: NonNullable<ExamAnalysis['map']>;
  }>(rasch, { data: table }, { items: table.columns });
  if (!found.ok) return { map: null, reason: found.reason, items };
  for (const { item, difficulty, outfit } of found.values.items)
    items.set(placeOf(item), { difficulty, outfit });
  const nameOf = (name: string) => sitting.items[marked.kept[placeOf(name)]!]!.number;
  return {
    map: found.values.map.map((row) => ({ ...row, items: row.items.map(nameOf) })),
    reason: null,
    items,
  };
}

/** People of a group below which a comparison says nothing. */
export const FEWEST_IN_GROUP = 20;

type Dif = ExamItemResult['dif'][number];

/** The two largest groups of each field that is known, compared at equal scores. */
export function fairness(sitting: Sitting, marked: Marked) {
  const { at, table } = zeroOne(marked);
  const overviews: ExamAnalysis['dif'] = [];
  const byItem = new Map<number, Dif[]>();
  const fields = Object.keys(sitting.examinees[0]?.groups ?? {});
  for (const by of at.length < 2 ? [] : fields) {
    const counts = new Map<string, number>();
    for (const { groups } of sitting.examinees)
      if (groups[by]) counts.set(groups[by], (counts.get(groups[by]) ?? 0) + 1);
    const [large, small] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!large || !small || small[1] < FEWEST_IN_GROUP) continue;
    const data: Table = {
      columns: [...table.columns, 'group'],
      rows: table.rows.map((row, i) => [...row, sitting.examinees[i]!.groups[by] ?? '']),
    };
    const found = ask<{
      purified: {
        items: {
          item: string;
          delta: number | null;
          ets_class: Dif['class'] | null;
          p_holm: number | null;
        }[];
      };
    }>(difMantelHaenszel, { data }, { items: table.columns, reference: large[0], focal: small[0] });
    if (!found.ok) continue;
    const flagged: string[] = [];
    for (const { item, delta, ets_class, p_holm } of found.values.purified.items) {
      if (delta === null || ets_class === null) continue;
      const place = placeOf(item);
      const sure = p_holm !== null && p_holm < 0.05;
      if (ets_class === 'C' && sure) flagged.push(sitting.items[marked.kept[place]!]!.number);
      const entry: Dif = { by, focal: small[0], reference: large[0], class: ets_class, sure, delta };
      byItem.set(place, [...(byItem.get(place) ?? []), entry]);
    }
    overviews.push({
      by,
      reference: large[0],
      focal: small[0],
      nReference: large[1],
      nFocal: small[1],
      flagged,
    });
  }
  return { overviews, byItem };
}

/** One use of an item of the bank in one sitting. */
export interface ItemUse {
  bank: string;
  paper: string;
  date: string | null;
  n: number;
  /** Mean share of the full marks. */
  p: number;
}

type History = NonNullable<ExamItemResult['history']>;

/** What is known of the items of one paper from all sittings, this one included; by item of the bank. */
export function histories(uses: readonly ItemUse[], paper: string): Map<string, History> {
  const own = new Set(uses.filter((use) => use.paper === paper).map(({ bank }) => bank));
  const ordered = uses
    .filter(({ bank }) => own.has(bank))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
  const sittings = [...new Set(ordered.map((use) => use.paper))];
  // Sittings are compared in order, and their names are put in order as texts.
  const sittingOf = new Map(sittings.map((name, at) => [name, String(at).padStart(4, '0')]));
  const found = ask<{
    items: { item: string; drift: number | null; verdict: History['verdict'] }[];
  }>(
    itemHistory,
    {
      data: {
        columns: ['item', 'sitting', 'n', 'correct'],
        rows: ordered.map(({ bank, paper: of, n, p }) => [
          bank,
          sittingOf.get(of)!,
          String(n),
          String(n * p),
        ]),
      },
    },
    {},
  );
  const known = new Map(found.ok ? found.values.items.map((entry) => [entry.item, entry]) : []);
  return new Map(
    [...own].map((bank) => [
      bank,
      {
        uses: ordered
          .filter((use) => use.bank === bank)
          .map(({ paper: of, date, n, p }) => ({ paper: of, date, n, p })),
        drift: known.get(bank)?.drift ?? null,
        verdict: known.get(bank)?.verdict ?? 'once',
      },
    ]),
  );
}
