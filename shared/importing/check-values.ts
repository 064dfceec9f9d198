/** The checks of the import for values that are typed already: what a form saves passes the same rules as a cell. */

import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { grainOf } from '#shared/periods/period.ts';
import { MOST_ITEMS, splitAnswers } from '#shared/records/answers.ts';
import type { FieldSpec, FieldValue, FieldValues, RecordType, RecordTypeId } from '#shared/records/types.ts';
import { idCardIn } from './checkers/id-card.ts';
import { optionList } from './parse/choice.ts';
import { joinCodes, splitCodes } from './parse/choices.ts';
import { isIsoDate } from './parse/date.ts';
import { isTime } from './parse/time.ts';
import { type Finding, finding, findingMessage, type ProblemLevel } from './problem.ts';

/** What the checks must know of the store. */
export interface ValueLookups {
  /** Whether a record of this type has this natural key. */
  has(type: RecordTypeId, key: string): boolean;
}

export interface ValueProblem {
  level: ProblemLevel;
  /** The field that the problem is shown at. */
  field: string;
  code: string;
  message: LocalText;
}

/** All problems of one record's values; an empty list, or warnings only, may be saved. */
export function checkValues(type: RecordType, values: FieldValues, lookups: ValueLookups): ValueProblem[] {
  const problems: ValueProblem[] = [];
  const add = (field: string, found: Finding | null) => {
    if (!found) return;
    problems.push({ level: found.level, field, code: found.code, message: findingMessage(found) });
  };
  for (const field of type.fields) add(field.name, checkValue(field, values[field.name] ?? null, lookups));
  for (const found of runChecks(type, values)) add(found.field, found.finding);
  return problems;
}

/** The findings of the record type's own checks. */
export function runChecks(type: RecordType, values: FieldValues): { field: string; finding: Finding }[] {
  const found: { field: string; finding: Finding }[] = [];
  for (const check of type.checks) {
    const params = check.test(values);
    if (!params) continue;
    found.push({
      field: check.field,
      finding: {
        level: check.level,
        category: 'row',
        code: check.id,
        params,
        template: check.message,
        suggestion: null,
      },
    });
  }
  return found;
}

function checkValue(field: FieldSpec, value: FieldValue, lookups: ValueLookups): Finding | null {
  if (value === null || value === '' || (Array.isArray(value) && value.every((score) => score === null))) {
    return field.required ? finding('error', 'cell', 'value-missing', { field: field.label }) : null;
  }
  const wrongKind = () => finding('error', 'cell', 'value-wrong-kind', { field: field.label });
  switch (field.kind) {
    case 'text': {
      if (typeof value !== 'string') return wrongKind();
      if (field.maxLength !== undefined && value.length > field.maxLength) {
        return finding('error', 'cell', 'text-too-long', {
          field: field.label,
          length: value.length,
          max: field.maxLength,
        });
      }
      return idCardIn(value) ? finding('warning', 'cell', 'id-card-number', { field: field.label }) : null;
    }
    case 'integer':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? checkNumber(field, value) : wrongKind();
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
        ? null
        : finding('error', 'cell', 'not-a-date', { field: field.label, text: String(value) });
    case 'period':
      return typeof value === 'string' && grainOf(value) === field.grain
        ? null
        : finding('error', 'cell', 'not-a-period', { field: field.label, text: String(value) });
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongKind();
    case 'choice':
      return field.options.some((option) => option.code === value)
        ? null
        : finding('error', 'cell', 'not-an-option', {
            field: field.label,
            text: String(value),
            options: optionList(field.options),
          });
    case 'choices':
      if (typeof value !== 'string') return wrongKind();
      return joinCodes(field, splitCodes(value)) === value
        ? null
        : finding('error', 'cell', 'not-an-option', {
            field: field.label,
            text: value,
            options: optionList(field.options),
          });
    case 'time':
      return typeof value === 'string' && isTime(value)
        ? null
        : finding('error', 'cell', 'not-a-time', { field: field.label, text: String(value) });
    case 'reference':
      if (typeof value !== 'string') return wrongKind();
      if (lookups.has(field.to, value)) return null;
      return finding(
        field.unknown,
        'reference',
        field.unknown === 'error' ? 'reference-unknown' : 'reference-unknown-kept',
        { field: field.label, text: value },
      );
    case 'answers':
      return typeof value === 'string' && splitAnswers(value).length <= MOST_ITEMS ? null : wrongKind();
    case 'scores':
      return Array.isArray(value) ? checkScores(field.instrument, value) : wrongKind();
  }
}

function checkNumber(field: FieldSpec & { kind: 'integer' | 'number' }, value: number): Finding | null {
  const text = String(value);
  if (field.kind === 'integer' && !Number.isInteger(value)) {
    return finding('error', 'cell', 'number-not-whole', { field: field.label, text });
  }
  const low = field.min !== undefined && value < field.min;
  const high = field.max !== undefined && value > field.max;
  if (!low && !high) return null;
  const code =
    field.min !== undefined && field.max !== undefined
      ? 'number-out-of-range'
      : low
        ? 'number-too-small'
        : 'number-too-large';
  return finding('error', 'cell', code, {
    field: field.label,
    text,
    min: field.min ?? '',
    max: field.max ?? '',
  });
}

function checkScores(form: Instrument, scores: readonly (number | null)[]): Finding | null {
  const { lowest, highest } = form.scale;
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    if (Number.isInteger(score) && score >= lowest && score <= highest) continue;
    return finding('error', 'cell', 'score-out-of-scale', {
      field: form.items[index]?.text ?? form.label,
      text: String(score),
      min: lowest,
      max: highest,
    });
  }
  return null;
}
