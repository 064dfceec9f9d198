/** How complete a department is: one slot at a time, and the slots of a period together. */
import { addDays, daysBetween, type Slot } from './slots.ts';

export const states = ['late', 'partial', 'missing', 'complete', 'not-due', 'none'] as const;
/**
 * `late`: nothing came and the deadline is over; `partial`: less came than is expected, late or not; `missing`: nothing
 * came, the period is over and the deadline is not; `not-due`: the period is not over; `none`: nothing is expected.
 */
export type CompletenessState = (typeof states)[number];

export interface SlotFacts {
  slot: Slot;
  /** Rows, or names of the roll, that are expected. */
  expected: number;
  /** How many of those came. */
  present: number;
  /** All rows that came. */
  rows: number;
}

export interface JudgedSlot extends SlotFacts {
  state: CompletenessState;
  due: string;
  /** Days since the deadline while something is missing; 0 before it and where nothing is. */
  daysLate: number;
}

/** Judges one slot. `today` and the due day are `YYYY-MM-DD`. */
export function judgeSlot(facts: SlotFacts, dueDays: number, today: string): JudgedSlot {
  const due = addDays(facts.slot.to, dueDays);
  const { expected, present } = facts;
  const judged = (state: CompletenessState, daysLate = 0) => ({ ...facts, state, due, daysLate });
  if (expected === 0) return judged(facts.rows > 0 ? 'complete' : 'none');
  if (present >= expected) return judged('complete');
  if (today <= facts.slot.to) return judged('not-due');
  const daysLate = Math.max(0, daysBetween(due, today));
  if (present > 0) return judged('partial', daysLate);
  return judged(daysLate > 0 ? 'late' : 'missing', daysLate);
}

export interface Completeness {
  state: CompletenessState;
  /** The longest delay of all slots, in days. */
  daysLate: number;
  /** Sums over the slots whose period is over; what came beyond the expected is not counted. */
  expected: number;
  present: number;
  /** Slots whose period is over and of which something is expected, and those of them that are complete. */
  slots: number;
  complete: number;
  /** All rows of the period. */
  rows: number;
  /** The earliest deadline that is still open; null where there is none. */
  due: string | null;
}

/** The slots of a period as one: the worst state that any of them is in. */
export function together(judged: readonly JudgedSlot[]): Completeness {
  const over = judged.filter(({ state }) => state !== 'not-due' && state !== 'none');
  const open = judged.filter(({ state, daysLate }) => {
    return daysLate === 0 && (state === 'not-due' || state === 'missing' || state === 'partial');
  });
  const sum = (of: readonly JudgedSlot[], pick: (slot: JudgedSlot) => number) =>
    of.reduce((total, slot) => total + pick(slot), 0);
  return {
    state: states.find((state) => judged.some((slot) => slot.state === state)) ?? 'none',
    daysLate: Math.max(0, ...judged.map(({ daysLate }) => daysLate)),
    expected: sum(over, ({ expected }) => expected),
    present: sum(over, ({ present, expected }) => Math.min(present, expected)),
    slots: over.length,
    complete: over.filter(({ state }) => state === 'complete').length,
    rows: sum(judged, ({ rows }) => rows),
    due: open.map(({ due }) => due).sort()[0] ?? null,
  };
}
