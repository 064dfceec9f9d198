/**
 * Sentences about values, by rule: what the value is and what it stands on, how it compares with its target, and
 * whether it changed. Numbers appear only as live figures; causes are for people to write.
 */
import type { Language } from '#shared/i18n/language.ts';
import { hasOneList } from './row-sets.ts';
import { type FigureToken, writeToken } from './tokens.ts';
import type { Indicator, IndicatorValue } from './types.ts';

export interface DraftEntry {
  indicator: Indicator;
  value: IndicatorValue | undefined;
  /** The period before. */
  before: IndicatorValue | undefined;
}

/** A paragraph in one language; a sentence that says so where there is no indicator or no data at all. */
export function draftText(entries: readonly DraftEntry[], language: Language): string {
  const zh = language === 'zh-CN';
  if (entries.length === 0) {
    return zh
      ? '本条没有对应的指标，请据佐证材料撰写。'
      : 'No indicator serves this item; please write from the evidence.';
  }
  const sentences = entries.map((entry) => (zh ? chinese(entry) : english(entry)));
  return zh ? sentences.join('') : sentences.join(' ');
}

const token = (indicator: Indicator, parts: Partial<Omit<FigureToken, 'indicator'>> = {}) =>
  writeToken({ indicator: indicator.id, ...parts });

/** Up, down or the same as printed; null where one of the two has no value. */
function change({ indicator, value, before }: DraftEntry): 'up' | 'down' | 'same' | null {
  if (value?.value == null || before?.value == null) return null;
  const digits = indicator.decimals;
  const now = value.value.toFixed(digits);
  const then = before.value.toFixed(digits);
  if (now === then) return 'same';
  return Number(now) > Number(then) ? 'up' : 'down';
}

function chinese(entry: DraftEntry): string {
  const { indicator, value } = entry;
  const name = indicator.label.zh;
  if (!value || value.state === 'no-data') return `${name}：本期没有数据。`;
  if (value.state === 'withheld') return `${name}：记录过少，为保护答卷人不予公布。`;
  const parts = [`${name}为 ${token(indicator)}${basisZh(indicator, value)}`];
  if (value.state === 'developing') parts.push('数据尚少，暂不与目标比较');
  if (value.state === 'good') parts.push('达到目标');
  if (value.state === 'watch') parts.push('未达到目标，但未越过提示线');
  if (value.state === 'act') parts.push('未达到目标，且已越过提示线，需要整改');
  const moved = change(entry);
  if (moved) {
    const words = { up: '有所上升', down: '有所下降', same: '与之持平' };
    parts.push(`上一期为 ${token(indicator, { back: 1 })}，${words[moved]}`);
  }
  return `${parts.join('；')}。`;
}

function basisZh(indicator: Indicator, value: IndicatorValue): string {
  const interval = value.interval ? `，95% 置信区间 ${token(indicator, { show: 'interval' })}` : '';
  if (hasOneList(indicator.measure)) {
    return `（${token(indicator, { show: 'n' })} 份记录${interval}）`;
  }
  const over = `${token(indicator, { show: 'numerator' })}／${token(indicator, { show: 'denominator' })}`;
  return `（${over}${interval}）`;
}

function english(entry: DraftEntry): string {
  const { indicator, value } = entry;
  const name = indicator.label.en;
  if (!value || value.state === 'no-data') return `${name}: no data in this period.`;
  if (value.state === 'withheld') {
    return `${name}: too few records, withheld to protect the respondents.`;
  }
  const parts = [`${name}: ${token(indicator)} ${basisEn(indicator, value)}`];
  if (value.state === 'developing') parts.push('too few data for a comparison with the target');
  if (value.state === 'good') parts.push('the target is reached');
  if (value.state === 'watch') parts.push('the target is missed, the warning line is not crossed');
  if (value.state === 'act')
    parts.push('the target is missed and the warning line crossed, so action is needed');
  const moved = change(entry);
  if (moved) {
    const words = { up: 'it has risen', down: 'it has fallen', same: 'it is unchanged' };
    parts.push(`the period before it was ${token(indicator, { back: 1 })}, ${words[moved]}`);
  }
  return `${parts.join('; ')}.`;
}

function basisEn(indicator: Indicator, value: IndicatorValue): string {
  const interval = value.interval ? `, 95% interval ${token(indicator, { show: 'interval' })}` : '';
  if (hasOneList(indicator.measure)) {
    return `(n = ${token(indicator, { show: 'n' })}${interval})`;
  }
  const over = `${token(indicator, { show: 'numerator' })} of ${token(indicator, { show: 'denominator' })}`;
  return `(${over}${interval})`;
}
