/** A first paragraph for an item from the figures of its indicators: sentences by rule, nothing invented. */
import type { Reader } from '#db/types.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import { draftText } from '#shared/indicators/draft.ts';
import { indicator } from '#shared/indicators/index.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { type ItemPlace, itemAt } from './item.ts';

export function draftNarrative(reader: Reader, place: ItemPlace, language: Language, today?: string): string {
  const { item } = itemAt(reader, place);
  const now = hospitalValues(reader, item, place.period, today);
  const earlier = hospitalValues(reader, item, shiftPeriod(place.period, -1), today);
  const entries = (item.indicators ?? []).map((id) => ({
    indicator: indicator(id),
    value: now.get(id),
    before: earlier.get(id),
  }));
  return draftText(entries, language);
}

function hospitalValues(
  reader: Reader,
  item: FrameworkItem,
  period: string,
  today: string | undefined,
): Map<string, IndicatorValue> {
  const values = rememberedValues(reader, {
    period,
    indicators: item.indicators ?? [],
    ...(today ? { today } : {}),
  });
  return new Map(
    values.filter((value) => value.department === null).map((value) => [value.indicator, value]),
  );
}
