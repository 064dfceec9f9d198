/** Questionnaires and observation forms as data. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface InstrumentItem {
  /** Stable within the instrument; also the sub-column name in imports. */
  code: string;
  text: LocalText;
  aliases: string[];
  /** Counted as (lowest + highest - score). */
  reversed?: boolean;
  subscale?: string;
}

export interface Instrument {
  id: string;
  edition: string;
  label: LocalText;
  /** Where structure and wording come from. */
  source: LocalText;
  scale: {
    lowest: number;
    highest: number;
    labels: { score: number; label: LocalText; aliases: string[] }[];
  };
  subscales: { id: string; label: LocalText }[];
  items: InstrumentItem[];
}
