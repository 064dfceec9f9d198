/** The figures that a person asks for first, as lines of text with their change against the year before. */
import type { Output } from '#shared/api/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { describeValue, formatTarget, formatValue } from '#shared/indicators/format.ts';
import { findIndicator } from '#shared/indicators/index.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';

type Values = Output<'indicators.values'>['values'];

export const headlineIndicators: readonly string[] = [
  'evaluation-mean',
  'evaluation-response-rate',
  'evaluation-feedback-days',
  'activity-sign-in-rate',
  'activity-standard-attainment',
  'supervision-coverage',
  'course-pass-rate',
  'action-closure-rate',
];

/** One line an indicator: value, change, target, what it is made of. Indicators that are not there are passed over. */
export function headlineLines(now: Values, before: Values, language: Language): string[] {
  const hospital = (values: Values, id: string) =>
    values.find((value) => value.indicator === id && value.department === null);
  return headlineIndicators.flatMap((id) => {
    const value = hospital(now, id);
    return value ? lineOf(value, hospital(before, id), language) : [];
  });
}

function lineOf(value: IndicatorValue, before: IndicatorValue | undefined, language: Language): string[] {
  const indicator = findIndicator(value.indicator);
  if (!indicator) return [];
  const zh = language === 'zh-CN';
  const parts = [`${say(indicator.label, language)}: ${formatValue(indicator, value.value, language)}`];
  if (before?.value !== undefined && before.value !== null) {
    const past = formatValue(indicator, before.value, language);
    parts.push(zh ? `上年 ${past}` : `year before ${past}`);
  }
  const target = formatTarget(indicator, language);
  if (target) parts.push(zh ? `目标${target}` : `target ${target}`);
  return [`${parts.join(zh ? '，' : ', ')}${zh ? '。' : '. '}${describeValue(indicator, value, language)}`];
}
