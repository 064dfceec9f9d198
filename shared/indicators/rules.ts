/** What every definition implies without saying it: which time a value is of, and what it is without data. */
import type { LocalText } from '#shared/i18n/language.ts';
import { rowSetsOf } from './row-sets.ts';
import type { Indicator } from './types.ts';

/** The time that a value is of. */
export function timeBasis(indicator: Indicator): LocalText {
  const sets = rowSetsOf(indicator);
  const years = Math.max(1, ...sets.map((rows) => rows.years ?? 1));
  if (years > 1) {
    return {
      zh: `滚动：截至本期所在学年的近 ${years} 个学年。`,
      en: `Rolling: the ${years} academic years that end with that of the period.`,
    };
  }
  if (sets.some((rows) => rows.span)) {
    return {
      zh: '时段：期内任何时候在册或到期的记录，以及日期在期内的记录。',
      en: 'Span: what was on the register or fell due at any time of the period, and what is dated in it.',
    };
  }
  return {
    zh: '时段：日期在期内的记录；没有日期的登记册各期相同。',
    en: 'Period: records dated in it; registers without dates are the same in every period.',
  };
}

/** What is shown where data are missing. */
export function missingRule(indicator: Indicator): LocalText {
  if (indicator.measure.kind === 'arithmetic')
    return {
      zh: '任一组成指标没有数值时，显示“无数据”；任一组成指标为保护答卷人不公布时，本指标也不公布。',
      en: 'While one of the indicators that it is made of has no value, it says “no data”; while one is withheld to protect respondents, it is withheld, too.',
    };
  const asked = indicator.measure.kind === 'coverage' || indicator.measure.kind === 'attainment';
  return {
    zh: `涉及的记录类型一条记录也没有，或分母为零时，显示“无数据”，不记为 0；行内缺少所需数值的，列为不计入并说明原因。${
      asked ? '全院在本期一条可据以判断的记录也没有时，不作判断。' : ''
    }`,
    en: `Without a single record of a type that is read, or with nothing below the line, it says “no data”, never 0; rows that lack their number are listed as left out, with the reason.${
      asked ? ' While the whole hospital has nothing on record for the period, nothing is judged.' : ''
    }`,
  };
}
