/** McDonald's omega from one common factor, fitted by maximum likelihood. */
import { at, cholesky, largestEigen, type Matrix, solveCholesky, trace, zeros } from '../linear/matrix.ts';

export interface OneFactor {
  loadings: Float64Array;
  /** Variances of the items that the factor does not explain. */
  residuals: Float64Array;
  converged: boolean;
}

/**
 * One factor on a covariance matrix: the likelihood is maximised over the logarithms of the residual variances, the
 * loadings following from them (Lawley and Maxwell, Factor Analysis as a Statistical Method, 1971, ch. 4), by Newton steps
 * with Jöreskog's approximation of the second derivatives (Psychometrika 32, 1967, 443-482).
 */
export function oneFactor(covariance: Matrix): OneFactor {
  const k = covariance.rows;
  const determinant = logDeterminant(covariance);
  let logs = Float64Array.from({ length: k }, (_, i) => Math.log(at(covariance, i, i) / 2));
  let here = profile(covariance, determinant, logs);
  let converged = false;
  for (let step = 0; step < 500; step++) {
    const steepest = Math.max(...here.gradient.map(Math.abs));
    if (steepest < 1e-12) {
      converged = true;
      break;
    }
    const moved =
      lineSearch(covariance, determinant, logs, here, newton(here)) ??
      lineSearch(
        covariance,
        determinant,
        logs,
        here,
        here.gradient.map((slope) => -slope),
      );
    if (!moved) {
      // No step lowers the value any more: the limit of double precision.
      converged = steepest < 1e-6;
      break;
    }
    logs = moved.logs;
    here = moved.at;
  }
  return { loadings: here.loadings, residuals: Float64Array.from(logs, Math.exp), converged };
}

/** (Σ loadings)² / ((Σ loadings)² + Σ residuals). */
export function omegaTotal({ loadings, residuals }: Pick<OneFactor, 'loadings' | 'residuals'>): number {
  const common = loadings.reduce((sum, value) => sum + value, 0) ** 2;
  return common / (common + residuals.reduce((sum, value) => sum + value, 0));
}

interface Profile {
  value: number;
  gradient: Float64Array;
  loadings: Float64Array;
  /** The first eigenvector of the covariances over the residual deviations. */
  vector: Float64Array;
}

function logDeterminant(covariance: Matrix): number {
  const lower = cholesky(covariance);
  if (!lower) return Number.NaN;
  return Array.from({ length: covariance.rows }, (_, i) => 2 * Math.log(at(lower, i, i))).reduce(
    (a, b) => a + b,
  );
}

/**
 * The discrepancy at given residual variances with the best loadings, and its gradient by their logarithms. The sums over all
 * but the first eigenvalue follow from trace and determinant.
 */
function profile(covariance: Matrix, determinant: number, logs: Float64Array): Profile {
  const k = covariance.rows;
  const roots = logs.map((log) => Math.exp(log / 2));
  const scaled = zeros(k, k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) scaled.data[i * k + j] = at(covariance, i, j) / (roots[i]! * roots[j]!);
  const { value: first, vector } = largestEigen(scaled);
  const size = Math.sqrt(Math.max(first - 1, 0));
  const sign = Math.sign(vector.reduce((sum, value) => sum + value, 0)) || 1;
  const loadings = vector.map((value, i) => sign * roots[i]! * value * size);
  const others = trace(scaled) - first - (k - 1);
  const value = others - (determinant - logs.reduce((sum, log) => sum + log, 0) - Math.log(first));
  const gradient = vector.map((part, i) => 1 - at(scaled, i, i) - (1 - first) * part * part);
  return { value, gradient, loadings, vector };
}

/** The approximate second derivatives are squares of the projection away from the first eigenvector. */
function newton({ vector, gradient }: Profile): Float64Array {
  const k = vector.length;
  const bends = zeros(k, k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) bends.data[i * k + j] = ((i === j ? 1 : 0) - vector[i]! * vector[j]!) ** 2;
  const lower = cholesky(bends);
  const step = lower ? solveCholesky(lower, gradient) : gradient;
  return step.map((value) => Math.max(-2, Math.min(2, -value)));
}

function lineSearch(
  covariance: Matrix,
  determinant: number,
  logs: Float64Array,
  from: Profile,
  direction: Float64Array,
) {
  const slope = direction.reduce((sum, value, i) => sum + value * from.gradient[i]!, 0);
  if (!(slope < 0)) return null;
  const steepest = Math.max(...from.gradient.map(Math.abs));
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = logs.map((log, i) => Math.max(log + length * direction[i]!, -30));
    const found = profile(covariance, determinant, next);
    if (found.value <= from.value + 1e-4 * length * slope) {
      // Near the end the value is all rounding; the slopes still tell.
      if (steepest > 1e-5 || Math.max(...found.gradient.map(Math.abs)) < steepest)
        return { logs: next, at: found };
    } else if (steepest < 1e-5 && Math.max(...found.gradient.map(Math.abs)) < steepest / 2)
      return { logs: next, at: found };
  }
  return null;
}
