/** What each department was expected to bring of one type, and what it brought, slot by slot. */
import { countRoll, countSlots, type DepartmentFacts, type Span } from '#db/repositories/completeness.ts';
import type { Reader } from '#db/types.ts';
import { answerField, standardOf } from '#shared/completeness/expected/expectations.ts';
import type { SlotFacts } from '#shared/completeness/expected/judge.ts';
import { rollOf } from '#shared/completeness/expected/rolls.ts';
import type { RowsRule } from '#shared/completeness/expected/rule.ts';
import { monthsIn } from '#shared/completeness/expected/slots.ts';
import { whomOf } from '#shared/completeness/expected/whom.ts';
import type { RecordType } from '#shared/records/types.ts';
import { remember } from './remember.ts';
import { isMeant } from './rules.ts';

export interface PartFacts {
  value: string;
  expected: number;
  present: number;
}

export interface CountedSlot extends SlotFacts {
  /** Under a standard: the kinds of record that it asks for. */
  parts: PartFacts[];
}

/** Answers the slots of one department. */
export type Counted = (department: DepartmentFacts) => CountedSlot[];

const placeOf = (department: string, slot: string): string => `${department} ${slot}`;

/** Counts a type for all departments, by a rule about its rows. */
export function countType(reader: Reader, type: RecordType, rows: RowsRule, span: Span): Counted {
  const standard = rows.kind === 'standard' ? standardOf(type.id) : null;
  const part = standard?.field ?? null;
  const place = `${type.id} ${span.slots.map(({ key }) => key)}`;
  const totals = new Map<string, number>();
  const parts = new Map<string, number>();
  const counts = remember(reader, `${place} ${part}`, [type.id], () => countSlots(reader, type, span, part));
  for (const count of counts) {
    const at = placeOf(count.department, count.slot);
    totals.set(at, (totals.get(at) ?? 0) + count.rows);
    if (count.part !== null) parts.set(`${at} ${count.part}`, count.rows);
  }
  const called = rows.kind === 'each' ? rollCounts(reader, type, rows.of, span, place) : null;

  return (department) =>
    span.slots.map((slot): CountedSlot => {
      const at = placeOf(department.code, slot.key);
      const total = totals.get(at) ?? 0;
      const facts = (expected: number, present: number, kinds: PartFacts[] = []): CountedSlot => {
        return { slot, expected, present, rows: total, parts: kinds };
      };
      if (called) {
        const count = called.get(at);
        return facts(count?.expected ?? 0, count?.present ?? 0);
      }
      if (rows.kind === 'least') return facts(rows.rows, Math.min(total, rows.rows));
      if (!standard || !isMeant(department, whomOf(standard.whom))) return facts(1, Math.min(total, 1));
      const kinds = [...standard.monthly].map(([value, monthly]): PartFacts => {
        return { value, expected: monthly * monthsIn(slot), present: parts.get(`${at} ${value}`) ?? 0 };
      });
      const sum = (pick: (kind: PartFacts) => number) => kinds.reduce((all, kind) => all + pick(kind), 0);
      return facts(
        sum(({ expected }) => expected),
        sum(({ expected, present }) => Math.min(expected, present)),
        kinds,
      );
    });
}

/** null where the type's rows cannot answer the roll: then something is enough. */
function rollCounts(
  reader: Reader,
  type: RecordType,
  of: Extract<RowsRule, { kind: 'each' }>['of'],
  span: Span,
  place: string,
) {
  const field = answerField(type.id, of);
  const roll = rollOf(of);
  if (field === null) return null;
  const counts = remember(reader, `${place} each ${of}`, [type.id, roll.from], () =>
    countRoll(reader, roll, type, field, span),
  );
  return new Map(counts.map((count) => [placeOf(count.department, count.slot), count]));
}
