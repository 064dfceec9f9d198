/** What a draft is made from. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { NarrativeEvidence } from '../resolve.ts';

export interface DraftFigure {
  indicator: Indicator;
  value: IndicatorValue | undefined;
  /** The period before. */
  before: IndicatorValue | undefined;
  /** The same period in the departments. */
  departments: readonly { name: LocalText; value: IndicatorValue }[];
}

export interface DraftMaterial {
  figures: readonly DraftFigure[];
  /** `outdated`: it does not hold for the year, so that it proves nothing. */
  evidence: readonly (NarrativeEvidence & { slot: string | null; outdated: boolean })[];
  /** Kinds of evidence that the item asks for. */
  slots: readonly { id: string; label: LocalText }[];
  /** Whether the period is an academic year: the one before is then called so. */
  yearly: boolean;
}

export type Judgement = 'good' | 'watch' | 'act' | 'developing' | 'none';
export type Movement = 'up' | 'down' | 'same' | 'within';

/** The sentences of one language. Every argument that holds a figure or a document is a token. */
export interface DraftWords {
  group(group: Indicator['group']): string;
  value(parts: { label: string; value: string; basis: string }): string;
  basis(parts: { n: string } | { numerator: string; denominator: string }, interval: string | null): string;
  /** `again`: the sentence before judged the same. */
  judged(judgement: Exclude<Judgement, 'none'>, parts: { target: string; n: string; again: boolean }): string;
  moved(movement: Movement, before: string, yearly: boolean): string;
  /** The department farthest from the target. */
  farthest(department: string, value: string): string;
  unjudged(entries: readonly { label: string; state: string }[]): string;
  documents(given: readonly { slot: string | null; documents: readonly string[] }[]): string;
  outdated(documents: readonly string[]): string;
  missing(slots: readonly string[]): string;
  sentence(clauses: readonly string[]): string;
  paragraph(head: string | null, sentences: readonly string[]): string;
}
