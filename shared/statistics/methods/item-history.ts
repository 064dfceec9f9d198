import { z } from 'zod';
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { normalQuantile } from '../normal.ts';
import { byItem, link, type Occasion } from '../rasch/linking.ts';
import { inOrder, type Table } from '../table.ts';
import { adjust } from '../tests/adjust.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  item: z.string().default('item').describe('column of items'),
  sitting: z.string().default('sitting').describe('column of sittings (terms, versions), compared in order'),
  n: z.string().default('n').describe('column with the number of examinees'),
  correct: z.string().default('correct').describe('column with how many solved the item'),
  difficulty: z
    .string()
    .optional()
    .describe('column of difficulties in logits, with se, instead of n and correct'),
  se: z.string().default('se').describe('column of standard errors of the difficulties'),
  link: z
    .enum(['precision', 'equal', 'none'])
    .default('precision')
    .describe(
      'how sittings are put on one scale by their common items: weighted by precision, all alike (anchor means), or not at all',
    ),
  worth: z.number().gt(0).default(0.5).describe('drift in logits that matters'),
  level: z.number().gt(0).lt(1).default(0.95).describe('confidence level of the drift'),
});
type Options = z.output<typeof options>;

export const itemHistory = method({
  id: 'item-history',
  family: 'items',
  title: {
    zh: '题库：试题难度的变化与试卷等值',
    en: 'Item bank: drift of difficulty and equating of sittings',
  },
  help: {
    zh: '每行一题的一次使用（人数与答对数，或 Rasch 难度与标准误）：用共同题把各次考试放到同一量尺（等值常数），给出每题难度的变化、区间与是否漂移。',
    en: 'One use of an item per row (examinees and right answers, or Rasch difficulty and error): sittings are put on one scale by their common items (equating constants), then the drift of each item with its interval.',
  },
  inputs: [dataInput('试题 × 考试的长表', 'A long table of items and sittings')],
  options,
  conventions: [
    'from counts: difficulty = ln((n - correct + 0.5) / (correct + 0.5)), se = sqrt(1 / (correct + 0.5) + 1 / (n - correct + 0.5))',
    'difficulty = item + sitting by least squares over common items; shift of a sitting relative to the first, to be subtracted from its difficulties (and abilities)',
    'items that drift are taken out of the link and everything is worked out again until they stay the same, at most 10 rounds',
    'drift = last - first use after linking; se from the two difficulties, that of the link left out; chi2 over all uses of an item; p_holm over items',
    'drifted: p_holm < 1 - level and |drift| or the range over sittings >= worth; watch: one of the two',
  ],
  run({ data }, given) {
    const { items, sittings, occasions, left_out } = occasionsOf(data!, given);
    if (sittings.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const notes: Note[] = [];
    let trusted = items.map(() => true);
    let found = histories(occasions, new Float64Array(sittings.length), items, given);
    let linked = null;
    let rounds = 0;
    for (; given.link !== 'none' && rounds < 10; rounds++) {
      const next = link(occasions, sittings.length, trusted, given.link);
      if (!next) {
        if (rounds === 0) throw new Unusable('no-common-items');
        notes.push({ reason: 'no-common-items', at: 'sittings' });
        break;
      }
      linked = next;
      found = histories(occasions, linked.shift, items, given);
      const kept = found.map(({ verdict }) => verdict !== 'drifted');
      if (kept.join() === trusted.join()) break;
      trusted = kept;
    }
    return {
      notes,
      values: {
        rows_left_out: left_out,
        rounds,
        sittings: sittings.map((sitting, s) => ({
          sitting,
          n_items: occasions.filter((entry) => entry.sitting === s).length,
          anchors: linked?.anchors[s] ?? null,
          shift: linked?.shift[s] ?? null,
          shift_se: linked?.se[s] ?? null,
        })),
        items: found.map(
          ({ uses, ...entry }): Json => ({
            ...entry,
            uses: uses.map(({ sitting, difficulty, variance }) => ({
              sitting: sittings[sitting]!,
              difficulty,
              se: Math.sqrt(variance),
              linked: difficulty - (linked?.shift[sitting] ?? 0),
            })),
          }),
        ),
      },
    };
  },
});

function occasionsOf(table: Table, given: Options) {
  const itemWords = textColumn(table, given.item);
  const sittingWords = textColumn(table, given.sitting);
  const items = inOrder(itemWords.filter((word) => word !== ''));
  const sittings = inOrder(sittingWords.filter((word) => word !== ''));
  const itemPlace = new Map(items.map((name, i) => [name, i]));
  const sittingPlace = new Map(sittings.map((name, i) => [name, i]));
  const first = numericColumn(table, given.difficulty ?? given.n);
  const second = numericColumn(table, given.difficulty ? given.se : given.correct);
  const occasions: Occasion[] = [];
  let left_out = 0;
  table.rows.forEach((_, row) => {
    const item = itemPlace.get(itemWords[row]!);
    const sitting = sittingPlace.get(sittingWords[row]!);
    const [a, b] = [first[row]!, second[row]!];
    const usable = given.difficulty ? b > 0 && !Number.isNaN(a) : a > 0 && b >= 0 && b <= a;
    if (item === undefined || sitting === undefined || !usable) {
      left_out++;
      return;
    }
    occasions.push(
      given.difficulty
        ? { item, sitting, difficulty: a, variance: b * b }
        : {
            item,
            sitting,
            difficulty: Math.log((a - b + 0.5) / (b + 0.5)),
            variance: 1 / (b + 0.5) + 1 / (a - b + 0.5),
          },
    );
  });
  if (occasions.length === 0) throw new Unusable('no-rows');
  return { items, sittings, occasions, left_out };
}

interface History {
  item: string;
  uses: Occasion[];
  n_uses: number;
  drift: number;
  drift_se: number;
  drift_lower: number;
  drift_upper: number;
  range: number;
  chi2: number;
  df: number;
  p: number;
  p_holm: number;
  verdict: 'once' | 'stable' | 'watch' | 'drifted';
}

function histories(
  occasions: readonly Occasion[],
  shift: Float64Array,
  items: readonly string[],
  given: Options,
): History[] {
  const half = normalQuantile(1 - (1 - given.level) / 2);
  const usesOf = byItem(occasions);
  const found = items.map((item, at): History => {
    const uses = [...(usesOf.get(at) ?? [])].sort((a, b) => a.sitting - b.sitting);
    const linked = uses.map(({ difficulty, sitting }) => difficulty - shift[sitting]!);
    const [from, to] = [uses[0], uses.at(-1)];
    const again = uses.length > 1 && from && to;
    const drift = again ? linked.at(-1)! - linked[0]! : Number.NaN;
    const se = again ? Math.sqrt(from.variance + to.variance) : Number.NaN;
    const weights = uses.map(({ variance }) => 1 / variance);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = linked.reduce((sum, value, i) => sum + weights[i]! * value, 0) / all;
    const chi2 = again
      ? linked.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0)
      : Number.NaN;
    const df = Math.max(uses.length - 1, 0);
    return {
      item,
      uses,
      n_uses: uses.length,
      drift,
      drift_se: se,
      drift_lower: drift - half * se,
      drift_upper: drift + half * se,
      range: again ? Math.max(...linked) - Math.min(...linked) : Number.NaN,
      chi2,
      df,
      p: again ? chiSquaredUpperTail(chi2, df) : Number.NaN,
      p_holm: Number.NaN,
      verdict: 'once',
    };
  });
  const tested = found.filter(({ df }) => df > 0);
  const adjusted = adjust(
    tested.map(({ p }) => p),
    'holm',
  );
  tested.forEach((entry, i) => {
    entry.p_holm = adjusted[i]!;
    const sure = entry.p_holm < 1 - given.level;
    const large = Math.max(Math.abs(entry.drift), entry.range) >= given.worth;
    entry.verdict = sure && large ? 'drifted' : sure || large ? 'watch' : 'stable';
  });
  return found;
}
