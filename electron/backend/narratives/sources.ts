/** What the tokens of a narrative stand for, as it is stored now. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import {
  figureTexts,
  type NarrativeEvidence,
  type NarrativeSources,
  unresolved,
} from '#shared/narratives/resolve.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { type ItemPlace, itemAt } from '../standards/item.ts';

/** A report shows the year and the two before it. */
const MOST_BACK = 2;

/** Only for the store's reader, which remembers values. */
export function narrativeSources(reader: Reader, place: ItemPlace, today?: string): NarrativeSources {
  const { item } = itemAt(reader, place);
  const asked = new Map<string, IndicatorValue[]>();
  const valuesOf = (indicator: string, back: number) => {
    const key = `${indicator} ${back}`;
    const known = asked.get(key);
    if (known) return known;
    const values = rememberedValues(reader, {
      period: shiftPeriod(place.period, -back),
      indicators: [indicator],
      ...(today ? { today } : {}),
    });
    asked.set(key, values);
    return values;
  };
  const evidence = givenEvidence(reader, place);
  const given = new Set(evidence.filter(({ code }) => code === place.code).map(({ slot }) => slot));
  return {
    indicator: indicatorBookOf(reader).find,
    value: (indicator, department, back) =>
      back > MOST_BACK
        ? null
        : (valuesOf(indicator, back).find((value) => value.department === department) ?? null),
    evidence: evidence.map(({ code: _, slot: __, ...entry }) => entry),
    slots: (item.evidence ?? []).map((slot) => ({ ...slot, given: given.has(slot.id) })),
  };
}

/** What is linked to the items of the framework in the period, in the order in which it was linked. */
export const givenEvidence = (
  reader: Reader,
  { framework, period }: Pick<ItemPlace, 'framework' | 'period'>,
): (NarrativeEvidence & { code: string; slot: string | null })[] =>
  reader.allSql(
    `SELECT p.id, p.title, p.dated, p.valid_until AS validUntil, l.code, l.slot
     FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece
     WHERE l.framework = ? AND l.period = ? AND l.removed_at IS NULL AND p.removed_at IS NULL
     ORDER BY l.added_at, p.id`,
    framework,
    period,
  );

/** What a text says now, and which of its tokens stand for nothing. */
export interface Reading {
  told: Record<string, string>;
  unknown: string[];
}

export function readNarrative(
  reader: Reader,
  place: ItemPlace,
  { text, language }: { text: string; language: Language },
  today?: string,
): Reading {
  const sources = narrativeSources(reader, place, today);
  return {
    told: figureTexts(text, sources, language),
    unknown: unresolved(text, sources, language),
  };
}
