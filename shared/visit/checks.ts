/** What a rule says of an original. */
import type { FieldValue } from '#shared/records/types.ts';
import type { CheckState, VisitCheck, VisitFacts } from './types.ts';

const given = (value: FieldValue | undefined): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const state = (met: boolean): CheckState => (met ? 'met' : 'unmet');

/** `not-asked`: the rule has nothing to say of it. */
export function checkOriginal(check: VisitCheck, { values, from, to, original }: VisitFacts): CheckState {
  switch (check.kind) {
    case 'filled':
      return state(check.fields.every((field) => given(values[field])));
    case 'chain':
      if (!given(values[check.when])) return 'not-asked';
      return state(check.fields.every((field) => given(values[field])));
    case 'dated': {
      const day = values[check.field];
      return state(typeof day === 'string' && day >= from && day <= to);
    }
    case 'scored': {
      const scores = Object.entries(check.most).flatMap(([field, most]) => {
        const score = values[field];
        return typeof score === 'number' ? [{ score, most }] : [];
      });
      return state(scores.length > 0 && scores.every(({ score, most }) => score >= 0 && score <= most));
    }
    case 'answered': {
      const scores = values[check.field];
      return state(Array.isArray(scores) && scores.some((score) => score !== null));
    }
    case 'within': {
      const [begun, done] = [values[check.from], values[check.to]];
      if (typeof begun !== 'string') return 'not-asked';
      return state(typeof done === 'string' && days(begun, done) >= 0 && days(begun, done) <= check.days);
    }
    case 'original':
      return state(original);
  }
}
