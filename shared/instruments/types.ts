/** Questionnaires and observation forms as data. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface InstrumentItem {
  /** Stable within the instrument; also the sub-column name in imports. */
  code: string;
  text: LocalText;
  /** The text only counts the item: its wording is the licence holder's and is pasted by the office. */
  placeholder?: boolean;
  aliases: string[];
  /** Counted as (lowest + highest - score). */
  reversed?: boolean;
  /** The innermost subscale that it belongs to. */
  subscale?: string;
  /** How much it counts; 1 where it says nothing. */
  weight?: number;
}

/** One band of scores, from its lower end up to the next band. */
export interface Band {
  from: number;
  label: LocalText;
}

export interface Subscale {
  id: string;
  label: LocalText;
  /** The subscale that this one is a part of. */
  within?: string;
  /** Its share of a weighted total; 1 where it says nothing. */
  weight?: number;
  /** Published bands of its score, the lowest first. */
  bands?: Band[];
}

export const scoringRules = ['mean', 'sum', 'percent'] as const;
export type ScoringRule = (typeof scoringRules)[number];

export const raterGroups = [
  'student',
  'resident',
  'teacher',
  'peer',
  'supervisor',
  'leader',
  'nurse',
  'patient',
] as const;
export type RaterGroup = (typeof raterGroups)[number];

export const instrumentTargets = ['teacher', 'course', 'department', 'programme', 'learner', 'self'] as const;
/** What a form is about; `self`: those who fill it in. */
export type InstrumentTarget = (typeof instrumentTargets)[number];

/**
 * Whose the item texts are. `open`: free to use, or our own; `licensed`: asked for at their holder, so that only the
 * structure stands here; `unverified`: not yet compared with the official text; `own`: the office's.
 */
export const wordings = ['open', 'licensed', 'unverified', 'own'] as const;
export type Wording = (typeof wordings)[number];

export interface Instrument {
  id: string;
  edition: string;
  label: LocalText;
  /** What the profession calls it, where that is shorter. */
  short?: string;
  /** Where structure and wording come from. */
  source: LocalText;
  wording: Wording;
  licence: LocalText;
  /** The first and last day on which this edition is in force; open where there is none. */
  validFrom?: string;
  validUntil?: string;
  scale: {
    lowest: number;
    highest: number;
    labels: { score: number; label: LocalText; aliases: string[] }[];
    /** The answer that gives no score, in its own words. */
    notObserved?: { label: LocalText; aliases: string[] };
  };
  subscales: Subscale[];
  items: InstrumentItem[];
  scoring: {
    /** `percent`: the weighted share of the highest score, in hundredths. */
    rule: ScoringRule;
    /** Share of the items, 0 to 1, that have to be answered for a score. */
    answered: number;
  };
  /** Published bands of the total, the lowest first, and who published them. */
  bands?: Band[];
  bandSource?: LocalText;
  /** One overall judgement beside the items, on a scale of its own. */
  overall?: { label: LocalText; lowest: number; highest: number; aliases: string };
  raters: RaterGroup[];
  target: InstrumentTarget;
  /** How many forms a judgement about one target needs, and who says so. */
  minimumRatings?: { ratings: number; source: LocalText };
}
