/** A first text for an item from its figures and its evidence: sentences by rule, nothing invented. */

import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { holds, validityOf } from '#shared/evidence/validity.ts';
import { indicatorsServing } from '#shared/frameworks/served.ts';
import type { Language } from '#shared/i18n/language.ts';
import { draftNarrativeText } from '#shared/narratives/draft/index.ts';
import { grainOf, shiftPeriod } from '#shared/periods/period.ts';
import { reviewWindow } from '../evidence/window.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { dayOf } from '../indicators/scope.ts';
import { type ItemPlace, itemAt } from '../standards/item.ts';
import { givenEvidence } from './sources.ts';

export function draftNarrative(reader: Reader, place: ItemPlace, language: Language, today?: string): string {
  const { item } = itemAt(reader, place);
  const book = indicatorBookOf(reader);
  const indicators = indicatorsServing(book, place.framework, item);
  const names = new Map(departmentsOf(reader).map(({ code, name }) => [code, name]));
  const valuesOf = (period: string) =>
    rememberedValues(reader, { period, indicators, ...(today ? { today } : {}) });
  const now = valuesOf(place.period);
  const before = valuesOf(shiftPeriod(place.period, -1));
  const window = reviewWindow(reader, place.period, today ?? dayOf(new Date()));
  const evidence = givenEvidence(reader, place)
    .filter(({ code }) => code === place.code)
    .map((piece) => ({ ...piece, outdated: !holds(validityOf(piece, window)) }));
  return draftNarrativeText(
    {
      figures: indicators.map((id) => ({
        indicator: book.get(id),
        value: now.find((value) => value.indicator === id && value.department === null),
        before: before.find((value) => value.indicator === id && value.department === null),
        departments: now.flatMap((value) => {
          const name = value.department === null ? undefined : names.get(value.department);
          return value.indicator === id && name ? [{ name, value }] : [];
        }),
      })),
      evidence,
      slots: item.evidence ?? [],
      yearly: grainOf(place.period) === 'year',
    },
    language,
  );
}
