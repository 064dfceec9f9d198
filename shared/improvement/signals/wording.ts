/** A signal in words and as a chart. */
import { type Language, say } from '#shared/i18n/language.ts';
import { fill, type MessageValues } from '#shared/i18n/translate.ts';
import type { IndicatorBook } from '#shared/indicators/book.ts';
import { formatValue } from '#shared/indicators/format.ts';
import { grainOf, periodLabel } from '#shared/periods/period.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { FUNNEL_ALARM, FUNNEL_ALERT, funnelHalf } from '../../evaluation/results.ts';
import { signalRule } from './index.ts';
import type { Raised } from './types.ts';

const words = {
  beyond: { zh: '超出控制限', en: 'beyond the control limits' },
  run: {
    zh: '已连续八点在中心线的不利一侧',
    en: 'the eighth in a row on the unfavourable side of the centre',
  },
  centre: { zh: '中心线', en: 'Centre' },
  limits: { zh: '控制限', en: 'Limits' },
  target: { zh: '目标', en: 'Target' },
  forms: { zh: '评价份数', en: 'Forms' },
  mean: { zh: '均值', en: 'Mean' },
};

/** Params whose numbers carry the indicator's unit. */
const MEASURED = new Set(['value', 'centre', 'target', 'limit']);

export function reasonOf(signal: Raised, language: Language, book: Pick<IndicatorBook, 'find'>): string {
  const rule = signalRule(signal.rule);
  if (!rule) return '';
  const spec = signal.indicator === null ? null : book.find(signal.indicator);
  const values: MessageValues = {};
  const given: Record<string, string | number> = { period: signal.period, ...signal.params };
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number' && MEASURED.has(name))
      values[name] =
        spec && signal.evidence.kind !== 'funnel' ? formatValue(spec, value, language) : value.toFixed(2);
    else if (typeof value === 'string' && grainOf(value)) values[name] = say(periodLabel(value), language);
    else if (name === 'why') values[name] = say(value === 'run' ? words.run : words.beyond, language);
    else values[name] = value;
  }
  return fill(say(rule.reason, language), values, language);
}

const unitOf = (unit: string, language: Language): string =>
  unit === 'percent' ? '%' : unit === 'days' ? (language === 'en' ? 'd' : '天') : '';

export function signalChart({ evidence }: Raised, language: Language): ChartSpec {
  const target = (value: number | null) =>
    value === null ? null : { value, label: say(words.target, language) };
  switch (evidence.kind) {
    case 'control':
      return {
        kind: 'control',
        unit: unitOf(evidence.unit, language),
        decimals: evidence.decimals,
        points: evidence.control.points,
        centre: { value: evidence.control.centre, label: say(words.centre, language) },
        limits: say(words.limits, language),
        target: target(evidence.target),
      };
    case 'trend':
      return {
        kind: 'trend',
        unit: unitOf(evidence.unit, language),
        decimals: evidence.decimals,
        periods: evidence.periods,
        series: [{ label: '', values: evidence.values, emphasis: true }],
        target: target(evidence.target),
      };
    case 'funnel': {
      const most = Math.max(...evidence.points.map(({ n }) => n), 2);
      const n = Array.from({ length: 60 }, (_, i) => 1 + ((most - 1) * i * i) / 59 ** 2);
      const curve = (label: string, z: number) => ({
        label,
        n,
        low: n.map((at) => Math.max(evidence.lowest, evidence.centre - funnelHalf(evidence, at, z))),
        high: n.map((at) => Math.min(evidence.highest, evidence.centre + funnelHalf(evidence, at, z))),
      });
      return {
        kind: 'funnel',
        unit: '',
        decimals: evidence.decimals,
        amount: say(words.forms, language),
        points: evidence.points,
        limits: [curve('95%', FUNNEL_ALERT), curve('99.8%', FUNNEL_ALARM)],
        centre: {
          value: evidence.centre,
          label: `${say(words.mean, language)} ${evidence.centre.toFixed(2)}`,
        },
      };
    }
  }
}
