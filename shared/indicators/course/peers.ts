/** Departments of one kind against each other: how far each lies from all of them, for as many records as it has. */
import { FUNNEL_ALARM, FUNNEL_ALERT } from '../../evaluation/results.ts';
import { normalCdf } from '../../statistics/distributions/index.ts';
import { exactLimit, overDispersion } from '../../statistics/monitoring/funnel.ts';
import type { Indicator, IndicatorValue } from '../types.ts';
import { shareScale } from './steady.ts';

/** Fewer departments are no group to be compared with. */
export const LEAST_PEERS = 5;

export interface Peer {
  department: string;
  n: number;
  value: number;
  state: 'within' | 'alert' | 'alarm';
  /** Fewer records than the definition asks for: where it lies says little. */
  small: boolean;
}

export interface FunnelLimit {
  /** How many in 100 departments like all others lie within. */
  holds: 95 | 99.8;
  n: number[];
  low: number[];
  high: number[];
}

export interface PeerFunnel {
  /** Of all records of the group together. */
  centre: number;
  /** Variance between departments beyond chance, 1 where there is none; limits are as much wider. */
  dispersion: number;
  /** `exact`: binomial; `normal`: of means, or of shares that differ by more than chance. */
  limits: 'exact' | 'normal';
  points: Peer[];
  curves: FunnelLimit[];
}

export type PeerOutcome = { funnel: PeerFunnel } | { refused: 'no-limits' | 'too-few' | 'no-variation' };

interface Member {
  department: string;
  n: number;
  value: number;
  sd: number;
  small: boolean;
}

type Limit = (n: number, z: number) => number;

const CURVE_POINTS = 48;

/**
 * @param values of departments of one kind in one period; those without a value, or withheld, are passed over.
 * Refuses `no-limits` for measures of which chance is not known: sums, medians, coverages.
 */
export function peersOf(spec: Indicator, values: readonly IndicatorValue[]): PeerOutcome {
  const share = shareScale(spec);
  if (share === null && spec.measure.kind !== 'mean') return { refused: 'no-limits' };
  const members = values.flatMap((value) => memberOf(value, share !== null));
  if (members.length < LEAST_PEERS) return { refused: 'too-few' };
  const all = members.reduce((sum, { n }) => sum + n, 0);
  const centre = members.reduce((sum, { n, value }) => sum + n * value, 0) / all;
  const variance = share === null ? pooled(members) : (centre / share) * (1 - centre / share) * share ** 2;
  if (!(variance > 0)) return { refused: 'no-variation' };
  const z = Float64Array.from(members, ({ n, value }) => (value - centre) / Math.sqrt(variance / n));
  const found = overDispersion(z);
  // As much as that may come of chance among so few.
  const dispersion = found > 1 + 2 * Math.sqrt(2 / members.length) ? found : 1;
  const exact = share !== null && dispersion === 1;
  const bounded = (value: number) =>
    Math.max(
      spec.unit === 'score' || share !== null ? 0 : Number.NEGATIVE_INFINITY,
      Math.min(share ?? value, value),
    );
  const limit: Limit = exact
    ? (n, at) => bounded(share * exactLimit(centre / share, n, normalCdf(at)))
    : (n, at) => bounded(centre + at * Math.sqrt((dispersion * variance) / n));
  const outside = ({ n, value }: Member, at: number) => value < limit(n, -at) || value > limit(n, at);
  return {
    funnel: {
      centre,
      dispersion,
      limits: exact ? 'exact' : 'normal',
      points: members.map((member) => ({
        department: member.department,
        n: member.n,
        value: member.value,
        small: member.small,
        state: outside(member, FUNNEL_ALARM) ? 'alarm' : outside(member, FUNNEL_ALERT) ? 'alert' : 'within',
      })),
      curves: [curve(95, FUNNEL_ALERT, members, limit), curve(99.8, FUNNEL_ALARM, members, limit)],
    },
  };
}

function memberOf(value: IndicatorValue, share: boolean): Member[] {
  const n = share ? value.denominator : value.n;
  if (value.department === null || value.value === null || value.state === 'withheld' || !n) return [];
  return [
    {
      department: value.department,
      n,
      value: value.value,
      sd: value.sd ?? 0,
      small: value.state === 'developing',
    },
  ];
}

/** The variance of one record within its department. */
function pooled(members: readonly Member[]): number {
  const free = members.reduce((sum, { n }) => sum + n - 1, 0);
  return free > 0 ? members.reduce((sum, { n, sd }) => sum + (n - 1) * sd ** 2, 0) / free : 0;
}

function curve(
  holds: FunnelLimit['holds'],
  at: number,
  members: readonly Member[],
  limit: Limit,
): FunnelLimit {
  const sizes = members.map(({ n }) => n);
  const [least, most] = [Math.max(1, Math.min(...sizes) * 0.8), Math.max(...sizes) * 1.05];
  const n = [
    ...new Set(
      Array.from({ length: CURVE_POINTS + 1 }, (_, i) =>
        Math.round(least * (most / least) ** (i / CURVE_POINTS)),
      ),
    ),
  ];
  return { holds, n, low: n.map((size) => limit(size, -at)), high: n.map((size) => limit(size, at)) };
}
