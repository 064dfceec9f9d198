/** Profiles of questionnaires about oneself. */
import { evaluationYears, readEvaluationForms } from '#db/repositories/evaluation-forms.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { divide } from '#shared/evaluation/blocks.ts';
import { formSource } from '#shared/evaluation/source.ts';
import { adequacyOf, change, type Divided, profileOf, withScored } from '#shared/instruments/profile.ts';
import { Refusal } from '#shared/lib/result.ts';
import { COHORT_FIELD } from '#shared/records/questionnaire.ts';
import { knownType } from '../record-types/known-type.ts';
import { remember } from '../remember.ts';
import { floorOf } from './forms.ts';

/** Throws the refusals `record-type-unknown` and `not-an-evaluation`. */
export function profile(
  reader: Reader,
  { type: id, year, department = null }: Input<'instruments.profile'>,
): Output<'instruments.profile'> {
  const type = knownType(reader, id);
  const source = formSource(type);
  if (!source) throw new Refusal('not-an-evaluation', `no items: ${id}`, { type: id });
  const form = source.scores.instrument;
  const floor = floorOf(source);
  const cohort = type.fields.find(({ name }) => name === COHORT_FIELD) ?? null;
  const divided = (of: string): Divided =>
    remember(reader, `profile ${id} ${of}`, () => {
      const forms = withScored(form, readEvaluationForms(reader, source, of, cohort));
      return { forms, blocks: divide(forms, floor) };
    });
  const years = evaluationYears(reader, source)
    .map((each) => each.year)
    .filter((each) => each <= year)
    .sort();
  const profiles = new Map(years.map((each) => [each, profileOf(form, divided(each), department)]));
  const own = profiles.get(year) ?? profileOf(form, divided(year), department);
  const before = years.filter((each) => each < year && profiles.get(each)?.total).at(-1);
  const last = before === undefined ? null : profiles.get(before)!.total;
  return {
    floor,
    ...own,
    adequacy: adequacyOf(own.total),
    years: years.map((each) => {
      const total = profiles.get(each)?.total ?? null;
      return {
        year: each,
        total: total && { n: total.n, mean: total.mean, low: total.low, high: total.high },
      };
    }),
    change: own.total && last ? change(own.total, last) : null,
  };
}
