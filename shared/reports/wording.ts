/** Numbers as they are printed in reports, with the digits and the unit of their indicator. */
import { type Language, say } from '#shared/i18n/language.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { word } from './templates/text.ts';

/** The unit as charts and table headings name it. */
export function unitText(indicator: Indicator, language: Language): string {
  switch (indicator.unit) {
    case 'percent':
      return '%';
    case 'days':
      return word(language, 'days');
    case 'ratio':
      return ':1';
    case 'score':
    case 'count':
      return '';
  }
}

/** A number with the indicator's digits and unit: `87.3%`, `4.52`, `16.4:1`, `7.0 天`. */
export function valueText(indicator: Indicator, value: number, language: Language): string {
  const unit = unitText(indicator, language);
  const digits = value.toFixed(indicator.decimals);
  return unit === '' || unit === '%' || unit.startsWith(':') ? digits + unit : `${digits} ${unit}`;
}

export function intervalText(indicator: Indicator, value: IndicatorValue, language: Language): string {
  if (!value.interval) return word(language, 'none');
  return word(language, 'interval-text', {
    low: value.interval.low.toFixed(indicator.decimals),
    high: valueText(indicator, value.interval.high, language),
  });
}

/** `at least 90.0%`. */
export function targetText(indicator: Indicator, language: Language): string {
  if (!indicator.target) return word(language, 'none');
  return word(language, indicator.direction === 'higher' ? 'target-higher' : 'target-lower', {
    value: valueText(indicator, indicator.target.value, language),
  });
}

/** Numerators and sums: whole where they are whole, else at most two digits. */
export function amountText(amount: number | null, language: Language): string {
  if (amount === null) return word(language, 'none');
  const text = Number.isInteger(amount)
    ? String(amount)
    : amount.toFixed(2).replace(/0+$/, '').replace(/\.$/, '');
  return text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

export const stateText = (state: IndicatorValue['state'], language: Language): string =>
  word(language, `state-${state}`);

export const indicatorLabel = (indicator: Indicator, language: Language): string =>
  say(indicator.label, language);
