/** A straight line through the past, carried on with the uncertainty of a single new value. */
import { shiftPeriod } from '../../periods/period.ts';
import { studentQuantile } from '../../statistics/student.ts';
import type { Indicator, IndicatorValue } from '../types.ts';
import { isSteady, shareScale } from './steady.ts';

/** Fewer values than this say nothing of what comes. */
export const LEAST_FOR_FORECAST = 5;
const LEVEL = 0.95;

export interface Expected {
  period: string;
  value: number;
  /** The 95 % prediction interval of one new value. */
  low: number;
  high: number;
}

export interface Forecast {
  /** Shares are carried on as log odds, so that none leaves 0 to 100 %; other values as they are. */
  line: 'log-odds' | 'level';
  /** Values that the line is drawn through. */
  used: number;
  /** The line at the last of them, and after it. */
  from: Expected;
  ahead: Expected[];
  /** Whether the slope can be told from chance at 95 %. */
  direction: 'up' | 'down' | 'unclear';
  /** Whether the whole interval of the last value lies on the good side of the target, or on the other; null without one. */
  target: 'reached' | 'open' | 'missed' | null;
}

export type ForecastOutcome = { forecast: Forecast } | { refused: 'too-few' | 'no-variation'; used: number };

interface Point {
  x: number;
  y: number;
  /** What chance alone gives a value of this many records; 0 where that is not known. */
  chance: number;
}

/** How many periods may be looked ahead: half as many as are known. */
export const farthest = (values: readonly IndicatorValue[]): number =>
  Math.floor(values.filter(isSteady).length / 2);

/**
 * @param values of periods that are over, oldest first, without gaps between the periods.
 * @param ahead periods after the last one, at most `farthest`.
 * The interval is Student's with n - 2 degrees of freedom; the spread about the line is never taken to be less than what
 * chance alone gives values of so many records.
 */
export function forecastOf(
  spec: Indicator,
  values: readonly IndicatorValue[],
  ahead: number,
): ForecastOutcome {
  const scale = shareScale(spec);
  const points = values.flatMap((value, x) => (isSteady(value) ? [pointOf(value, x, scale)] : []));
  const used = points.length;
  if (used < LEAST_FOR_FORECAST) return { refused: 'too-few', used };
  const line = straightLine(points);
  const chance = points.reduce((sum, point) => sum + point.chance, 0) / used;
  const spread = Math.sqrt(Math.max(line.variance, chance));
  if (!(spread > 1e-9 * Math.max(1, Math.abs(line.meanY)))) return { refused: 'no-variation', used };
  const t = studentQuantile(1 - (1 - LEVEL) / 2, used - 2);
  const shown = (y: number) => (scale === null ? y : scale / (1 + Math.exp(-y)));
  const floor = scale === null && points.every(({ y }) => y >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const last = points.at(-1)!.x;
  const at = (x: number): Expected => {
    const y = line.meanY + line.slope * (x - line.meanX);
    const half = t * spread * Math.sqrt(1 + 1 / used + (x - line.meanX) ** 2 / line.squares);
    return {
      period: shiftPeriod(values[last]!.period, x - last),
      value: Math.max(floor, shown(y)),
      low: Math.max(floor, shown(y - half)),
      high: Math.max(floor, shown(y + half)),
    };
  };
  const steps = Math.min(ahead, farthest(values));
  const expected = Array.from({ length: steps }, (_, step) => at(last + step + 1));
  const error = (t * spread) / Math.sqrt(line.squares);
  return {
    forecast: {
      line: scale === null ? 'level' : 'log-odds',
      used,
      from: at(last),
      ahead: expected,
      direction: Math.abs(line.slope) <= error ? 'unclear' : line.slope > 0 ? 'up' : 'down',
      target: judged(spec, expected.at(-1)),
    },
  };
}

function pointOf(value: IndicatorValue, x: number, scale: number | null): Point {
  const plain = value.value ?? 0;
  if (scale === null) {
    const chance = value.sd !== null && value.n > 0 ? value.sd ** 2 / value.n : 0;
    return { x, y: plain, chance };
  }
  const n = value.denominator ?? value.n;
  const hits = (value.numerator ?? 0) + 0.5;
  const others = n - hits + 1;
  return { x, y: Math.log(hits / others), chance: 1 / hits + 1 / others };
}

/** Least squares; `variance` is that about the line. */
function straightLine(points: readonly Point[]) {
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  const squares = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / squares;
  const left = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { meanX, meanY, squares, slope, variance: left / (n - 2) };
}

function judged(spec: Indicator, end: Expected | undefined): Forecast['target'] {
  if (!spec.target || !end) return null;
  const { value } = spec.target;
  const [worse, better] = spec.direction === 'higher' ? [end.low, end.high] : [-end.high, -end.low];
  const goal = spec.direction === 'higher' ? value : -value;
  return worse >= goal ? 'reached' : better < goal ? 'missed' : 'open';
}
