/** Results of one evaluation by who is judged. */

import { studentsByCourse } from '#db/repositories/class-sizes.ts';
import { evaluationYears } from '#db/repositories/evaluation-forms.ts';
import { titlesOf } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { EvaluationTarget, evaluationContract } from '#shared/api/evaluation.ts';
import { type Cell, cellsOf } from '#shared/evaluation/blocks.ts';
import { codesOf, type Dimension, type EvaluationFilter } from '#shared/evaluation/forms.ts';
import {
  itemResults,
  type Results,
  resultsBy,
  type Scale,
  straightLining,
  summarise,
  type TargetResult,
} from '#shared/evaluation/results.ts';
import type { EvaluationSource } from '#shared/evaluation/source.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf, yearOf } from '#shared/periods/period.ts';
import { adequacy } from '#shared/statistics/adequacy/rules.ts';
import { type DividedForms, dividedForms } from '../anonymity/blocks.ts';
import { floorOf } from '../anonymity/floor.ts';
import { remember } from '../remember.ts';
import { dimensionOf, sourceOf } from './forms.ts';

export interface Question {
  type: string;
  period: string;
  by: string;
  group?: string | null | undefined;
}

export interface Asked extends DividedForms {
  source: EvaluationSource;
  scale: Scale;
  dimension: Dimension;
  groups: { code: string | null; forms: number }[];
  group: string | null;
  /** The period and the kind of respondent. */
  filter: EvaluationFilter;
}

/** Throws the refusals `not-an-evaluation`, `not-judged` and `bad-period`. */
export function ask(reader: Reader, question: Question): Asked {
  const source = sourceOf(reader, question.type);
  const grain = grainOf(question.period);
  // Months would tell too closely when a form was handed in.
  if (grain !== 'year' && grain !== 'term')
    throw new Refusal('bad-period', `not a year or a term: ${question.period}`, { period: question.period });
  const divided = dividedForms(reader, source.type, yearOf(question.period));
  const { forms } = divided;
  const counts = new Float64Array(forms.names.group.length);
  const inPeriod = forms.names[grain].indexOf(question.period);
  for (let row = 0; row < forms.size; row++)
    if (forms.codes[grain][row] === inPeriod) counts[forms.codes.group[row]!]! += 1;
  const groups = forms.names.group
    .map((code, at) => ({ code, forms: counts[at]! }))
    .filter((entry) => entry.forms > 0)
    .sort((a, b) => b.forms - a.forms);
  const group = groups.find(({ code }) => code === question.group)?.code ?? groups[0]?.code ?? null;
  return {
    ...divided,
    source,
    scale: source.scores.instrument.scale,
    dimension: dimensionOf(source, question.by),
    groups,
    group,
    filter: { [grain]: question.period, group },
  };
}

/** The model is fitted to all departments, whichever is looked at. */
function fitted(reader: Reader, question: Question, asked: Asked): Results | null {
  const { forms, blocks, filter, dimension, scale, group } = asked;
  const codes = codesOf(forms, filter);
  if (!codes) return null;
  const key = `results ${question.type} ${question.period} ${question.by} ${group}`;
  return remember(reader, key, () => resultsBy(forms, blocks, codes, dimension, scale));
}

export function evaluationResults(
  reader: Reader,
  question: Question & { department: string | null },
): OutputOf<(typeof evaluationContract)['evaluation.results']> {
  const asked = ask(reader, question);
  const { source, forms, blocks, dimension, filter, scale } = asked;
  const results = fitted(reader, question, asked);
  const places = placesOf(asked);
  const here = results?.targets.filter(
    ({ code }) => question.department === null || places.get(code)?.has(question.department),
  );
  const scope = question.department === null ? filter : { ...filter, department: question.department };
  const scopeCodes = codesOf(forms, scope);
  const whole = scopeCodes && cellsOf(forms, blocks, scopeCodes, null).get(-1);
  const year = forms.names.year.indexOf(question.period);
  return {
    floor: floorOf(reader, source.type),
    groups: asked.groups,
    group: asked.group,
    all: whole ? summarise(forms, blocks, whole, scale) : null,
    straight: year < 0 || question.department !== null ? null : straightLining(forms, blocks, year),
    model: results?.model
      ? {
          raters: results.model.raters,
          mean: results.model.mean,
          ...results.model.variances,
          needed: results.model.needed,
          unlinked: results.model.unlinked,
        }
      : null,
    targets: named(reader, source, asked, dimension, here ?? [], places),
  };
}

/** Departments in which each target is judged, by the target's code. Who is judged where is no secret: n is. */
function placesOf({ forms, dimension, filter }: Asked): Map<number, Set<string>> {
  const places = new Map<number, Set<string>>();
  const codes = codesOf(forms, filter);
  if (!codes) return places;
  const fixed = Object.entries(codes) as [Dimension, number][];
  for (let row = 0; row < forms.size; row++) {
    if (fixed.some(([of, code]) => forms.codes[of][row] !== code)) continue;
    const target = forms.codes[dimension][row]!;
    const place = forms.names.department[forms.codes.department[row]!];
    if (place === null || place === undefined) continue;
    const known = places.get(target);
    if (known) known.add(place);
    else places.set(target, new Set([place]));
  }
  return places;
}

