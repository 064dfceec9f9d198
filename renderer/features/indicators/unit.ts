import type { Language } from '#shared/i18n/language.ts';
import type { Indicator } from '#shared/indicators/types.ts';

/** What stands behind a number of a chart. */
export const unitOf = ({ unit }: Indicator, language: Language): string =>
  ({
    percent: '%',
    score: '',
    days: language === 'en' ? 'd' : '天',
    ratio: '',
    count: '',
    hours: language === 'en' ? 'h' : '学时',
    money: '',
    area: 'm²',
  })[unit];
