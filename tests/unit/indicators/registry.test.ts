import { describe, expect, it } from 'vitest';
import { indicators } from '#shared/indicators/index.ts';
import { rowSetsOf, typesReadBy } from '#shared/indicators/row-sets.ts';
import type { Condition, Term } from '#shared/indicators/types.ts';
import { fieldOf, recordType } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';

const cjk = /[\u4e00-\u9fff]/;

/** Throws when a condition names a field, a choice or a check that its record type has not. */
function checkCondition(type: RecordType, condition: Condition): void {
  if ('any' in condition) for (const part of condition.any) checkCondition(type, part);
  else if ('all' in condition) for (const part of condition.all) checkCondition(type, part);
  else if ('not' in condition) checkCondition(type, condition.not);
  else if ('among' in condition) {
    const other = recordType(condition.among.from);
    for (const match of condition.among.match) {
      fieldOf(other, match.field);
      fieldOf(type, match.of);
    }
    for (const part of condition.among.where ?? []) checkCondition(other, part);
  } else if ('check' in condition) {
    expect(type.checks.map((check) => check.id)).toContain(condition.check);
    for (const name of condition.reads) fieldOf(type, name);
  } else {
    const field = fieldOf(type, condition.field);
    if ('notAfter' in condition) fieldOf(type, condition.notAfter);
    if ('names' in condition) {
      const other = recordType(condition.names.from);
      fieldOf(other, condition.names.key);
      for (const part of condition.names.where ?? []) checkCondition(other, part);
    }
    if (field.kind !== 'choice') return;
    const codes = field.options.map((option) => option.code);
    if ('is' in condition) expect(codes).toContain(condition.is);
    if ('in' in condition) for (const code of condition.in) expect(codes).toContain(code);
  }
}

function checkTerm({ rows, quantity }: Term): void {
  const type = recordType(rows.from);
  if ('sum' in quantity) expect(['integer', 'number']).toContain(fieldOf(type, quantity.sum).kind);
  if ('distinct' in quantity) fieldOf(type, quantity.distinct);
  if ('weigh' in quantity) {
    const field = fieldOf(type, quantity.weigh);
    const codes = field.kind === 'choice' ? field.options.map((option) => option.code) : [];
    for (const code of Object.keys(quantity.weights)) expect(codes).toContain(code);
  }
}

describe('the registry of indicators', () => {
  it('has at least 60, each id once', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(60);
    expect(new Set(indicators.map((entry) => entry.id)).size).toBe(indicators.length);
    expect(new Set(indicators.flatMap(typesReadBy)).size).toBeGreaterThanOrEqual(24);
  });
});

describe.each(indicators.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  it('is written in both languages', () => {
    const exclusions = rowSetsOf(entry).flatMap((rows) => rows.exclude ?? []);
    const texts = [
      entry.label,
      entry.definition,
      entry.source.text,
      ...(entry.target ? [entry.target.origin] : []),
      ...exclusions.map((exclusion) => exclusion.reason),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(cjk);
      expect(en).not.toMatch(cjk);
      expect(en.length).toBeGreaterThan(3);
    }
  });

  it('names only fields, choices and checks that exist', () => {
    for (const rows of rowSetsOf(entry)) {
      const type = recordType(rows.from);
      for (const condition of rows.where ?? []) checkCondition(type, condition);
      for (const exclusion of rows.exclude ?? []) checkCondition(type, exclusion.where);
      if (rows.span) {
        expect(fieldOf(type, rows.span.from).kind).toBe('date');
        expect(fieldOf(type, rows.span.to).kind).toBe('date');
      }
    }
    const { measure } = entry;
    if (measure.kind === 'ratio')
      for (const term of [...measure.numerator, ...measure.denominator]) checkTerm(term);
    else if (measure.kind === 'mean' || measure.kind === 'median') {
      const type = recordType(measure.rows.from);
      const names = 'field' in measure.value ? [measure.value.field] : Object.values(measure.value);
      for (const name of names) fieldOf(type, name);
    } else if (measure.kind === 'total') for (const term of measure.terms) checkTerm(term);
    else if (measure.kind === 'coverage' || measure.kind === 'attainment') {
      fieldOf(recordType(measure.units.from), measure.unitKey);
      fieldOf(recordType(measure.rows.from), measure.rowKey);
      if (measure.kind === 'attainment') {
        for (const { value } of measure.standards) {
          checkCondition(recordType(measure.rows.from), { field: measure.by, is: value });
        }
      }
    }
  });

  it('has a target on the right side of its warning line', () => {
    if (!entry.target) return;
    const { value, watch } = entry.target;
    if (entry.direction === 'higher') expect(watch).toBeLessThan(value);
    else expect(watch).toBeGreaterThan(value);
  });

  it('has Wilson’s interval only where rows are counted among rows', () => {
    const { measure } = entry;
    if (measure.kind !== 'ratio' || !measure.interval) return;
    const [above] = measure.numerator;
    const [below] = measure.denominator;
    expect([measure.numerator.length, measure.denominator.length]).toEqual([1, 1]);
    expect([above!.quantity, below!.quantity]).toEqual([{ count: true }, { count: true }]);
    expect({ ...above!.rows, where: undefined }).toEqual({ ...below!.rows, where: undefined });
    const conditions = below!.rows.where ?? [];
    expect(above!.rows.where!.slice(0, conditions.length)).toEqual(conditions);
  });
});
