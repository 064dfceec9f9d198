/** McDonald's omega from one common factor, fitted by maximum likelihood. */
import { at, eigenSymmetric, type Matrix, zeros } from '../linear/matrix.ts';

export interface OneFactor {
  loadings: Float64Array;
  /** Variances of the items that the factor does not explain. */
  residuals: Float64Array;
  converged: boolean;
}

/**
 * One factor on a covariance matrix: the likelihood is maximised over the logarithms of the residual variances, the
 * loadings following from them (Lawley and Maxwell, Factor Analysis as a Statistical Method, 1971, ch. 4), by BFGS steps.
 */
export function oneFactor(covariance: Matrix): OneFactor {
  const k = covariance.rows;
  let logs = Float64Array.from({ length: k }, (_, i) => Math.log(at(covariance, i, i) / 2));
  let here = profile(covariance, logs);
  let metric = identity(k);
  let converged = false;
  for (let step = 0; step < 500; step++) {
    if (Math.max(...here.gradient.map(Math.abs)) < 1e-11) {
      converged = true;
      break;
    }
    const direction = Float64Array.from({ length: k }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < k; j++) sum -= at(metric, i, j) * here.gradient[j]!;
      return Math.max(-2, Math.min(2, sum));
    });
    const moved =
      lineSearch(covariance, logs, here, direction) ??
      lineSearch(
        covariance,
        logs,
        here,
        here.gradient.map((slope) => -slope),
      );
    if (!moved) {
      // No step lowers the value any more: the limit of double precision.
      converged = Math.max(...here.gradient.map(Math.abs)) < 1e-6;
      break;
    }
    metric = updated(metric, moved.logs, logs, moved.at.gradient, here.gradient);
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
}

/** The discrepancy at given residual variances with the best loadings, and its gradient by their logarithms. */
function profile(covariance: Matrix, logs: Float64Array): Profile {
  const k = covariance.rows;
  const roots = logs.map((log) => Math.exp(log / 2));
  const scaled = zeros(k, k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) scaled.data[i * k + j] = at(covariance, i, j) / (roots[i]! * roots[j]!);
  const { values, vectors } = eigenSymmetric(scaled);
  const size = Math.sqrt(Math.max(values[0]! - 1, 0));
  const sign = Math.sign(vectors.data.reduce((sum, value, at) => (at % k === 0 ? sum + value : sum), 0)) || 1;
  const loadings = Float64Array.from({ length: k }, (_, i) => sign * roots[i]! * at(vectors, i, 0) * size);
  let value = 0;
  for (let j = 1; j < k; j++) value += values[j]! - Math.log(values[j]!) - 1;
  // With the best loadings the residual correlation has the other eigenvalues less one on its own vectors.
  const gradient = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 1; j < k; j++) sum += (1 - values[j]!) * at(vectors, i, j) ** 2;
    return sum;
  });
  return { value, gradient, loadings };
}

function lineSearch(covariance: Matrix, logs: Float64Array, from: Profile, direction: Float64Array) {
  const slope = direction.reduce((sum, value, i) => sum + value * from.gradient[i]!, 0);
  if (!(slope < 0)) return null;
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = logs.map((log, i) => Math.max(log + length * direction[i]!, -30));
    const found = profile(covariance, next);
    if (found.value <= from.value + 1e-4 * length * slope) return { logs: next, at: found };
  }
  return null;
}

function identity(n: number): Matrix {
  const m = zeros(n, n);
  for (let i = 0; i < n; i++) m.data[i * n + i] = 1;
  return m;
}

/** The BFGS update of an inverse Hessian. */
function updated(
  metric: Matrix,
  next: Float64Array,
  last: Float64Array,
  nextGradient: Float64Array,
  lastGradient: Float64Array,
): Matrix {
  const n = metric.rows;
  const s = next.map((value, i) => value - last[i]!);
  const y = nextGradient.map((value, i) => value - lastGradient[i]!);
  const sy = s.reduce((sum, value, i) => sum + value * y[i]!, 0);
  if (!(sy > 1e-300)) return metric;
  const hy = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += at(metric, i, j) * y[j]!;
    return sum;
  });
  const yhy = y.reduce((sum, value, i) => sum + value * hy[i]!, 0);
  const result = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      result.data[i * n + j] =
        at(metric, i, j) + ((1 + yhy / sy) * s[i]! * s[j]!) / sy - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
    }
  }
  return result;
}
