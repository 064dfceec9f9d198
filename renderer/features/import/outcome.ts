import type { ImportRow } from '#shared/api/importing.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';

export type Outcome = ImportRow['outcome'];
export type Show = 'all' | 'problems' | Outcome;

/** Outcomes in the order of the sum: read = new + changed + unchanged + rejected. */
export const summed = ['new', 'changed', 'unchanged', 'rejected'] as const;

export const outcomeKey: Record<Outcome, MessageKey> = {
  new: 'importing.outcome-new',
  changed: 'importing.outcome-changed',
  unchanged: 'importing.outcome-unchanged',
  rejected: 'importing.outcome-rejected',
  'not-data': 'importing.outcome-not-data',
};

export const showKey: Record<Show, MessageKey> = {
  all: 'importing.show-all',
  problems: 'importing.show-problems',
  new: 'importing.show-new',
  changed: 'importing.show-changed',
  unchanged: 'importing.show-unchanged',
  rejected: 'importing.show-rejected',
  'not-data': 'importing.show-not-data',
};
