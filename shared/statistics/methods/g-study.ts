import { z } from 'zod';
import { type Factor, varianceComponents } from '../generalizability/anova.ts';
import { decide, needed } from '../generalizability/decision.ts';
import type { Table } from '../table.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const designOptions = {
  person: z.string().default('person').describe('column of the objects of measurement'),
  facets: z
    .array(z.union([z.string(), z.object({ name: z.string(), within: z.array(z.string()) })]))
    .optional()
    .describe(
      'columns of facets, {"name", "within": [..]} for a nested one; all other columns but the score if absent',
    ),
  score: z.string().default('score').describe('column of scores'),
  d_study: z
    .record(z.string(), z.array(z.number().int().gt(0)))
    .optional()
    .describe('numbers of conditions to try for each facet; 1, 2, 3, 5 and those of the data if absent'),
  wanted: z.number().gt(0).lt(1).default(0.7).describe('the coefficient wanted'),
};
const options = z.object({
  ...designOptions,
  persons: z.array(z.string()).optional().describe('persons that are used; all if absent'),
});

export const gStudy = method({
  id: 'g-study',
  family: 'generalizability',
  title: { zh: 'G 研究与 D 研究（平衡设计）', en: 'G study and D study (balanced)' },
  help: {
    zh: '每行一个得分，另列被评者与各侧面（题目、评分者、场次；可嵌套）：方差分量、G 与 Φ、达到目标信度所需的评分者、题目、场次数。',
    en: 'One score per row with its person and its facets (items, raters, occasions; nested ones too): variance components, G and Phi, and how many raters, items, occasions a wanted reliability needs.',
  },
  inputs: [dataInput('长表：被评者、侧面、得分', 'A long table of persons, facets and scores')],
  options,
  conventions: [
    'ANOVA by expected mean squares (EMS), all facets random; every combination must stand once',
    'persons with a missing combination are left out',
    'negative estimates are shown as they are and taken as 0 in coefficients',
    'relative error: interactions with the person; absolute error: all facets',
  ],
  run({ data }, given) {
    const facets = facetsOf(data!, given);
    const notes: Note[] = [];
    const { values, factors, dropped } = cells(data!, given, facets);
    const components = varianceComponents(values, factors);
    const negative = components.filter(({ variance }) => variance < 0).map(({ effect }) => effect);
    for (const effect of negative) notes.push({ reason: 'negative-component', at: `variance.${effect}` });
    const names = facets.map(({ name }) => name);
    const levels = Object.fromEntries(factors.map(({ name, levels: n }) => [name, n]));
    const tried = names.map(
      (name) => given.d_study?.[name] ?? [...new Set([1, 2, 3, 5, levels[name]!])].sort((a, b) => a - b),
    );
    const here = decide(components, given.person, levels);
    const person = components.find(({ effect }) => effect === given.person)!;
    if (!(person.variance > 0)) notes.push({ reason: 'no-variance', at: 'G' });
    const by = (of: (component: (typeof components)[0]) => number) =>
      Object.fromEntries(components.map((component) => [component.effect, of(component)]));
    const total = components.reduce((sum, { variance }) => sum + Math.max(0, variance), 0);
    return {
      notes,
      values: {
        levels,
        persons_left_out: dropped,
        mean_squares: by(({ ms }) => ms),
        df: by(({ df }) => df),
        variance: by(({ variance }) => variance),
        share_pct: by(({ variance }) => (100 * Math.max(0, variance)) / total),
        negative,
        ...here,
        d_study: combinations(tried).map((counts): Json => {
          const design = Object.fromEntries(names.map((name, i) => [name, counts[i]!]));
          const n = Object.fromEntries(names.map((name, i) => [`n_${name}`, counts[i]!]));
          return { ...n, ...decide(components, given.person, design) };
        }),
        needed: names.map((name) => ({
          facet: name,
          wanted: given.wanted,
          for_G: needed(components, given.person, levels, name, 'G', given.wanted),
          for_Phi: needed(components, given.person, levels, name, 'Phi', given.wanted),
        })),
      },
    };
  },
});

export interface Facet {
  name: string;
  within: readonly string[];
}

/** The facets meant by the options; */
export function facetsOf(
  data: Table,
  given: Pick<z.output<typeof options>, 'facets' | 'person' | 'score'>,
): Facet[] {
  const named = given.facets ?? data.columns.filter((name) => name !== given.person && name !== given.score);
  if (named.length === 0) throw new Unusable('too-few-groups', { needed: 1 });
  const facets = named.map((facet) => (typeof facet === 'string' ? { name: facet, within: [] } : facet));
  const names = [given.person, ...facets.map(({ name }) => name)];
  for (const { name, within } of facets) {
    const unknown = within.find((other) => other === name || !names.includes(other));
    if (unknown !== undefined) throw new Unusable('unknown-nest', { facet: name, within: unknown });
  }
  return facets;
}

/** Scores in odometer order of person and facets. Levels of a nested facet are numbered within their nest. */
function cells(data: Table, given: z.output<typeof options>, facets: readonly Facet[]) {
  const all: Facet[] = [{ name: given.person, within: [] }, ...facets];
  const words = all.map(({ name }) => textColumn(data, name));
  const scores = numericColumn(data, given.score);
  const wanted = given.persons && new Set(given.persons);
  const rows = [...scores.keys()].filter(
    (i) =>
      !Number.isNaN(scores[i]!) &&
      words.every((column) => column[i] !== '') &&
      (wanted?.has(words[0]![i]!) ?? true),
  );
  const levels = all.map((facet, f) => {
    const seen = new Map<string, Map<string, number>>();
    const nests = facet.within.map((name) => all.findIndex((other) => other.name === name));
    return (row: number): number => {
      const nest = nests.map((other) => words[other]![row]).join('\u001f');
      const known = seen.get(nest) ?? new Map<string, number>();
      seen.set(nest, known);
      const word = words[f]![row]!;
      if (!known.has(word)) known.set(word, known.size);
      return known.get(word)!;
    };
  });
  const places = rows.map((row) => levels.map((level) => level(row)));
  const sizes = all.map((_, f) => places.reduce((most, place) => Math.max(most, place[f]! + 1), 0));
  const perPerson = sizes.slice(1).reduce((product, size) => product * size, 1);
  const found = new Map<number, Map<number, number>>();
  places.forEach((place, at) => {
    const cell = place.slice(1).reduce((index, level, f) => index * sizes[f + 1]! + level, 0);
    const own = found.get(place[0]!) ?? new Map<number, number>();
    if (own.has(cell)) throw new Unusable('repeated-cell', { row: rows[at]! + 1 });
    found.set(place[0]!, own.set(cell, scores[rows[at]!]!));
  });
  const complete = [...found.values()].filter((own) => own.size === perPerson);
  if (complete.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
  const values = new Float64Array(complete.length * perPerson);
  complete.forEach((own, person) => {
    for (const [cell, score] of own) values[person * perPerson + cell] = score;
  });
  const factors = all.map(
    ({ name, within }, f): Factor => ({ name, within, levels: f === 0 ? complete.length : sizes[f]! }),
  );
  return { values, factors, dropped: found.size - complete.length };
}

export function combinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    // The first facet runs fastest.
    (found, list) => list.flatMap((n) => found.map((before) => [...before, n])),
    [[]],
  );
}
