/** Values of indicators as people read them. */
import type { Language, LocalText } from '#shared/i18n/language.ts';
import type { Indicator, IndicatorValue } from './types.ts';

export type Shown = 'value' | 'numerator' | 'denominator' | 'n' | 'interval';

/** A number with the digits of its indicator, without the unit; halves of days are shown, whole days have no digits. */
export function formatNumber(indicator: Pick<Indicator, 'unit' | 'decimals'>, value: number): string {
  if (indicator.unit === 'days') return String(Number(value.toFixed(indicator.decimals)));
  return value.toFixed(indicator.decimals);
}

/** A value with its unit: `87.3%`, `4.52`, `16.4:1`, `7 天`, `1 day`; a dash where there is none. */
export function formatValue(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  value: number | null,
  language: Language,
): string {
  if (value === null) return '—';
  const digits = formatNumber(indicator, value);
  switch (indicator.unit) {
    case 'percent':
      return `${digits}%`;
    case 'ratio':
      return `${digits}:1`;
    case 'days':
      if (language === 'zh-CN') return `${digits} 天`;
      return digits === '1' ? '1 day' : `${digits} days`;
    case 'hours':
      if (language === 'zh-CN') return `${digits} 学时`;
      return digits === '1' ? '1 hour' : `${digits} hours`;
    case 'money':
      return language === 'zh-CN' ? `${grouped(digits)} 元` : `CNY ${grouped(digits)}`;
    case 'area':
      return `${grouped(digits)} m²`;
    case 'count':
      return grouped(digits);
    default:
      return digits;
  }
}

const grouped = (digits: string): string => {
  const [whole = '', rest] = digits.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return rest ? `${parted}.${rest}` : parted;
};

/** `81.0–92.4%`; a dash where there is no interval. */
export function formatInterval(indicator: Indicator, value: IndicatorValue, language: Language): string {
  if (!value.interval) return '—';
  const { low, high } = value.interval;
  return `${formatNumber(indicator, low)}–${formatValue(indicator, high, language)}`;
}

/** Numerators and denominators: whole where they are whole, else at most two digits; thousands are grouped. */
export function formatAmount(amount: number | null): string {
  if (amount === null) return '—';
  return grouped(String(Number(amount.toFixed(2))));
}

/** `不低于 90.0%`, `at most 7 days`; null without a target. */
export function formatTarget(indicator: Indicator, language: Language): string | null {
  if (!indicator.target) return null;
  const value = formatValue(indicator, indicator.target.value, language);
  if (language === 'zh-CN') return `${indicator.direction === 'higher' ? '不低于' : '不高于'} ${value}`;
  return `${indicator.direction === 'higher' ? 'at least' : 'at most'} ${value}`;
}

/** `≥ 90.0%`, `≤ 7 days`: for tables; null without a target. */
export function formatTargetSign(indicator: Indicator, language: Language): string | null {
  if (!indicator.target) return null;
  return `${indicator.direction === 'higher' ? '≥' : '≤'} ${formatValue(indicator, indicator.target.value, language)}`;
}

/** One number of a value as text; a dash where it is missing or withheld. */
export function formatShown(
  indicator: Indicator,
  value: IndicatorValue,
  show: Shown,
  language: Language,
): string {
  switch (show) {
    case 'value':
      return formatValue(indicator, value.value, language);
    case 'interval':
      return formatInterval(indicator, value, language);
    case 'n':
      return formatAmount(value.n);
    default:
      return formatAmount(value[show]);
  }
}

/** What a value is made of, in one sentence. */
export function describeValue(indicator: Indicator, value: IndicatorValue, language: Language): string {
  const zh = language === 'zh-CN';
  const left = leftOutText(value.excluded, zh);
  if (value.state === 'withheld') {
    return zh
      ? `有 ${value.n + value.excluded} 份记录；为保护答卷人，不公布数值。`
      : `${records(value.n + value.excluded)}; the value is withheld to protect the respondents.`;
  }
  if (value.lacks && value.lacks.length > 0) return lacksText(value.lacks, zh);
  if (value.value === null)
    return zh ? `本期没有可计算的记录${left}。` : `No record to compute from in this period${left}.`;
  const n = formatAmount(value.n);
  switch (indicator.measure.kind) {
    case 'mean':
      return zh
        ? `${n} 份记录的平均值${value.sd === null ? '' : `，标准差 ${value.sd.toFixed(2)}`}${left}。`
        : `Mean of ${records(value.n)}${value.sd === null ? '' : `, standard deviation ${value.sd.toFixed(2)}`}${left}.`;
    case 'total':
      return zh ? `${n} 条记录的合计${left}。` : `Sum over ${records(value.n)}${left}.`;
    case 'arithmetic':
      return arithmeticText(
        indicator.measure.parts.map(({ of, indicator: id }) => of?.label ?? { zh: id, en: id }),
        zh,
      );
    case 'items':
      return zh ? `${n} 份答卷${left}。` : `From ${records(value.n)}${left}.`;
    case 'median':
      return zh ? `${n} 份记录的中位数${left}。` : `Median of ${records(value.n)}${left}.`;
    default: {
      const above = formatAmount(value.numerator);
      const below = formatAmount(value.denominator);
      return zh ? `分子 ${above}，分母 ${below}${left}。` : `${above} over ${below}${left}.`;
    }
  }
}

const records = (n: number) => `${formatAmount(n)} ${n === 1 ? 'record' : 'records'}`;

const arithmeticText = (parts: readonly LocalText[], zh: boolean): string =>
  zh
    ? `由“${parts.map((part) => part.zh).join('”“')}”的数值算得。`
    : `Computed from the values of ${parts.map((part) => `“${part.en}”`).join(' and ')}.`;

/** Which records are missing altogether. */
function lacksText(types: NonNullable<IndicatorValue['lacks']>, zh: boolean): string {
  const names = types.map(({ label }) => label);
  return zh
    ? `工作区里没有“${names.map((name) => name.zh).join('”“')}”的记录，无法计算。`
    : `The workspace holds no records of ${names.map((name) => `“${name.en}”`).join(' and ')}, so there is no value.`;
}

function leftOutText(excluded: number, zh: boolean): string {
  if (excluded === 0) return '';
  return zh
    ? `；按定义不计入 ${formatAmount(excluded)} 条`
    : `; ${records(excluded)} left out by the definition`;
}
