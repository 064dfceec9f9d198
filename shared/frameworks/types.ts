/** Accreditation frameworks as versioned data. */
import type { LocalText } from '#shared/i18n/language.ts';

/** What the office found when it held an item against the official text. */
export interface ItemCheck {
  by: string;
  at: string;
  /** The document and the place in it. */
  source: string;
}

export interface FrameworkItem {
  /** As printed in the framework: `2.1`, `2.2.5`. */
  code: string;
  /** The same for an item in all editions made from one another, whatever its code is there; the code, where absent. */
  key?: string;
  /** One of the framework's kinds; that of its level, where absent. */
  kind?: string;
  title: LocalText;
  /** What the item asks, in our own words. */
  guidance?: LocalText;
  /** The official text, as far as the office has pasted it. */
  text?: string;
  /** Days between which the item is in force, where it came later or went sooner than its edition. */
  validFrom?: string;
  validTo?: string;
  /** Only leaves are judged. */
  children?: readonly FrameworkItem[];
  points?: number;
  /** ★ in the residency form. */
  core?: boolean;
  /** Whether code, title and points were seen in a source that can be trusted. */
  verified: boolean;
  /** The office's own check, in a workspace. */
  checked?: ItemCheck;
  /** Evidence that an expert will ask for. */
  evidence?: readonly { id: string; label: LocalText }[];
  /** Ids of the indicators that serve the item. */
  indicators?: readonly string[];
  /** Ids of the data tables that are handed in with the item. */
  tables?: readonly string[];
}

export interface Framework {
  id: string;
  edition: string;
  label: LocalText;
  publisher: LocalText;
  /** The edition that this one was made from. */
  basedOn?: string;
  /** `YYYY-MM-DD`; empty where it is not known. */
  effectiveFrom: string;
  effectiveTo?: string;
  /** `verified`: every item was checked against the official text; `partly`: see the items. */
  status: 'verified' | 'partly' | 'unverified';
  /** What is known about the source and its gaps. */
  note: LocalText;
  /** How an item is rated: levels from worst to best, or points up to the item's own. */
  rating:
    | { kind: 'levels'; levels: readonly { code: string; label: LocalText }[] }
    | { kind: 'points'; step: number };
  totalPoints?: number;
  /** Names of its kinds of items; the first ones are those of its levels from the top. */
  kinds?: readonly { id: string; label: LocalText }[];
  /** Of use to few: not among the frameworks in use until an office takes it. */
  onDemand?: boolean;
  items: readonly FrameworkItem[];
}
