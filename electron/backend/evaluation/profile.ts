/** Profiles of questionnaires. */
import { evaluationYears } from '#db/repositories/evaluation-forms.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { formColumns, formSource } from '#shared/evaluation/source.ts';
import { adequacyOf, change, type Divided, profileOf } from '#shared/instruments/profile.ts';
import { Refusal } from '#shared/lib/result.ts';
import { dividedForms } from '../anonymity/blocks.ts';
import { floorOf } from '../anonymity/floor.ts';
import { knownType } from '../record-types/known-type.ts';

/** Throws the refusals `record-type-unknown` and `not-an-evaluation`. */
export function profile(
  reader: Reader,
  { type: id, year, department = null }: Input<'instruments.profile'>,
): Output<'instruments.profile'> {
  const type = knownType(reader, id);
  const source = formSource(type);
  if (!source) throw new Refusal('not-an-evaluation', `no items: ${id}`, { type: id });
  const form = source.scores.instrument;
  const { about } = formColumns(type);
  const floor = floorOf(reader, type);
  const divided = (of: string): Divided => dividedForms(reader, type, of);
  const years = evaluationYears(reader, source)
    .map((each) => each.year)
    .filter((each) => each <= year)
    .sort();
  const profiles = new Map(years.map((each) => [each, profileOf(form, divided(each), department)]));
  const own = profiles.get(year) ?? profileOf(form, divided(year), department);
  const before = years.filter((each) => each < year && profiles.get(each)?.total).at(-1);
  const last = before === undefined ? null : profiles.get(before)!;
  return {
    floor,
    ...own,
    scores: own.scores.map((part, at) => {
      if (!part) return null;
      const { sd: _, ...told } = part;
      const then = last?.scores[at];
      return { ...told, change: then ? change(part, then) : null };
    }),
    cohorts: about === 'self' ? own.cohorts : null,
    adequacy: adequacyOf(own.total),
    years: years.map((each) => {
      const total = profiles.get(each)?.total ?? null;
      return {
        year: each,
        total: total && { n: total.n, mean: total.mean, low: total.low, high: total.high },
      };
    }),
    change: own.total && last?.total ? change(own.total, last.total) : null,
  };
}
