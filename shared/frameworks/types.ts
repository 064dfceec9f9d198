/** Accreditation frameworks as versioned data. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface FrameworkItem {
  /** As printed in the framework: `2.1`, `2.2.5`. */
  code: string;
  title: LocalText;
  /** What the item asks, in our own words; empty where the office pastes the official text. */
  guidance?: LocalText;
  /** Only leaves are judged. */
  children?: readonly FrameworkItem[];
  points?: number;
  /** ★ in the residency form. */
  core?: boolean;
  /** Whether code, title and points were seen in a source that can be trusted. */
  verified: boolean;
  /** Evidence that an expert will ask for. */
  evidence?: readonly { id: string; label: LocalText }[];
  /** Ids of the indicators that serve the item. */
  indicators?: readonly string[];
}

export interface Framework {
  id: string;
  edition: string;
  label: LocalText;
  publisher: LocalText;
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
  items: readonly FrameworkItem[];
}
