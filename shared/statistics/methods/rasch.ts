import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { fitConditional } from '../rasch/conditional.ts';
import { FitSum } from '../rasch/fit.ts';
import { type Ability, maximumLikelihood, weightedLikelihood } from '../rasch/persons.ts';
import { comparableSets, constantItems, type Pattern, patternsOf } from '../rasch/responses.ts';
import { type Scored, scoredColumns, scoredOptions } from './scored.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  ...scoredOptions,
  persons: z.boolean().default(false).describe('also the ability and fit of every row'),
});

export const rasch = method({
  id: 'rasch',
  family: 'items',
  title: {
    zh: 'Rasch 模型（条件极大似然）：题目—考生图',
    en: 'Rasch model (conditional likelihood): item-person map',
  },
  help: {
    zh: '每行一名考生，每列一道 0/1 题：题目难度与标准误（两种归一化）、各原始分的能力值（极大似然与加权似然）、题目拟合、题目—考生图。零分、满分考生与人人答对的题目单独点名。',
    en: 'One examinee per row, one 0/1 item per column: difficulties with standard errors in both normalisations, abilities of every raw score (maximum and weighted likelihood), item fit, item-person map. Extreme scores and items without a difficulty are named.',
  },
  inputs: [dataInput('考生 × 试题（0/1）', 'Examinees by items (0/1)')],
  options,
  conventions: [
    'P(right) = 1 / (1 + exp(difficulty - ability)), in logits; difficulty, not easiness (eRm: easiness = - difficulty)',
    'difficulty, se: normalised to sum zero; difficulty_first_zero, se_first_zero: relative to the first item, as in eRm with sum0 = FALSE',
    'standard errors from the inverse of the conditional information; extreme scores add nothing to the conditional likelihood',
    'wle: Warm 1989; se of abilities = 1 / sqrt(information), items taken as known',
    'fit of items: persons with extreme scores left out, abilities by maximum likelihood; z by the cube root (Wright and Masters 1982), spread at most sqrt(2)',
    'separation reliability = (variance of abilities - mean squared error) / variance, extreme scores left out (n - 1); wle_reliability over everybody',
    'log_likelihood: of the answers given the raw scores',
  ],
  run({ data }, given) {
    const scored = scoredColumns(data!, given);
    const notes: Note[] = [];
    const { kept, left_out } = estimable(scored, notes);
    const columns = kept.map((j) => scored.columns[j]!);
    const patterns = patternsOf(columns);
    if (workOf(patterns) > MOST) throw new Unusable('too-many-patterns', { patterns: patterns.length });
    const fit = fitConditional(patterns, kept.length);
    if (!fit?.converged) throw new Unusable('not-converged');
    const { difficulty } = fit;
    const abilities = patterns.map((pattern) => abilitiesOf(pattern, difficulty));
    const [zero, full] = extremes(patterns);
    const persons = scored.rows.length;
    if (zero + full > 0) notes.push({ reason: 'extreme-scores', details: { zero, full } });
    if (persons < 100) notes.push({ reason: 'small-sample', details: { n: persons } });
    const { items: fits, persons: personFits } = fitOf(columns, patterns, abilities, difficulty);
    const error = (matrix: { data: Float64Array }, at: number) =>
      Math.sqrt(matrix.data[at * kept.length + at]!);
    return {
      notes,
      values: {
        n_persons: persons,
        n_not_extreme: persons - zero - full,
        n_items: kept.length,
        n_blank_cells: scored.blanks,
        left_out,
        extremes: { zero, full },
        log_likelihood: fit.logLik,
        items: kept.map((j, at) => ({
          item: scored.items[j]!,
          n: columns[at]!.filter((value) => !Number.isNaN(value)).length,
          solved: columns[at]!.filter((value) => value === 1).length,
          difficulty: difficulty[at]!,
          se: error(fit.covariance, at),
          difficulty_first_zero: difficulty[at]! - difficulty[0]!,
          se_first_zero: error(fit.covarianceToFirst, at),
          ...fits[at]!,
        })),
        scores: scoreTable(patterns, abilities),
        ...reliabilities(patterns, abilities),
        map: mapOf(
          patterns,
          abilities,
          kept.map((j) => scored.items[j]!),
          difficulty,
        ),
        ...(given.persons
          ? { persons: personTable(scored.rows, columns, patterns, abilities, personFits) }
          : {}),
      },
    };
  },
});

