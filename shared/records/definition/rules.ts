/**
 * Checks made without code: a closed set of rules over the fields of one row. Nothing of them is ever run as a program
 * text; a shape of an identifier is a mask, no regular expression.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue, FieldValues, RowCheck } from '../types.ts';
import { matchesMask } from './mask.ts';
import { ruleMessage, type Speaker } from './rule-words.ts';

export const comparisons = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Comparison = (typeof comparisons)[number];

export const conditionTests = ['given', 'empty', 'is', 'is-not'] as const;

/** What another field must be for a rule to hold. */
export interface RuleCondition {
  field: string;
  test: (typeof conditionTests)[number];
  /** For `is` and `is-not`. */
  value?: string | number | boolean;
}

export type Rule =
  /** The field must be filled when the condition holds. */
  | { rule: 'required-if'; field: string; when: RuleCondition }
  /** The field must stay empty when the condition holds. */
  | { rule: 'empty-if'; field: string; when: RuleCondition }
  /** Two numbers, two dates or two texts; empty ones are not compared. */
  | { rule: 'compare'; field: string; is: Comparison; other: string }
  /** Numbers, or dates as `YYYY-MM-DD`; either end may be open. */
  | { rule: 'range'; field: string; from: string | number | null; to: string | number | null }
  | { rule: 'one-of'; field: string; values: (string | number)[] }
  /** At most one of the two is filled (a yes/no field counts as filled by yes). */
  | { rule: 'not-both'; field: string; other: string }
  /** 9 stands for a digit, A for a letter, X for either, * for anything that follows; all else for itself. */
  | { rule: 'shape'; field: string; mask: string };

export type RuleDefinition = Rule & {
  level: 'error' | 'warning';
  /** The person's own words; generated from the rule when absent. */
  message?: LocalText;
};

export const ruleKinds = [
  'required-if',
  'empty-if',
  'compare',
  'range',
  'one-of',
  'not-both',
  'shape',
] as const satisfies readonly Rule['rule'][];

/** The fields that a rule looks at. */
export function fieldsOfRule(rule: Rule): string[] {
  if (rule.rule === 'required-if' || rule.rule === 'empty-if') return [rule.field, rule.when.field];
  if (rule.rule === 'compare' || rule.rule === 'not-both') return [rule.field, rule.other];
  return [rule.field];
}

const isEmpty = (value: FieldValue | undefined) => value === null || value === undefined || value === '';

/** Names of the fields that hold several choices: one of them being there is enough. */
export type Several = ReadonlySet<string>;

export function conditionHolds(when: RuleCondition, values: FieldValues, several: Several): boolean {
  const value = values[when.field];
  const same =
    several.has(when.field) && typeof value === 'string'
      ? value.split(';').includes(String(when.value))
      : value === when.value;
  switch (when.test) {
    case 'given':
      return !isEmpty(value);
    case 'empty':
      return isEmpty(value);
    case 'is':
      return same;
    case 'is-not':
      return !isEmpty(value) && !same;
  }
}

function compares(a: string | number, is: Comparison, b: string | number): boolean {
  switch (is) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
}

const comparable = (value: FieldValue | undefined): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '');

/** Whether a row obeys a rule. A rule about missing values says nothing, except where it is about their being missing. */
export function ruleHolds(rule: Rule, values: FieldValues, several: Several = new Set()): boolean {
  const value = values[rule.field];
  switch (rule.rule) {
    case 'required-if':
      return !isEmpty(value) || !conditionHolds(rule.when, values, several);
    case 'empty-if':
      return isEmpty(value) || !conditionHolds(rule.when, values, several);
    case 'compare': {
      const other = values[rule.other];
      if (!comparable(value) || !comparable(other) || typeof value !== typeof other) return true;
      return compares(value, rule.is, other);
    }
    case 'range':
      if (!comparable(value)) return true;
      return (
        (rule.from === null || typeof rule.from !== typeof value || value >= rule.from) &&
        (rule.to === null || typeof rule.to !== typeof value || value <= rule.to)
      );
    case 'one-of':
      return !comparable(value) || rule.values.includes(value);
    case 'not-both': {
      const filled = (one: FieldValue | undefined) => !isEmpty(one) && one !== false;
      return !(filled(value) && filled(values[rule.other]));
    }
    case 'shape':
      return typeof value !== 'string' || value === '' || matchesMask(rule.mask, value);
  }
}

/** A short stable digest of a text, for ids that change with what they stand for. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The rule as a check of rows. Its id changes with the rule, because verdicts are remembered by it. */
export function compileRule(
  typeId: string,
  rule: RuleDefinition,
  speaker: Speaker,
  several: Several,
): RowCheck {
  return {
    id: `${typeId}-${rule.rule}-${digest(JSON.stringify(rule))}`,
    level: rule.level,
    field: rule.field,
    message: rule.message ?? ruleMessage(rule, speaker),
    test: (values) => (ruleHolds(rule, values, several) ? null : {}),
  };
}
