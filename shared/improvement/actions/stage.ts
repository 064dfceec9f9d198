/**
 * Where an action stands: plan, do, check, act. The stage is read from what is on record (begun, closed, verified), so
 * that a sheet of the hospital's own and a card moved on the board can never say different things.
 */
import type { FieldValues } from '#shared/records/types.ts';

export const stages = ['plan', 'do', 'check', 'act'] as const;
export type Stage = (typeof stages)[number];

/** Act: closed and verified. Check: closed, waits for somebody to verify. Do: under way. */
export function stageOf(values: FieldValues): Stage {
  if (given(values.closed_on)) return values.verified === true ? 'act' : 'check';
  return values.state === 'running' || given(values.progress) ? 'do' : 'plan';
}

const given = (value: unknown): boolean => typeof value === 'string' && value !== '';

const OPEN: FieldValues = { closed_on: null, verified: false, verified_by: null, verified_on: null };

/**
 * The changes that bring an action to a stage. To `act` it comes by a verification only (`verifiedBy`), which answers
 * null here. An action whose progress is written cannot be merely planned: it goes to `do`, and `plan` answers null.
 */
export function moveTo(values: FieldValues, stage: Stage, today: string): FieldValues | null {
  switch (stage) {
    case 'plan':
      return given(values.progress) ? null : { ...OPEN, state: 'pending' };
    case 'do':
      return { ...OPEN, state: 'running' };
    case 'check':
      return {
        ...OPEN,
        state: 'closed',
        closed_on: given(values.closed_on) ? (values.closed_on ?? null) : today,
      };
    case 'act':
      return null;
  }
}

/** The changes of a verification. The record type's checks refuse one by the owner. */
export function verifiedBy(values: FieldValues, person: string, day: string, result: string): FieldValues {
  return {
    state: 'closed',
    closed_on: given(values.closed_on) ? (values.closed_on ?? null) : day,
    verified: true,
    verified_by: person,
    verified_on: day,
    ...(result.trim() === '' ? {} : { result: result.trim() }),
  };
}

/** Days past the deadline of an action that is not closed; 0 for all others. */
export function daysOverdue(values: FieldValues, today: string): number {
  const due = values.due_on;
  if (typeof due !== 'string' || given(values.closed_on) || due >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
}
