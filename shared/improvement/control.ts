/** Control charts over periods: individuals (XmR), or proportions with Laney's correction. */
import { z } from 'zod';
import { D2 } from '#shared/statistics/monitoring/constants.ts';
import { changePoints } from '#shared/statistics/monitoring/drift.ts';
import { runOf } from '#shared/statistics/monitoring/run-rules.ts';
import { xmr } from '#shared/statistics/monitoring/xmr.ts';

/** Points below which limits say nothing. */
export const LEAST_POINTS = 8;

/** Points in a row on one side of the centre that are no chance. */
export const RUN = 8;

/**
 * Points that a new level must have before it is confirmed and gets limits of its own: until then the run of eight that
 * announces it stays marked against the former limits.
 */
export const CONFIRMED = 12;

export const controlSchema = z.object({
  method: z.enum(['xmr', 'p']),
  /** Of the newest phase. */
  centre: z.number(),
  points: z.array(
    z.object({
      /** A period, or a day. */
      label: z.string(),
      value: z.number(),
      n: z.number(),
      low: z.number(),
      high: z.number(),
      /** Of its own phase; absent where there is one centre for all. */
      centre: z.number().optional(),
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
 * Where the level changed and the new one is confirmed, each phase has a centre and limits from its own points. Null where
 * there are too few points, or all are the same.
 */
export function controlOf(
  points: readonly ControlPoint[],
  scale: number | null,
  bounds: { low: number; high: number },
): Control | null {
  if (points.length < LEAST_POINTS) return null;
  const limitsOf = scale === null ? individuals : (own: readonly ControlPoint[]) => proportions(own, scale);
  const whole = limitsOf(points);
  if (!(whole.sigma > 0)) return null;
  const starts = [0, ...changePoints(whole.steady, CONFIRMED, whole.sigma).map((first) => first - 1)];
  const own = starts.map((from, at) => points.slice(from, starts[at + 1]));
  const phases = own.every((part) => limitsOf(part).sigma > 0) ? own : [points];
  return {
    method: scale === null ? 'xmr' : 'p',
    centre: limitsOf(phases.at(-1)!).centre,
    points: phases.flatMap((part) => judged(part, limitsOf(part), bounds, phases.length > 1)),
  };
}

interface Limits {
  centre: number;
  sigma: number;
  half(i: number): number;
  /** The values as they are looked through for a change of level, with `sigma` as their spread. */
  steady: Float64Array;
}

function judged(
  points: readonly ControlPoint[],
  { centre, half: halfOf }: Limits,
  bounds: { low: number; high: number },
  told: boolean,
): Control['points'] {
  const runs = new Set(
    runOf(RUN)(
      points.map(({ value }) => value),
      centre,
      1,
    ),
  );
  return points.map((point, i) => {
    const half = halfOf(i);
    const low = Math.max(bounds.low, centre - half);
    const high = Math.min(bounds.high, centre + half);
    const mark = Math.abs(point.value - centre) > half ? 'beyond' : runs.has(i + 1) ? 'run' : null;
    return { ...point, low, high, mark, ...(told ? { centre } : {}) };
  });
}

function individuals(points: readonly ControlPoint[]): Limits {
  const steady = Float64Array.from(points, ({ value }) => value);
  const { mean, sigma_mean_mr: sigma } = xmr(steady);
  return { centre: mean, sigma, half: () => 3 * sigma, steady };
}

/** p′ chart (Laney, Quality Engineering 14, 2002): binomial limits widened (or narrowed) by the spread of z over time. */
function proportions(points: readonly ControlPoint[], scale: number): Limits {
  const all = points.reduce((sum, { n }) => sum + n, 0);
  const mean = points.reduce((sum, { value, n }) => sum + (value / scale) * n, 0) / all;
  const error = (i: number) => Math.sqrt((mean * (1 - mean)) / points[i]!.n);
  const z = points.map(({ value }, i) => (value / scale - mean) / error(i));
  let steps = 0;
  for (let i = 1; i < z.length; i++) steps += Math.abs(z[i]! - z[i - 1]!);
  const sigma = steps / (z.length - 1) / D2;
  const half = (i: number) => 3 * sigma * error(i) * scale;
  return { centre: mean * scale, sigma, half, steady: Float64Array.from(z) };
}
