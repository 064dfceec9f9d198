/** What a feedback sheet says, before it has words. */
import type { EvaluationTarget } from '#shared/api/evaluation.ts';
import type { ItemResult, Summary } from '#shared/evaluation/results.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import type { ItemDifference } from './compare.ts';

export type SheetKind = 'teacher' | 'learner' | 'course' | 'department';

/** What several people said, in the words of the theme; never the words of one of them. */
export interface SheetTheme {
  label: LocalText;
  comments: number;
}

export interface SheetFacts {
  institution: LocalText;
  kind: SheetKind;
  target: EvaluationTarget;
  name: LocalText;
  /** Names of its departments. */
  departments: LocalText[];
  form: Instrument;
  period: string;
  /** Kind of respondent; null where the forms do not say. */
  group: LocalText | null;
  floor: number;
  /** How the fair score came about; null without one. */
  model: { raters: 'modelled' | 'not-linked' | 'unknown'; mean: number; needed: number | null } | null;
  items: (ItemResult | null)[];
  differences: ItemDifference[];
  trend: { term: string; summary: Summary | null }[];
  /** Themes of reviewed comments that enough people shared. */
  themes: SheetTheme[];
  /** ISO day on which the sheet is made. */
  madeOn: string;
}

export const attentions = ['withheld', 'developing', 'alert', 'alarm', 'long'] as const;
/** Why somebody should look at a sheet before it is handed out; `long`: it does not fit on one page. */
export type Attention = (typeof attentions)[number];

/** What of the result asks for a look; a sheet of a withheld result says nothing else. */
export function attentionTo({ summary, evidence, funnel }: EvaluationTarget): Attention[] {
  if (!summary) return ['withheld'];
  return [
    ...(evidence === 'developing' ? (['developing'] as const) : []),
    ...(funnel === 'alert' || funnel === 'alarm' ? [funnel] : []),
  ];
}
