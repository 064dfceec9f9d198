/** Stations of an OSCE: their borderline cuts with the figures that tell how good these are, and the candidates' totals. */
import { borderline } from '#shared/statistics/methods/borderline.ts';
import type { Table } from '#shared/statistics/table.ts';
import { type Proposal, type Scored, unavailable } from './cuts.ts';
import { ask } from './lens.ts';
import type { ExamAnalysis, ExamStation } from './schema.ts';

/** One candidate at one station; several raters are several rows and are averaged. */
export interface StationScore {
  station: string;
  name: string | null;
  candidate: string;
  score: number;
  maximum: number | null;
  /** 1 to 5; 2 is borderline. */
  rating: number | null;
}

export interface OsceResult {
  stations: ExamStation[];
  reliability: ExamAnalysis['reliability'];
  proposals: Proposal[];
  /** Candidates who were at every station. */
  scored: Scored;
}

interface StationValues {
  n: number;
  cut_BRM: number | null;
  se_of_cut: number | null;
  cut_BGM_mean: number | null;
  n_borderline: number;
  R2: number | null;
  slope_intergrade_discrimination: number | null;
  RMSE_n_minus_2: number | null;
  pass_rate_BRM: number | null;
}

interface OsceValues {
  stations: Record<string, StationValues>;
  alpha_stations?: number | null;
  SEM?: number | null;
  n_complete: number;
  alpha_if_station_removed?: Record<string, number | null> | null;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function averaged(rows: readonly StationScore[]): StationScore[] {
  const groups = new Map<string, StationScore[]>();
  for (const row of rows) {
    const key = `${row.station}\u001f${row.candidate}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group): StationScore => {
    const ratings = group.flatMap(({ rating }) => rating ?? []);
    return {
      ...group[0]!,
      score: mean(group.map(({ score }) => score)),
      rating: ratings.length > 0 ? mean(ratings) : null,
    };
  });
}

/** Stations in the order of their numbers. */
export function osceResult(rows: readonly StationScore[]): OsceResult {
  const scores = averaged(rows);
  const names = [...new Set(scores.map(({ station }) => station))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const rank = new Map(names.map((name, at) => [name, at]));
  const data: Table = {
    columns: ['candidate', 'station', 'score', 'global'],
    rows: [...scores]
      .sort((a, b) => rank.get(a.station)! - rank.get(b.station)!)
      .map(({ candidate, station, score, rating }) => [
        candidate,
        `s${station}`,
        String(score),
        rating === null ? '' : String(rating),
      ]),
  };
  const found = ask<OsceValues>(borderline, { data }, {});
  const stations = names.map((station): ExamStation => {
    const own = scores.filter((row) => row.station === station);
    const values = found.ok ? found.values.stations[`s${station}`] : undefined;
    return {
      station,
      name: own.find(({ name }) => name !== null)?.name ?? null,
      n: own.length,
      mean: mean(own.map(({ score }) => score)),
      maximum: own.find(({ maximum }) => maximum !== null)?.maximum ?? null,
      cutRegression: values?.cut_BRM ?? null,
      cutError: values?.se_of_cut ?? null,
      cutGroup: values?.cut_BGM_mean ?? null,
      borderline: values?.n_borderline ?? 0,
      r2: values?.R2 ?? null,
      slope: values?.slope_intergrade_discrimination ?? null,
      rmse: values?.RMSE_n_minus_2 ?? null,
      passRate: values?.pass_rate_BRM ?? null,
      alphaWithout: (found.ok && found.values.alpha_if_station_removed?.[`s${station}`]) || null,
    };
  });
  return {
    stations,
    reliability: reliabilityOf(found.ok ? found.values : null),
    proposals: proposalsOf(stations, scores),
    scored: totalsOf(scores, names, stations),
  };
}

function reliabilityOf(values: OsceValues | null): OsceResult['reliability'] {
  const { alpha_stations: alpha, SEM: sem } = values ?? {};
  if (typeof alpha !== 'number' || typeof sem !== 'number') return null;
  return { alpha, kr20: false, low: Number.NaN, high: Number.NaN, sem, semAtCut: null };
}

/** The cut of the exam is the sum of those of its stations; their errors are taken as independent. */
function proposalsOf(stations: readonly ExamStation[], scores: readonly StationScore[]): Proposal[] {
  if (scores.every(({ rating }) => rating === null))
    return [
      unavailable('borderline-group', 'no-ratings'),
      unavailable('borderline-regression', 'no-ratings'),
    ];
  const sum = (of: (station: ExamStation) => number | null): number | null =>
    stations.reduce<number | null>((total, station) => {
      const value = of(station);
      return total === null || value === null ? null : total + value;
    }, 0);
  const group = sum(({ cutGroup }) => cutGroup);
  const regression = sum(({ cutRegression }) => cutRegression);
  const squares = sum(({ cutError }) => (cutError === null ? null : cutError ** 2));
  const few = stations.some(({ borderline: n }) => n < 10) ? ['few-borderline'] : [];
  return [
    group === null
      ? unavailable('borderline-group', 'no-borderline')
      : { method: 'borderline-group', cut: group, se: null, reason: null, notes: few },
    regression === null
      ? unavailable('borderline-regression', 'no-variance')
      : {
          method: 'borderline-regression',
          cut: regression,
          se: squares === null ? null : Math.sqrt(squares),
          reason: null,
          notes: [],
        },
  ];
}

function totalsOf(
  scores: readonly StationScore[],
  names: readonly string[],
  stations: readonly ExamStation[],
): Scored {
  const byCandidate = new Map<string, number[]>();
  for (const { candidate, score } of scores)
    byCandidate.set(candidate, [...(byCandidate.get(candidate) ?? []), score]);
  const complete = [...byCandidate].filter(([, own]) => own.length === names.length);
  const totals = Float64Array.from(complete, ([, own]) => own.reduce((sum, score) => sum + score, 0));
  // Where no station says its maximum, the best total stands for it.
  const full = stations.every(({ maximum }) => maximum !== null)
    ? stations.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0)
    : totals.reduce((most, total) => Math.max(most, total), 0);
  return { ids: complete.map(([candidate]) => candidate), totals, full };
}
