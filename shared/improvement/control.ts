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
      /** A phase that the office set begins here: what it is called. */
      begins: z.string().optional(),
      /** Beyond the limits, or the end of a run on one side of the centre. */
      mark: z.enum(['beyond', 'run']).nullable(),
    }),
  ),
});
export type Control = z.output<typeof controlSchema>;

/** A phase that the office set, such as an intervention. */
export interface SetPhase {
  /** The first label that is wholly in it; labels sort as time does. */
  from: string;
  label: string;
}

export interface ControlPoint {
  label: string;
  value: number;
  n: number;
}

/**
 * @param scale the value of a proportion of one (100 for percentages): a p′ chart; null: XmR, for everything else.
 * @param bounds the least and greatest possible value; limits are cut there.
 * @param set phases that the office set. One gets limits of its own once it has `LEAST_POINTS`; until then its points are
 * judged against the limits before it, which is what shows whether anything has changed.
 * Where the level changed and the new one is confirmed, each phase has a centre and limits from its own points. Null where
 * there are too few points, or all are the same.
 */
export function controlOf(
  points: readonly ControlPoint[],
  scale: number | null,
  bounds: { low: number; high: number },
  set: readonly SetPhase[] = [],
): Control | null {
  if (points.length < LEAST_POINTS) return null;
  const limitsOf = scale === null ? individuals : (own: readonly ControlPoint[]) => proportions(own, scale);
  if (!(limitsOf(points).sigma > 0)) return null;
  const begun = beginnings(points, set);
  const parts = partsAt(points, [...begun.keys()]);
  const waiting = parts.length > 1 && parts.at(-1)!.length < LEAST_POINTS ? parts.pop()! : [];
  const own = parts.flatMap((part) => levelsOf(part, limitsOf(part)));
  const whole = own.every((part) => limitsOf(part).sigma > 0) ? own : [points];
  const newest = limitsOf(whole.at(-1)!);
  const judgedIn = (part: readonly ControlPoint[], at: number) => {
    const last = whole === own && at === whole.length - 1;
    return judged(last ? [...part, ...waiting] : part, limitsOf(part), bounds, whole.length > 1);
  };
  return {
    method: scale === null ? 'xmr' : 'p',
    centre: newest.centre,
    points: whole.flatMap(judgedIn).map((point, at) => {
      const begins = begun.get(at);
      return begins === undefined ? point : { ...point, begins };
    }),
  };
}

/** The levels that a part of the points lies on, as far as they are confirmed. */
function levelsOf(part: readonly ControlPoint[], { steady, sigma }: Limits): (readonly ControlPoint[])[] {
  if (!(sigma > 0)) return [part];
  const starts = [0, ...changePoints(steady, CONFIRMED, sigma).map((first) => first - 1)];
  return starts.map((from, at) => part.slice(from, starts[at + 1]));
}

/** The names of the set phases by the place of their first point; those without a point before or after are left out. */
function beginnings(points: readonly ControlPoint[], set: readonly SetPhase[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { from, label } of [...set].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const at = points.findIndex((point) => point.label >= from);
    if (at > 0) found.set(at, found.has(at) ? `${found.get(at)} / ${label}` : label);
  }
  return found;
}

/** Cut at the places that have points enough before them. */
function partsAt(points: readonly ControlPoint[], places: readonly number[]): (readonly ControlPoint[])[] {
  const cuts = [0];
  for (const at of places) if (at - cuts.at(-1)! >= LEAST_POINTS) cuts.push(at);
  return cuts.map((from, at) => points.slice(from, cuts[at + 1]));
}

interface Limits {
  centre: number;
  sigma: number;
  half(point: ControlPoint): number;
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
    const half = halfOf(point);
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
  const error = ({ n }: ControlPoint) => Math.sqrt((mean * (1 - mean)) / n);
  const z = points.map((point) => (point.value / scale - mean) / error(point));
  let steps = 0;
  for (let i = 1; i < z.length; i++) steps += Math.abs(z[i]! - z[i - 1]!);
  const sigma = steps / (z.length - 1) / D2;
  const half = (point: ControlPoint) => 3 * sigma * error(point) * scale;
  return { centre: mean * scale, sigma, half, steady: Float64Array.from(z) };
}
