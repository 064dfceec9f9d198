import { z } from 'zod';
import { connectedSets } from '../mixed-model/connectivity.ts';
import { type Element, elementsOf, type Residual, separationOf } from '../rasch/elements.ts';
import { fitFacets } from '../rasch/facets.ts';
import { type Facet, type Screened, screen } from '../rasch/ratings.ts';
import { inOrder, type Table } from '../table.ts';
import { chosenColumns, noColumn, numericColumn, numericColumns, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  score: z.string().default('score').describe('column of ratings, in a long table'),
  facets: z
    .array(z.string())
    .optional()
    .describe(
      'columns of the facets, those to be measured first, then raters, items, occasions; target and rater if absent (of a wide table: the row alone)',
    ),
  items: z
    .array(z.string())
    .optional()
    .describe(
      'for a wide table: columns of ratings ("q1..q6" is a run), which become the last facet, named item',
    ),
  thresholds_by: z
    .string()
    .optional()
    .describe(
      'facet whose elements have thresholds of their own (partial credit), such as item; one rating scale for all if absent',
    ),
  unexpected: z
    .number()
    .int()
    .min(0)
    .default(20)
    .describe('how many of the most surprising ratings are listed'),
});
type Options = z.output<typeof options>;

export const manyFacet = method({
  id: 'many-facet-rasch',
  family: 'fair-scores',
  title: {
    zh: '多面 Rasch 模型（评分量表 / 分部评分）',
    en: 'Many-facet Rasch model (rating scale, partial credit)',
  },
  help: {
    zh: '每行一个评分，各列为被评者、评分者、条目等面：被评者测度、评分者严厉度、条目难度，带标准误、拟合、分离度与信度、阈值（是否无序）、公平均分、连通性、最出乎意料的评分。',
    en: 'One rating per row with columns of targets, raters, items: measures of targets, severity of raters, difficulty of items with errors, fit, separation and reliability, thresholds (disordered or not), fair averages, connectivity, the most surprising ratings.',
  },
  inputs: [
    dataInput(
      '长表：评分与各面；或每列一个条目的宽表',
      'A long table of ratings and facets, or a wide one with one item per column',
    ),
  ],
  options,
  conventions: [
    'log(P_k / P_k-1) = target - rater - item - ... - threshold_k, in logits: more of the first facet raises ratings, more of every other lowers them (severity, difficulty)',
    'joint maximum likelihood, which stretches measures when targets have few ratings (by about L / (L - 1) for L ratings each); jml_shrinkage is (L - 1) / L with the mean L and is not applied',
    'facets but the first have mean 0 over elements without extreme ratings; thresholds have mean 0',
    'elements with ratings at one end only are left out and placed afterwards at 0.3 of a category inwards',
    'se = 1 / sqrt(information), other facets known; infit, outfit and z as Wright and Masters 1982',
    'separation = true sd / rmse with true variance = variance (n - 1) - mean squared error; strata = (4 separation + 1) / 3; reliability = true / observed variance',
    'fair_average: the score expected with the other facets at their means, over all scales',
    'categories that nobody used are squeezed out; a disordered threshold is lower than the one before',
  ],
  run({ data }, given) {
    const { facets, score, rows, left_out } = facetsOf(data!, given);
    if (score.length < 3) throw new Unusable('too-few-rows', { needed: 3 });
    const byFacet =
      given.thresholds_by === undefined ? null : facets.findIndex(({ name }) => name === given.thresholds_by);
    if (byFacet === -1) throw noColumn(data!, given.thresholds_by!);
    const scale = byFacet === null ? new Int32Array(score.length) : facets[byFacet]!.codes;
    const scales = byFacet === null ? 1 : facets[byFacet]!.levels.length;
    const screened = screen(facets, score, scale, scales);
    const n = screened.used.reduce((sum, value) => sum + value, 0);
    if (n < 3)
      throw new Unusable(score.every((value) => value === score[0]) ? 'no-variance' : 'only-extremes');
    const fit = fitFacets(screened.ratings, screened.used, byFacet);
    if (!fit.converged) throw new Unusable('measures-run-away');
    const { elements, residuals } = elementsOf(screened, fit, score, byFacet);
    const notes = notesOf(screened);
    const sets = disconnected(screened, notes);
    const names = byFacet === null ? ['all'] : facets[byFacet]!.levels;
    const perTarget = n / (elements[0]!.filter(({ extreme }) => extreme === null).length || 1);
    return {
      notes: [...notes, ...disorder(fit.thresholds, names)],
      values: {
        n: score.length,
        n_used: n,
        rows_left_out: left_out,
        log_likelihood: fit.logLik,
        iterations: fit.iterations,
        jml_shrinkage: perTarget > 1 ? (perTarget - 1) / perTarget : null,
        disconnected: sets,
        facets: facets.map(({ name }, f) => ({
          facet: name,
          ...separationOf(elements[f]!),
          elements: elements[f]!.map(shown),
        })),
        scales: names.map((name, at) => scaleOf(name, at, screened, fit.thresholds[at]!)),
        unexpected: unexpected(residuals, facets, rows, given.unexpected),
      },
    };
  },
});

function shown({ fit, ...element }: Element): Json {
  const { infit, outfit, infit_z, outfit_z } = fit;
  return { ...element, infit, outfit, infit_z, outfit_z };
}

