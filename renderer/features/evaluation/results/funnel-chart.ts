import type { Output } from '#shared/api/index.ts';
import { FUNNEL_ALARM, FUNNEL_ALERT, funnelHalf } from '#shared/evaluation/results.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import type { Translator } from '../../../app/language.tsx';

type Results = Output<'evaluation.results'>;

const STEPS = 60;

/** Null where there are too few to compare. */
export function funnelChart(
  results: Results,
  scale: { lowest: number; highest: number },
  t: Translator,
): ChartSpec | null {
  const { model } = results;
  const points = results.targets.flatMap(({ name, summary, funnel }) =>
    summary && funnel ? [{ label: name, n: summary.forms, value: summary.mean, state: funnel }] : [],
  );
  if (!model || points.length < 5) return null;
  const most = Math.max(...points.map(({ n }) => n));
  const fewest = Math.min(...points.map(({ n }) => n));
  const n = Array.from({ length: STEPS }, (_, i) => fewest + ((most - fewest) * i * i) / (STEPS - 1) ** 2);
  const limits = {
    centre: model.mean,
    between: Math.sqrt(model.target),
    within: Math.sqrt((model.rater ?? 0) + model.residual),
  };
  const curve = (label: string, z: number) => ({
    label,
    n,
    low: n.map((at) => Math.max(scale.lowest, model.mean - funnelHalf(limits, at, z))),
    high: n.map((at) => Math.min(scale.highest, model.mean + funnelHalf(limits, at, z))),
  });
  return {
    kind: 'funnel',
    unit: '',
    decimals: 2,
    amount: t('evaluation.forms'),
    points,
    limits: [curve('95%', FUNNEL_ALERT), curve('99.8%', FUNNEL_ALARM)],
    centre: { value: model.mean, label: `${t('evaluation.mean')} ${model.mean.toFixed(2)}` },
  };
}
