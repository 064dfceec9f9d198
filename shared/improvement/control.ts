/** Control charts over periods: individuals (XmR), or proportions with Laney's correction. */
import { z } from 'zod';
import { D2 } from '#shared/statistics/monitoring/constants.ts';
import { runOf } from '#shared/statistics/monitoring/run-rules.ts';
import { xmr } from '#shared/statistics/monitoring/xmr.ts';

/** Points below which limits say nothing. */
export const LEAST_POINTS = 8;

/** Points in a row on one side of the centre that are no chance. */
export const RUN = 8;

export const controlSchema = z.object({
  method: z.enum(['xmr', 'p']),
  centre: z.number(),
  points: z.array(
    z.object({
      /** A period, or a day. */
      label: z.string(),
      value: z.number(),
      n: z.number(),
      low: z.number(),
      high: z.number(),
      /** Beyond the limits, or the end of a run on one side of the centre. */
      mark: z.enum(['beyond', 'run']).nullable(),
    }),
  ),
});
export type Control = z.output<typeof controlSchema>;

export interface ControlPoint {
  label: string;
  value: number;
  n: number;
}

/**
 * @param scale the value of a proportion of one (100 for percentages): a p′ chart; null: XmR, for everything else.
 * @param bounds the least and greatest possible value; limits are cut there.
 * Null where there are too few points, or all are the same.
 */
export function controlOf(
  points: readonly ControlPoint[],
  scale: number | null,
  bounds: { low: number; high: number },
): Control | null {
  if (points.length < LEAST_POINTS) return null;
  const found = scale === null ? individuals(points) : proportions(points, scale);
  if (!(found.sigma > 0)) return null;
  const runs = new Set(
    runOf(RUN)(
      points.map(({ value }) => value),
      found.centre,
      1,
    ),
  );
  return {
    method: scale === null ? 'xmr' : 'p',
    centre: found.centre,
    points: points.map((point, i) => {
      const half = found.half(i);
      const low = Math.max(bounds.low, found.centre - half);
      const high = Math.min(bounds.high, found.centre + half);
      const beyond = Math.abs(point.value - found.centre) > half;
      return { ...point, low, high, mark: beyond ? 'beyond' : runs.has(i + 1) ? 'run' : null };
    }),
  };
}

function individuals(points: readonly ControlPoint[]) {
  const { mean, sigma_mean_mr: sigma } = xmr(Float64Array.from(points, ({ value }) => value));
  return { centre: mean, sigma, half: () => 3 * sigma };
}

/** p′ chart (Laney, Quality Engineering 14, 2002): binomial limits widened (or narrowed) by the spread of z over time. */
function proportions(points: readonly ControlPoint[], scale: number) {
  const all = points.reduce((sum, { n }) => sum + n, 0);
  const mean = points.reduce((sum, { value, n }) => sum + (value / scale) * n, 0) / all;
  const error = (i: number) => Math.sqrt((mean * (1 - mean)) / points[i]!.n);
  const z = points.map(({ value }, i) => (value / scale - mean) / error(i));
  let steps = 0;
  for (let i = 1; i < z.length; i++) steps += Math.abs(z[i]! - z[i - 1]!);
  const sigma = steps / (z.length - 1) / D2;
  return { centre: mean * scale, sigma, half: (i: number) => 3 * sigma * error(i) * scale };
}
