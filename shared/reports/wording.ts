/** Words around the numbers of a report; the numbers themselves are printed as on every screen. */
import { type Language, say } from '#shared/i18n/language.ts';
import { formatTarget, formatTargetSign, formatValue } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { word } from './templates/text.ts';

/** The unit as charts name it. */
export function unitText(indicator: Indicator, language: Language): string {
  switch (indicator.unit) {
    case 'percent':
      return '%';
    case 'days':
      return word(language, 'days');
    case 'ratio':
      return ':1';
    case 'hours':
      return language === 'zh-CN' ? '学时' : 'hours';
    case 'money':
      return language === 'zh-CN' ? '元' : 'CNY';
    case 'area':
      return 'm²';
    case 'score':
    case 'count':
      return '';
  }
}

export const targetText = (indicator: Indicator, language: Language): string =>
  formatTarget(indicator, language) ?? word(language, 'none');

/** The target in a table's column. */
export const targetSign = (indicator: Indicator, language: Language): string =>
  formatTargetSign(indicator, language) ?? word(language, 'none');

/** The target as the label of a line. */
export const targetLabel = (indicator: Indicator, target: number, language: Language): string =>
  word(language, 'target-line', { value: formatValue(indicator, target, language) });

export const stateText = (state: IndicatorValue['state'], language: Language): string =>
  word(language, `state-${state}`);

export const indicatorLabel = (indicator: Indicator, language: Language): string =>
  say(indicator.label, language);
