/** How ready an item is for an expert, what is at stake, and what to do next. */
import { holds, type Validity } from '#shared/evidence/validity.ts';

/** The states that an item goes through, in the order in which they are worked on. */
export const parts = ['data', 'evidence', 'narrative', 'rating', 'review'] as const;
export type ReadinessPart = (typeof parts)[number];

/** `free`: the item does not ask for it. */
export const marks = ['done', 'partly', 'missing', 'free'] as const;
export type ReadinessMark = (typeof marks)[number];

export const steps = [
  'data',
  'evidence',
  'renew',
  'slots',
  'narrative',
  'read',
  'rating',
  'review',
  'approve',
  'nothing',
] as const;
export type NextStep = (typeof steps)[number];

/** What there is for an item. */
export interface ItemFacts {
  /** Indicators that serve it, and those of them with a value. */
  indicators: number;
  values: number;
  /** Kinds of evidence that it asks for, by id. */
  slots: readonly string[];
  evidence: readonly { slot: string | null; validity: Validity }[];
  narratives: readonly { text: string; state: 'draft' | 'reviewed' | 'approved'; unread: number }[];
  rated: boolean;
  /** Points that the office gave itself, and that the item is worth; null where it is not scored. */
  given: number | null;
  points: number | null;
}

export interface Readiness {
  marks: Record<ReadinessPart, ReadinessMark>;
  next: NextStep;
  /** For the sentence of the next step. */
  count: number;
  /**
   * Points that the office did not give itself, and those that it gave itself without a figure or without evidence in
   * date; null where the item is not scored.
   */
  atStake: number | null;
}

export function judgeItem(facts: ItemFacts): Readiness {
  const inDate = facts.evidence.filter(({ validity }) => holds(validity));
  const filled = facts.slots.filter((id) => inDate.some(({ slot }) => slot === id)).length;
  const written = facts.narratives.filter(({ text }) => text.trim() !== '');
  const unread = written.reduce((sum, narrative) => sum + narrative.unread, 0);
  const found: Record<ReadinessPart, ReadinessMark> = {
    data: share(facts.values, facts.indicators),
    evidence: evidenceMark(facts, inDate.length, filled),
    narrative: written.length === 0 ? 'missing' : unread > 0 ? 'partly' : 'done',
    rating: facts.rated ? 'done' : 'missing',
    review: reviewMark(written),
  };
  const [next, count] = nextStep(facts, found, { filled, inDate: inDate.length, unread });
  return { marks: found, next, count, atStake: atStake(facts, found) };
}

const share = (there: number, all: number): ReadinessMark =>
  all === 0 ? 'free' : there === 0 ? 'missing' : there < all ? 'partly' : 'done';

function evidenceMark({ slots, evidence }: ItemFacts, inDate: number, filled: number): ReadinessMark {
  if (evidence.length === 0) return slots.length === 0 ? 'free' : 'missing';
  if (inDate < evidence.length) return 'partly';
  return filled < slots.length ? 'partly' : 'done';
}

function reviewMark(written: ItemFacts['narratives']): ReadinessMark {
  if (written.length === 0) return 'missing';
  if (written.every(({ state }) => state === 'approved')) return 'done';
  return written.some(({ state }) => state !== 'draft') ? 'partly' : 'missing';
}

function nextStep(
  { indicators, values, slots, evidence }: ItemFacts,
  found: Record<ReadinessPart, ReadinessMark>,
  { filled, inDate, unread }: { filled: number; inDate: number; unread: number },
): [NextStep, number] {
  if (found.data === 'missing') return ['data', indicators - values];
  if (found.evidence === 'missing') return ['evidence', slots.length];
  if (inDate < evidence.length) return ['renew', evidence.length - inDate];
  if (found.evidence === 'partly') return ['slots', slots.length - filled];
  if (found.narrative === 'missing') return ['narrative', 0];
  if (found.narrative === 'partly') return ['read', unread];
  if (found.rating === 'missing') return ['rating', 0];
  if (found.review === 'missing') return ['review', 0];
  if (found.review === 'partly') return ['approve', 0];
  return ['nothing', 0];
}

function atStake({ given, points }: ItemFacts, found: Record<ReadinessPart, ReadinessMark>): number | null {
  if (points === null) return null;
  const proved = (found.evidence === 'done' || found.evidence === 'free') && found.data !== 'missing';
  return points - (proved ? Math.min(points, given ?? 0) : 0);
}

/** Whether nothing is left to do. */
export const isReady = ({ next }: Readiness): boolean => next === 'nothing';

/** How many of its parts are done or not asked for. */
export const doneParts = ({ marks: found }: Readiness): number =>
  parts.filter((part) => found[part] === 'done' || found[part] === 'free').length;

/** The weakest first: most points at stake, then core items, then those with the least done. */
export function weakestFirst(
  a: { readiness: Readiness; core: boolean },
  b: { readiness: Readiness; core: boolean },
): number {
  return (
    (b.readiness.atStake ?? 0) - (a.readiness.atStake ?? 0) ||
    Number(b.core && !isReady(b.readiness)) - Number(a.core && !isReady(a.readiness)) ||
    doneParts(a.readiness) - doneParts(b.readiness)
  );
}