/** In the order of their names: a list by score would be a league table. */
function named(
  reader: Reader,
  source: EvaluationSource,
  asked: Asked,
  dimension: Dimension,
  targets: readonly TargetResult[],
  places: ReadonlyMap<number, ReadonlySet<string>>,
): EvaluationTarget[] {
  const { forms } = asked;
  const keyOf = (code: number) => forms.names[dimension][code] ?? null;
  const keys = targets.flatMap(({ code }) => keyOf(code) ?? []);
  const to =
    dimension === 'department' ? 'department' : source.targets[dimension === 'target' ? 0 : 1]!.field.to;
  const invited = invitedTo(reader, asked);
  const titles = titlesOf(reader, reader.catalog.type(to), keys);
  return targets
    .flatMap((target): EvaluationTarget[] => {
      const key = keyOf(target.code);
      if (key === null) return [];
      return [
        {
          key,
          name: titles.get(key) ?? key,
          departments: [...(places.get(target.code) ?? [])].sort(),
          summary: target.summary,
          heldBack: target.heldBack,
          response: target.summary && responseOf(target.summary.raters, invited.get(key)),
          fair: target.fair,
          evidence: target.evidence,
          funnel: target.funnel,
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN-u-co-pinyin') || a.key.localeCompare(b.key));
}

/** Courses have classes of known size; whom a teacher taught is not recorded. */
function invitedTo(reader: Reader, { source, dimension, group, filter }: Asked): Map<string, number> {
  const [first] = source.targets;
  const courses = dimension === 'course' || (dimension === 'target' && first?.kind === 'course');
  // Offerings count students: nobody knows how many residents or peers were asked.
  if (!courses || (group !== null && group !== 'student')) return new Map();
  return filter.term
    ? studentsByCourse(reader, 'term', filter.term)
    : studentsByCourse(reader, 'year', filter.year ?? '');
}

function responseOf(raters: number, invited: number | undefined): EvaluationTarget['response'] {
  if (invited === undefined) return null;
  const rule = adequacy('memorial', raters, invited);
  return { invited, needed: rule?.needed ?? null, adequate: rule?.adequate ?? null };
}

export function evaluationTarget(
  reader: Reader,
  question: Question & { target: string },
): OutputOf<(typeof evaluationContract)['evaluation.target']> {
  const asked = ask(reader, question);
  const { source, forms, blocks, dimension, filter, scale } = asked;
  const results = fitted(reader, question, asked);
  const code = forms.names[dimension].indexOf(question.target);
  const found = results?.targets.filter((entry) => entry.code === code) ?? [];
  const codes = codesOf(forms, { ...filter, [dimension]: question.target });
  const cell = codes && cellsOf(forms, blocks, codes, null).get(-1);
  return {
    target: named(reader, source, asked, dimension, found, placesOf(asked))[0] ?? null,
    items: cell ? itemResults(forms, blocks, cell.rows, scale) : [],
    trend: trendOf(reader, source, { dimension, target: question.target, group: asked.group, scale }),
    groups: asked.groups.map(({ code: group }) => {
      const own = codesOf(forms, { ...filter, group, [dimension]: question.target });
      const ofGroup = own && cellsOf(forms, blocks, own, null).get(-1);
      return { group, summary: ofGroup ? summarise(forms, blocks, ofGroup, scale) : null };
    }),
  };
}

/** The items of all others in the question, for comparing: the blocks of the period less those of the target. */
export function itemsOfOthers(reader: Reader, question: Question & { target: string }) {
  const { forms, blocks, dimension, filter, scale } = ask(reader, question);
  const codes = codesOf(forms, filter);
  const cells = codes ? cellsOf(forms, blocks, codes, dimension) : new Map<number, Cell>();
  const own = forms.names[dimension].indexOf(question.target);
  const rows = [...cells].flatMap(([code, cell]) => (code === own ? [] : cell.rows));
  return itemResults(forms, blocks, rows, scale);
}

const TREND_YEARS = 5;

function trendOf(
  reader: Reader,
  source: EvaluationSource,
  of: { dimension: Dimension; target: string; group: string | null; scale: Scale },
) {
  const years = evaluationYears(reader, source)
    .slice(0, TREND_YEARS)
    .map(({ year }) => year)
    .reverse();
  return years.flatMap((year) => {
    const { forms, blocks } = dividedForms(reader, source.type, year);
    return forms.names.term
      .filter((term) => term !== null)
      .sort()
      .flatMap((term) => {
        const codes = codesOf(forms, { term, group: of.group, [of.dimension]: of.target });
        const cell = codes && cellsOf(forms, blocks, codes, null).get(-1);
        return cell ? [{ term, summary: summarise(forms, blocks, cell, of.scale) }] : [];
      });
  });
}
