import { describe, expect, it } from 'vitest';
import {
  answerField,
  expectations,
  handedIn,
  rollsFor,
  shippedRule,
  standardOf,
} from '#shared/completeness/expected/expectations.ts';
import { rolls } from '#shared/completeness/expected/rolls.ts';
import { ruleSchema } from '#shared/completeness/expected/rule.ts';
import { type Whom, whom } from '#shared/completeness/expected/whom.ts';
import { recordType, recordTypes } from '#shared/records/index.ts';

const fieldNames = (type: string) => recordType(type).fields.map(({ name }) => name);

describe('what is expected of departments', () => {
  it('is one entry per type that departments hand in', () => {
    const ids = expectations.map(({ type }) => type);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(handedIn(recordType(id))).toBe(true);
  });

  it('is a valid rule for every type there is, built in or not', () => {
    for (const { id } of [...recordTypes, { id: 'own-type' }])
      expect(ruleSchema.parse(shippedRule(id))).toEqual(shippedRule(id));
    expect(shippedRule('own-type').expected).toBe(false);
  });

  it('measures only by rolls that the type can answer', () => {
    for (const { type, rows } of expectations) {
      if (rows?.kind === 'each') expect(answerField(type, rows.of)).not.toBeNull();
      if (rows?.kind === 'standard') expect(standardOf(type)).not.toBeNull();
    }
    for (const { id } of recordTypes)
      for (const roll of rollsFor(id)) expect(fieldNames(id)).toContain(answerField(id, roll));
  });

  it('stands on fields that there are', () => {
    for (const roll of rolls) {
      expect(fieldNames(roll.from)).toContain(roll.who);
      if ('where' in roll) expect(fieldNames(roll.from)).toContain(roll.where.field);
      const { time } = roll;
      if (time.kind === 'overlap')
        expect(fieldNames(roll.from)).toEqual(expect.arrayContaining([time.from, time.to]));
      if (time.kind === 'within') expect(fieldNames(roll.from)).toContain(time.on);
      expect(recordType(roll.register).key).toHaveLength(1);
    }
    for (const { where } of whom as readonly Whom[])
      if (where) expect(fieldNames('department')).toContain(where.field);
    const standard = standardOf('activity')!;
    expect(fieldNames('activity')).toContain(standard.field);
    expect([...standard.monthly.values()].every((rows) => rows > 0)).toBe(true);
  });
});