/** The information takes about (items presented)³ steps for each pattern of blanks. */
const MOST = 3e9;
const workOf = (patterns: readonly Pattern[]) =>
  patterns.reduce((sum, { items }) => sum + items.length ** 3, 0);

/** The items that have a difficulty; the others are named. Reasons `too-few-items` and `not-one-scale`. */
export function estimable(
  scored: Scored,
  notes: Note[],
): { kept: number[]; left_out: { item: string; solved_by: string }[] } {
  const constant = constantItems(scored.columns);
  const left_out = [...constant].map(([j, solved_by]) => ({ item: scored.items[j]!, solved_by }));
  for (const { item, solved_by } of left_out)
    notes.push({ reason: solved_by === 'all' ? 'solved-by-all' : 'solved-by-none', details: { item } });
  const kept = scored.items.map((_, j) => j).filter((j) => !constant.has(j));
  if (kept.length < 2) throw new Unusable('too-few-items', { needed: 2 });
  const sets = comparableSets(kept.map((j) => scored.columns[j]!));
  if (sets.length > 1)
    throw new Unusable('not-one-scale', {
      items: sets[1]!
        .slice(0, 5)
        .map((at) => scored.items[kept[at]!]!)
        .join(', '),
    });
  return { kept, left_out };
}

interface PatternAbilities {
  ml: (Ability | null)[];
  wle: Ability[];
}

function abilitiesOf({ items, counts }: Pattern, difficulty: Float64Array): PatternAbilities {
  const own = Float64Array.from(items, (item) => difficulty[item]!);
  const complete = items.length === difficulty.length;
  const scores = Array.from(counts, (_, score) => score);
  const nothing = { theta: Number.NaN, se: Number.NaN };
  // Of rare patterns only the scores that occur are worked out.
  const asked = (score: number) => complete || counts[score]! > 0;
  return {
    ml: scores.map((score) => (asked(score) ? maximumLikelihood(score, own) : nothing)),
    wle: scores.map((score) => (asked(score) ? weightedLikelihood(score, own) : nothing)),
  };
}

function extremes(patterns: readonly Pattern[]): [zero: number, full: number] {
  let [zero, full] = [0, 0];
  for (const { counts, items } of patterns) {
    zero += counts[0]!;
    full += counts[items.length]!;
  }
  return [zero, full];
}

function fitOf(
  columns: readonly Float64Array[],
  patterns: readonly Pattern[],
  abilities: readonly PatternAbilities[],
  difficulty: Float64Array,
) {
  const items = columns.map(() => new FitSum());
  const persons = new Map<number, FitSum>();
  patterns.forEach(({ items: presented, rows }, at) => {
    for (const row of rows) {
      const score = presented.reduce((sum, item) => sum + columns[item]![row]!, 0);
      const ability = abilities[at]!.ml[score];
      if (!ability) continue;
      const person = new FitSum();
      for (const item of presented) {
        const p = 1 / (1 + Math.exp(difficulty[item]! - ability.theta));
        const variance = p * (1 - p);
        const fourth = variance * (1 - 3 * variance);
        const residual = columns[item]![row]! - p;
        items[item]!.add(residual, variance, fourth);
        person.add(residual, variance, fourth);
      }
      persons.set(row, person);
    }
  });
  return {
    items: items.map((sum) => {
      const { n, ...fit } = sum.result();
      return { n_fit: n, ...fit };
    }),
    persons,
  };
}

