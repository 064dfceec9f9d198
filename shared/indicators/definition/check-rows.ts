/** Whether a set of rows, its conditions and its exclusions can be asked of the record types in force. */
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import type { Condition, RowSet } from '../types.ts';
import { codesOf, type FieldTest, isComparable, mayTellApart, testsOf } from './fits.ts';
import type { Report } from './problems.ts';

/** Conditions within conditions; what nobody can read aloud nobody can check. */
const DEEPEST = 8;

const labelled = ({ label }: Pick<FieldSpec, 'label'>) => ({ zh: label.zh, en: label.en });

/** The record type of a set; null, and a problem, where there is none. */
export function typeAt(catalog: RecordCatalog, id: string, at: string, report: Report): RecordType | null {
  if (catalog.has(id)) return catalog.type(id);
  if (id === '') report(at, 'type-missing');
  else report(at, 'type-unknown', { type: id });
  return null;
}

/** A field of a type; null, and a problem, where there is none. */
export function fieldAt(type: RecordType, name: string, at: string, report: Report): FieldSpec | null {
  const found = type.fields.find((field) => field.name === name);
  if (found) return found;
  if (name === '') report(at, 'field-missing');
  else report(at, 'field-unknown', { field: name, zh: type.label.zh, en: type.label.en });
  return null;
}

/** A field that rows may be told apart by. */
export function tellingField(type: RecordType, name: string, at: string, report: Report): FieldSpec | null {
  const field = fieldAt(type, name, at, report);
  if (!field || mayTellApart(type, field)) return field;
  report(at, 'answer', labelled(field));
  return null;
}

export function checkRows(
  catalog: RecordCatalog,
  rows: RowSet,
  at: string,
  report: Report,
): RecordType | null {
  const type = typeAt(catalog, rows.from, `${at}.from`, report);
  if (!type) return null;
  const check = conditionChecker(catalog, report);
  (rows.where ?? []).forEach((condition, index) => {
    check(type, condition, `${at}.where.${index}`, 1);
  });
  (rows.exclude ?? []).forEach(({ where, reason }, index) => {
    const place = `${at}.exclude.${index}`;
    check(type, where, `${place}.where`, 1);
    if (reason.zh.trim() === '' && reason.en.trim() === '') report(`${place}.reason`, 'reason-missing');
  });
  if (rows.span) {
    for (const name of [rows.span.from, rows.span.to]) {
      const field = tellingField(type, name, `${at}.span`, report);
      if (field && field.kind !== 'date') report(`${at}.span`, 'span-date', labelled(field));
    }
  }
  if (rows.years !== undefined && (type.timeField === null || rows.span))
    report(`${at}.years`, 'years-register');
  return type;
}

function conditionChecker(catalog: RecordCatalog, report: Report) {
  const all = (type: RecordType, conditions: readonly Condition[], at: string, depth: number): void => {
    conditions.forEach((part, index) => {
      check(type, part, `${at}.${index}`, depth);
    });
  };
  const checkAmong = (
    type: RecordType,
    { from, match, where = [] }: Extract<Condition, { among: unknown }>['among'],
    at: string,
    depth: number,
  ): void => {
    const other = typeAt(catalog, from, at, report);
    if (!other) return;
    if (match.length === 0) report(at, 'match-missing');
    for (const entry of match) {
      const theirs = tellingField(other, entry.field, at, report);
      const ours = tellingField(type, entry.of, at, report);
      if (entry.is === 'within' && [theirs, ours].some((field) => field && field.kind !== 'date'))
        report(at, 'match-date');
    }
    all(other, where, `${at}.among.where`, depth + 1);
  };
  const checkField = (
    type: RecordType,
    condition: Extract<Condition, { field: string }>,
    at: string,
    depth: number,
  ): void => {
    const field = tellingField(type, condition.field, at, report);
    if (!field) return;
    const test = testOf(condition);
    if (!testsOf(field).includes(test)) {
      report(at, 'test', labelled(field));
      return;
    }
    checkValue(type, field, condition, at, report);
    if (!('names' in condition)) return;
    const { from, key, where = [] } = condition.names;
    const other = typeAt(catalog, from, at, report);
    if (!other) return;
    tellingField(other, key, at, report);
    all(other, where, `${at}.names.where`, depth + 1);
  };
  function check(type: RecordType, condition: Condition, at: string, depth: number): void {
    if (depth > DEEPEST) report(at, 'too-deep');
    else if ('any' in condition || 'all' in condition) {
      const parts = 'any' in condition ? condition.any : condition.all;
      if (parts.length === 0) report(at, 'group-empty');
      all(type, parts, `${at}.${'any' in condition ? 'any' : 'all'}`, depth + 1);
    } else if ('not' in condition) check(type, condition.not, `${at}.not`, depth + 1);
    else if ('check' in condition) {
      if (!type.checks.some(({ id }) => id === condition.check))
        report(at, 'check-unknown', { check: condition.check });
      for (const name of condition.reads) tellingField(type, name, at, report);
    } else if ('among' in condition) checkAmong(type, condition.among, at, depth);
    else checkField(type, condition, at, depth);
  }
  return check;
}

/** The test that a condition of one field is. */
export const testOf = (condition: Extract<Condition, { field: string }>): FieldTest =>
  Object.keys(condition).find((key) => key !== 'field') as FieldTest;

function checkValue(
  type: RecordType,
  field: FieldSpec,
  condition: Extract<Condition, { field: string }>,
  at: string,
  report: Report,
): void {
  const codes = codesOf(field);
  const wrong = (value: string | number | boolean): boolean => {
    if (field.kind === 'boolean') return typeof value !== 'boolean';
    if (field.kind === 'integer' || field.kind === 'number') return typeof value !== 'number';
    return typeof value !== 'string' || value === '' || (codes !== null && !codes.has(value));
  };
  if ('is' in condition && wrong(condition.is)) report(at, 'value', labelled(field));
  if ('in' in condition && (condition.in.length === 0 || condition.in.some(wrong)))
    report(at, 'value', labelled(field));
  if ('contains' in condition) {
    const { contains } = condition;
    const unknown = hasOptions(field) && contains.some((code) => !codes?.has(code));
    if (contains.length === 0 || contains.some((word) => word.trim() === '') || unknown)
      report(at, 'value', labelled(field));
  }
  if ('notAfter' in condition) {
    const other = tellingField(type, condition.notAfter, at, report);
    if (other && (other === field || !isComparable(field, other)))
      report(at, 'compare', { ...labelled(field), otherZh: other.label.zh, otherEn: other.label.en });
  }
}