interface Prepared {
  facets: Facet[];
  score: Float64Array;
  /** Row of the table of each rating. */
  rows: number[];
  left_out: number;
}

function facetsOf(table: Table, given: Options): Prepared {
  const score: number[] = [];
  const rows: number[] = [];
  const words: string[][] = [];
  const names = given.facets ?? (given.items ? [] : ['target', 'rater']);
  const columns = names.map((name) => textColumn(table, name));
  const complete = (row: number) => columns.every((column) => column[row] !== '');
  const facetNames = given.items ? [...(names.length > 0 ? names : ['row']), 'item'] : names;
  for (let f = 0; f < facetNames.length; f++) words.push([]);
  let left_out = 0;
  const add = (row: number, value: number, item?: string) => {
    if (Number.isNaN(value) || !complete(row)) {
      left_out++;
      return;
    }
    score.push(value);
    rows.push(row);
    if (item !== undefined && names.length === 0) words[0]!.push(String(row + 1));
    columns.forEach((column, f) => {
      words[f]!.push(column[row]!);
    });
    if (item !== undefined) words.at(-1)!.push(item);
  };
  if (given.items) {
    const items = chosenColumns(table, given.items);
    const values = numericColumns(table, items);
    for (let row = 0; row < table.rows.length; row++)
      items.forEach((item, j) => {
        add(row, values[j]![row]!, item);
      });
  } else {
    const values = numericColumn(table, given.score);
    values.forEach((value, row) => {
      add(row, value);
    });
  }
  if (facetNames.length < 2) throw new Unusable('too-few-facets', { needed: 2 });
  const facets = facetNames.map((name, f): Facet => {
    const seen = new Set(words[f]);
    const levels =
      given.items && f === facetNames.length - 1
        ? chosenColumns(table, given.items).filter((item) => seen.has(item))
        : inOrder(seen);
    const place = new Map(levels.map((level, i) => [level, i]));
    return {
      name,
      levels,
      codes: Int32Array.from(words[f]!, (word) => place.get(word)!),
      sign: f === 0 ? 1 : -1,
    };
  });
  return { facets, score: Float64Array.from(score), rows, left_out };
}

function notesOf({ extremes, ratings, skipped }: Screened): Note[] {
  const notes: Note[] = [];
  for (const { facet, level, end } of extremes.slice(0, 50))
    notes.push({
      reason: end === 'lowest' ? 'all-lowest' : 'all-highest',
      details: { facet: ratings.facets[facet]!.name, element: ratings.facets[facet]!.levels[level]! },
    });
  for (const { score } of skipped) notes.push({ reason: 'unused-category', details: { score } });
  return notes;
}

/** Pairs of facets that fall into sets without a common element: shifting one set against another changes no rating. */
function disconnected({ ratings, used }: Screened, notes: Note[]): Json {
  const chosen = Array.from(used, (_, i) => i).filter((i) => used[i]);
  const factors = ratings.facets.map(({ name, levels, codes }) => ({
    name,
    levels: [...levels],
    codes: Int32Array.from(chosen, (i) => codes[i]!),
    present: new Set(chosen.map((i) => levels[codes[i]!]!)),
  }));
  const found: Json[] = [];
  for (let a = 0; a < factors.length; a++)
    for (let b = a + 1; b < factors.length; b++) {
      const sets = connectedSets(factors[a]!, factors[b]!).filter(([level]) =>
        factors[a]!.present.has(level!),
      );
      if (sets.length < 2) continue;
      found.push({ facets: [factors[a]!.name, factors[b]!.name], sets: sets.slice(0, 20) });
      notes.push({ reason: 'not-connected', at: `disconnected[${found.length - 1}]` });
    }
  return found;
}

const disorder = (thresholds: readonly Float64Array[], names: readonly string[]): Note[] =>
  thresholds.flatMap((own, at): Note[] =>
    own.some((value, k) => k > 0 && value < own[k - 1]!)
      ? [{ reason: 'disordered-thresholds', at: `scales[${at}]`, details: { scale: names[at]! } }]
      : [],
  );

function scaleOf(name: string, at: number, { ratings, used }: Screened, thresholds: Float64Array): Json {
  const scores = ratings.scores[at]!;
  const counts = new Array<number>(scores.length).fill(0);
  for (let i = 0; i < used.length; i++)
    if (used[i] && ratings.scale[i] === at) counts[ratings.category[i]!]! += 1;
  return {
    scale: name,
    categories: scores.map((score, k) => ({
      score,
      n: counts[k]!,
      threshold: k === 0 ? null : thresholds[k - 1]!,
      disordered: k > 1 && thresholds[k - 1]! < thresholds[k - 2]!,
    })),
  };
}

function unexpected(
  residuals: readonly Residual[],
  facets: readonly Facet[],
  rows: readonly number[],
  most: number,
): Json {
  return [...residuals]
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.row - b.row)
    .slice(0, most)
    .map(({ row, score, expected, z }) => ({
      row: rows[row]! + 1,
      ...Object.fromEntries(facets.map(({ name, levels, codes }) => [name, levels[codes[row]!]!])),
      score,
      expected,
      z,
    }));
}