function scoreTable(patterns: readonly Pattern[], abilities: readonly PatternAbilities[]): Json {
  const size = Math.max(...patterns.map(({ items }) => items.length));
  const at = patterns.findIndex(({ items }) => items.length === size);
  const complete = patterns.filter(({ items }) => items.length === size).length === 1;
  if (!complete) return null;
  return Array.from(patterns[at]!.counts, (n, score) => ({
    score,
    n,
    ml: abilities[at]!.ml[score]?.theta ?? null,
    ml_se: abilities[at]!.ml[score]?.se ?? null,
    wle: abilities[at]!.wle[score]!.theta,
    wle_se: abilities[at]!.wle[score]!.se,
  }));
}

/** Every person's ability, in the order of patterns. */
function spread(
  patterns: readonly Pattern[],
  abilities: readonly PatternAbilities[],
  of: (abilities: PatternAbilities, score: number) => Ability | null,
): Ability[] {
  return patterns.flatMap(({ counts }, at) =>
    Array.from(counts).flatMap((n, score) => {
      const ability = n > 0 ? of(abilities[at]!, score) : null;
      return ability ? new Array<Ability>(n).fill(ability) : [];
    }),
  );
}

function reliabilities(patterns: readonly Pattern[], abilities: readonly PatternAbilities[]) {
  const of = (list: Ability[]) => {
    const { mean, variance } = sampleOf(list.map(({ theta }) => theta));
    const error = list.reduce((sum, { se }) => sum + se * se, 0) / list.length;
    return {
      mean,
      sd: Math.sqrt(variance),
      error: Math.sqrt(error),
      reliability: (variance - error) / variance,
    };
  };
  const ml = of(spread(patterns, abilities, ({ ml }, score) => ml[score] ?? null));
  const wle = of(spread(patterns, abilities, ({ wle }, score) => wle[score]!));
  return {
    abilities: { ml_mean: ml.mean, ml_sd: ml.sd, wle_mean: wle.mean, wle_sd: wle.sd },
    separation_reliability: ml.reliability,
    wle_reliability: wle.reliability,
  };
}

const STEP = 0.5;

/** Persons (weighted likelihood) and items in steps of half a logit, lowest first. */
function mapOf(
  patterns: readonly Pattern[],
  abilities: readonly PatternAbilities[],
  names: readonly string[],
  difficulty: Float64Array,
): Json {
  const persons = spread(patterns, abilities, ({ wle }, score) => wle[score]!).map(({ theta }) => theta);
  const bin = (value: number) => Math.floor(value / STEP);
  const bins = [...persons, ...difficulty].map(bin);
  const low = bins.reduce((least, value) => Math.min(least, value));
  const high = bins.reduce((most, value) => Math.max(most, value));
  const rows = Array.from({ length: high - low + 1 }, (_, i) => ({
    from: (low + i) * STEP,
    to: (low + i + 1) * STEP,
    persons: 0,
    items: [] as string[],
  }));
  for (const theta of persons) rows[bin(theta) - low]!.persons++;
  names.forEach((name, j) => {
    rows[bin(difficulty[j]!) - low]!.items.push(name);
  });
  return rows;
}

function personTable(
  rows: readonly number[],
  columns: readonly Float64Array[],
  patterns: readonly Pattern[],
  abilities: readonly PatternAbilities[],
  fits: ReadonlyMap<number, FitSum>,
): Json {
  const table = patterns.flatMap(({ items, rows: members }, at) =>
    members.map((member) => {
      const score = items.reduce((sum, item) => sum + columns[item]![member]!, 0);
      const { infit, outfit, infit_z, outfit_z } = fits.get(member)?.result() ?? {
        infit: null,
        outfit: null,
        infit_z: null,
        outfit_z: null,
      };
      return {
        row: rows[member]! + 1,
        presented: items.length,
        score,
        extreme: score === 0 ? 'zero' : score === items.length ? 'full' : null,
        ml: abilities[at]!.ml[score]?.theta ?? null,
        ml_se: abilities[at]!.ml[score]?.se ?? null,
        wle: abilities[at]!.wle[score]!.theta,
        wle_se: abilities[at]!.wle[score]!.se,
        infit,
        outfit,
        infit_z,
        outfit_z,
      };
    }),
  );
  return table.sort((a, b) => a.row - b.row);
}
