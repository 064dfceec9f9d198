import { z } from 'zod';
import { effectsOf } from '../generalizability/anova.ts';
import { decide, needed, type VarianceOf } from '../generalizability/decision.ts';
import type { RandomFactor } from '../mixed-model/design.ts';
import { fitMixed } from '../mixed-model/fit.ts';
import type { Table } from '../table.ts';
import { combinations, designOptions, type Facet, facetsOf } from './g-study.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object(designOptions);

export const varianceComponents = method({
  id: 'variance-components',
  family: 'generalizability',
  title: { zh: 'G 研究与 D 研究（不平衡设计，REML）', en: 'G study and D study (unbalanced, REML)' },
  help: {
    zh: '每行一个得分，另列被评者与任意多个侧面（可嵌套），各人的评分者与题目可以不同：REML 方差分量、G 与 Φ、达到目标信度所需的条件数、每个被评者的证据是否足够。',
    en: 'One score per row with its person and any number of facets (nested ones too); persons may have different raters and items: variance components by REML, G and Phi, conditions needed for a wanted reliability, and whether the evidence on each person suffices.',
  },
  inputs: [dataInput('长表：被评者、侧面、得分', 'A long table of persons, facets and scores')],
  options,
  conventions: [
    'REML with every effect of the design random; an estimate never falls below 0',
    'the highest interaction is part of the residual where no cell has two scores',
    'G and Phi of the data at the harmonic mean, over persons, of the different conditions that a person met',
    'for a person: at the conditions that this person met; evidence is enough where G reaches the wanted one',
    'relative error: interactions with the person; absolute error: all facets',
    'rows with a missing value are left out',
  ],
  run({ data }, given) {
    const facets: Facet[] = [{ name: given.person, within: [] }, ...facetsOf(data!, given)];
    const { y, words, left } = usable(data!, given.score, facets);
    const notes: Note[] = [];
    const effects = effectsOf(facets.map((facet) => ({ ...facet, levels: 0 })));
    const random: RandomFactor[] = [];
    for (const effect of effects) {
      const factor = factorOf(effect, facets, words, y.length);
      if (factor.levels.length < y.length) random.push(factor);
      else if (effect.length < facets.length)
        notes.push({ reason: 'confounded', details: { effect: factor.name } });
    }
    const person = random.find(({ name }) => name === given.person);
    if (!person) throw new Unusable('too-few-rows', { needed: y.length + 1 });
    for (const { levels } of random)
      if (levels.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const sizes = random.map(({ levels }) => levels.length).sort((a, b) => b - a);
    if (sizes.slice(1).reduce((sum, size) => sum + size, 0) > MOST)
      throw new Unusable('too-many-levels', { most: MOST });
    const fit = fitMixed({ y, fixed: [new Float64Array(y.length).fill(1)], random })!;
    if (!fit.converged) notes.push({ reason: 'not-converged' });
    if (fit.singular) notes.push({ reason: 'singular-fit' });
    const names = facets.map(({ name }) => name);
    const components: (VarianceOf & { effect: string })[] = [
      ...fit.factors.map(({ name, variance }) => ({ effect: name, factors: name.split(JOIN), variance })),
      { effect: 'Residual', factors: names, variance: fit.residual },
    ];
    const universe = components.find(({ effect }) => effect === given.person)!.variance;
    if (!(universe > 0)) notes.push({ reason: 'no-variance', at: 'G' });
    const others = names.slice(1);
    const met = conditions(person, facets, words);
    const here = Object.fromEntries(
      others.map((name, f) => [name, met.length / met.reduce((sum, counts) => sum + 1 / counts[f]!, 0)]),
    );
    const tried = others.map(
      (name) =>
        given.d_study?.[name] ?? [...new Set([1, 2, 3, 5, Math.round(here[name]!)])].sort((a, b) => a - b),
    );
    const total = components.reduce((sum, { variance }) => sum + variance, 0);
    const by = (of: (variance: number) => number) =>
      Object.fromEntries(components.map(({ effect, variance }) => [effect, of(variance)]));
    const counted = (prefix: string, counts: readonly number[]) =>
      Object.fromEntries(others.map((name, f) => [prefix + name, counts[f]!]));
    return {
      notes,
      values: {
        n: y.length,
        rows_left_out: left,
        levels: Object.fromEntries(random.map(({ name, levels }) => [name, levels.length])),
        mean: fit.fixed[0]!.estimate,
        variance: by((variance) => variance),
        share_pct: by((variance) => (100 * variance) / total),
        conditions: here,
        ...decide(components, given.person, here),
        d_study: combinations(tried).map(
          (counts): Json => ({
            ...counted('n_', counts),
            ...decide(components, given.person, counted('', counts)),
          }),
        ),
        needed: others.map((facet) => ({
          facet,
          wanted: given.wanted,
          for_G: needed(components, given.person, here, facet, 'G', given.wanted),
          for_Phi: needed(components, given.person, here, facet, 'Phi', given.wanted),
        })),
        persons: person.levels.map((name, i): Json => {
          const { G, Phi } = decide(components, given.person, counted('', met[i]!));
          return { person: name, ...counted('n_', met[i]!), G, Phi, enough: G >= given.wanted };
        }),
      },
    };
  },
});

const MOST = 4000;
const JOIN = ':';

function usable(data: Table, score: string, facets: readonly Facet[]) {
  const scores = numericColumn(data, score);
  const columns = facets.map(({ name }) => textColumn(data, name));
  const rows = [...scores.keys()].filter(
    (row) => !Number.isNaN(scores[row]!) && columns.every((column) => column[row] !== ''),
  );
  if (rows.length < 3) throw new Unusable('too-few-rows', { needed: 3 });
  const y = Float64Array.from(rows, (row) => scores[row]!);
  if (y.every((value) => value === y[0])) throw new Unusable('no-variance');
  return {
    y,
    words: columns.map((column) => rows.map((row) => column[row]!)),
    left: scores.length - rows.length,
  };
}

/** The levels of an effect: the combinations of its factors' levels that occur. */
function factorOf(
  effect: readonly string[],
  facets: readonly Facet[],
  words: readonly (readonly string[])[],
  n: number,
): RandomFactor {
  const columns = effect.map((name) => words[facets.findIndex((facet) => facet.name === name)]!);
  const place = new Map<string, number>();
  const levels: string[] = [];
  const codes = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    const key = columns.map((column) => column[row]).join('\u001f');
    let code = place.get(key);
    if (code === undefined) {
      code = levels.length;
      place.set(key, code);
      levels.push(columns.map((column) => column[row]).join(JOIN));
    }
    codes[row] = code;
  }
  return { name: effect.join(JOIN), codes, levels };
}

/** How many different conditions of each facet every person met; a nested facet's within one level of its nest, on average. */
function conditions(
  person: RandomFactor,
  facets: readonly Facet[],
  words: readonly (readonly string[])[],
): number[][] {
  const distinct = (which: readonly number[]) => {
    const seen = person.levels.map(() => new Set<string>());
    person.codes.forEach((code, row) => {
      seen[code]!.add(which.map((f) => words[f]![row]).join('\u001f'));
    });
    return seen.map(({ size }) => size);
  };
  const perFacet = facets.slice(1).map(({ within }, f) => {
    const nests = within
      .map((name) => facets.findIndex((facet) => facet.name === name))
      .filter((at) => at > 0);
    const own = distinct([...nests, f + 1]);
    if (nests.length === 0) return own;
    const outer = distinct(nests);
    return own.map((count, i) => count / outer[i]!);
  });
  return person.levels.map((_, i) => perFacet.map((counts) => counts[i]!));
}
