/** What both methods for differential item functioning ask for: answers, a column of groups, a score to match on. */
import { z } from 'zod';
import { type Answers, type Purified, purify, type Stratum, strataOf } from '../dif/matching.ts';
import { inOrder, type Table } from '../table.ts';
import { numericColumn, pick, textColumn } from './input.ts';
import { scoredColumns } from './scored.ts';
import { dataInput, type Json, type Note, Unusable } from './types.ts';

export const difOptions = {
  items: z
    .array(z.string())
    .optional()
    .describe('item columns scored 0/1; "q1..q6" is a run; all numeric columns if absent'),
  group: z.string().default('group').describe('column of the groups'),
  focal: z.string().optional().describe('name of the focal group; the last one in order if absent'),
  reference: z
    .string()
    .optional()
    .describe('name of the reference group; everybody who is not in the focal group if absent'),
  match: z.string().optional().describe('column of a score to match on instead of the raw score'),
  blanks: z
    .enum(['wrong', 'omit'])
    .default('wrong')
    .describe('wrong: a blank counts 0; omit: rows with a blank are left out'),
  alpha: z.number().gt(0).lt(1).default(0.05).describe('level at which purification flags an item'),
};

export const difInputs = [
  dataInput('考生 × 试题（0/1）与分组列', 'Examinees by items (0/1) with a column of groups'),
];

export const matchingConventions = [
  'matched on the raw score of all items, the studied one included; purified: on the items not flagged, the studied one always included, until the same items are flagged again or after 10 rounds (difR)',
];

interface Given {
  items?: string[] | undefined;
  group: string;
  focal?: string | undefined;
  reference?: string | undefined;
  match?: string | undefined;
  blanks: 'wrong' | 'omit';
}

export interface DifData {
  items: string[];
  answers: Answers;
  focal: string;
  reference: string[];
  n: [reference: number, focal: number];
}

/** Below this many in a group the estimates are hints (Zwick 2012: 200 in the smaller group, 500 in all). */
const ENOUGH = 200;

export function difData(table: Table, given: Given, notes: Note[]): DifData {
  const words = textColumn(table, given.group);
  const scored = scoredColumns(table, given, [given.group, given.match]);
  const names = inOrder(words.filter((word) => word !== ''));
  const focal = given.focal ?? names.at(-1) ?? '';
  const reference = given.reference ? [given.reference] : names.filter((name) => name !== focal);
  for (const name of [focal, ...reference])
    if (!names.includes(name)) throw new Unusable('no-group', { group: name, column: given.group });
  if (reference.length === 0 || reference.includes(focal))
    throw new Unusable('too-few-groups', { needed: 2 });
  const external = given.match ? numericColumn(table, given.match) : undefined;
  const rows = scored.rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row }) =>
        (words[row] === focal || reference.includes(words[row]!)) &&
        !(external && Number.isNaN(external[row]!)),
    );
  const group = Uint8Array.from(rows, ({ row }) => (words[row] === focal ? 1 : 0));
  const inFocal = group.reduce((sum, value) => sum + value, 0);
  const n: DifData['n'] = [group.length - inFocal, inFocal];
  if (n[0] === 0 || n[1] === 0) throw new Unusable('too-few-groups', { needed: 2 });
  if (Math.min(...n) < ENOUGH) notes.push({ reason: 'small-sample', details: { n: Math.min(...n) } });
  return {
    items: scored.items,
    focal,
    reference,
    n,
    answers: {
      columns: pick(
        scored.columns,
        rows.map(({ at }) => at),
      ),
      group,
      external: external && Float64Array.from(rows, ({ row }) => external[row]!),
    },
  };
}

/** Both rounds of a test over all items: plain, and with purified matching. */
export function bothWays<Found>(
  { items, answers, focal, reference, n }: DifData,
  test: (strata: readonly Stratum[]) => Found,
  flagged: (found: Found) => boolean,
  shown: (
    item: string,
    found: Found,
    shares: { p_reference: number; p_focal: number },
    all: readonly Found[],
  ) => Json,
): { [key: string]: Json } {
  const { plain, purified } = purify(
    items.length,
    (item, anchors) => test(strataOf(answers, item, anchors)),
    flagged,
    answers.external ? 0 : 10,
  );
  const share = (item: number, side: number) => {
    let right = 0;
    answers.columns[item]!.forEach((value, i) => {
      if (answers.group[i] === side) right += value;
    });
    return right / n[side]!;
  };
  const shares = items.map((_, item) => ({ p_reference: share(item, 0), p_focal: share(item, 1) }));
  const list = (found: readonly Found[]) =>
    items.map((item, at) => shown(item, found[at]!, shares[at]!, found));
  return {
    focal,
    reference,
    n_reference: n[0],
    n_focal: n[1],
    items: list(plain),
    ...(answers.external ? {} : { purified: purifiedPart(items, purified, list(purified.found)) }),
  };
}

const purifiedPart = (
  names: readonly string[],
  { anchors, rounds, settled }: Purified<unknown>,
  items: Json[],
): Json => ({
  rounds,
  settled,
  flagged: names.filter((_, item) => !anchors.includes(item)),
  items,
});
