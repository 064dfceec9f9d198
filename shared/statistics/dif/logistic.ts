/** Differential item functioning by logistic regression (Swaminathan and Rogers, J. Educ. Measurement 27, 1990, 361-370). */
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { cholesky, solveCholesky, zeros } from '../linear/matrix.ts';
import type { Stratum } from './matching.ts';

export interface LogisticFit {
  /** Intercept, score, group (focal 1), score times group: as many as the model has. */
  coefficients: number[];
  se: number[];
  logLik: number;
  /** False where a group is told apart completely, so that estimates run away. */
  converged: boolean;
}

interface Cell {
  n: number;
  right: number;
  x: number[];
}

/** Newton's method over cells of people with the same values; terms beyond the first `terms` of each x are not in the model. */
function fitCells(cells: readonly Cell[], terms: number): LogisticFit {
  const coefficients = new Array<number>(terms).fill(0);
  const eta = (x: readonly number[], b: readonly number[]) =>
    b.reduce((sum, value, j) => sum + value * x[j]!, 0);
  const likelihood = (b: readonly number[]) =>
    cells.reduce((sum, { n, right, x }) => {
      const e = eta(x, b);
      return sum + right * e - n * (e > 0 ? e + Math.log1p(Math.exp(-e)) : Math.log1p(Math.exp(e)));
    }, 0);
  let logLik = likelihood(coefficients);
  let converged = false;
  let lower = null;
  for (let round = 0; round < 60 && !converged; round++) {
    const information = zeros(terms, terms);
    const gradient = new Float64Array(terms);
    for (const { n, right, x } of cells) {
      const p = 1 / (1 + Math.exp(-eta(x, coefficients)));
      for (let i = 0; i < terms; i++) {
        gradient[i]! += (right - n * p) * x[i]!;
        for (let j = 0; j < terms; j++) information.data[i * terms + j]! += n * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    lower = cholesky(information);
    if (!lower) break;
    const step = solveCholesky(lower, gradient);
    let share = 1;
    let next = coefficients.map((value, j) => value + step[j]!);
    let there = likelihood(next);
    while (there < logLik - 1e-9 * Math.abs(logLik) && share > 1e-6) {
      share /= 2;
      next = coefficients.map((value, j) => value + share * step[j]!);
      there = likelihood(next);
    }
    next.forEach((value, j) => {
      coefficients[j] = value;
    });
    logLik = there;
    converged = step.every((value, j) => Math.abs(value) <= 1e-9 * Math.max(1, Math.abs(coefficients[j]!)));
  }
  const se = coefficients.map((_, j) => {
    if (!lower) return Number.NaN;
    const unit = new Float64Array(terms);
    unit[j] = 1;
    return Math.sqrt(solveCholesky(lower, unit)[j]!);
  });
  return { coefficients, se, logLik, converged };
}

export interface Gain {
  chi2: number;
  df: number;
  p: number;
  /** Gain of Nagelkerke's R squared. */
  delta_R2: number;
}

export interface LogisticDif {
  n: number;
  full: LogisticFit;
  uniform_model: LogisticFit;
  /** Score alone against score, group and their product. */
  both: Gain;
  /** Score alone against score and group. */
  uniform: Gain;
  /** Score and group against their product besides. */
  nonuniform: Gain;
  converged: boolean;
}

/** Scores are centred inside for exactness; the coefficients answered are for raw scores. */
export function logisticDif(strata: readonly Stratum[]): LogisticDif {
  let [n, right, sum] = [0, 0, 0];
  for (const stratum of strata) {
    const members = stratum.n[0] + stratum.n[1];
    n += members;
    right += stratum.right[0] + stratum.right[1];
    sum += members * stratum.score;
  }
  const centre = sum / n;
  const cells = strata.flatMap((stratum) =>
    ([0, 1] as const)
      .filter((side) => stratum.n[side] > 0)
      .map((side): Cell => {
        const score = stratum.score - centre;
        return { n: stratum.n[side], right: stratum.right[side], x: [1, score, side, score * side] };
      }),
  );
  const [none, base, uniform, full] = [1, 2, 3, 4].map((terms) => fitCells(cells, terms)) as [
    LogisticFit,
    LogisticFit,
    LogisticFit,
    LogisticFit,
  ];
  const nagelkerke = ({ logLik }: LogisticFit) =>
    (1 - Math.exp((2 / n) * (none.logLik - logLik))) / (1 - Math.exp((2 / n) * none.logLik));
  const gain = (from: LogisticFit, to: LogisticFit, df: number): Gain => {
    const chi2 = Math.max(2 * (to.logLik - from.logLik), 0);
    return {
      chi2,
      df,
      p: right > 0 && right < n ? chiSquaredUpperTail(chi2, df) : Number.NaN,
      delta_R2: nagelkerke(to) - nagelkerke(from),
    };
  };
  return {
    n,
    full: uncentred(full, centre),
    uniform_model: uncentred(uniform, centre),
    both: gain(base, full, 2),
    uniform: gain(base, uniform, 1),
    nonuniform: gain(uniform, full, 1),
    converged: full.converged && uniform.converged && base.converged,
  };
}

/** Slopes stay, the intercept and the group's effect are moved to a score of 0; their errors are not needed there. */
function uncentred(fit: LogisticFit, centre: number): LogisticFit {
  const [intercept = 0, slope = 0, group = 0, product] = fit.coefficients;
  return {
    ...fit,
    coefficients: [
      intercept - slope * centre,
      slope,
      group - (product ?? 0) * centre,
      ...(product === undefined ? [] : [product]),
    ],
    se: fit.se.map((value, j) => (j === 0 || (j === 2 && product !== undefined) ? Number.NaN : value)),
  };
}

/** Bounds of the gain of R squared between negligible, moderate and large: Zumbo and Thomas 1997; Jodoin and Gierl 2001. */
export const bounds = { zumbo_thomas: [0.13, 0.26], jodoin_gierl: [0.035, 0.07] } as const;

/** A negligible, B moderate, C large; null for no number. */
export function gainClass(
  delta: number,
  [moderate, large]: readonly [number, number],
): 'A' | 'B' | 'C' | null {
  if (Number.isNaN(delta)) return null;
  return delta <= moderate ? 'A' : delta <= large ? 'B' : 'C';
}
