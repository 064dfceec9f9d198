/** Small dense matrices, row by row in one typed array. */

export interface Matrix {
  rows: number;
  columns: number;
  data: Float64Array;
}

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
});

export const at = (m: Matrix, i: number, j: number): number => m.data[i * m.columns + j]!;

export function trace(m: Matrix): number {
  let sum = 0;
  for (let i = 0; i < m.rows; i++) sum += at(m, i, i);
  return sum;
}

export function total(m: Matrix): number {
  let sum = 0;
  for (const value of m.data) sum += value;
  return sum;
}

export function product(a: Matrix, b: Matrix): Matrix {
  const result = zeros(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const left = at(a, i, k);
      if (left === 0) continue;
      for (let j = 0; j < b.columns; j++) result.data[i * b.columns + j]! += left * at(b, k, j);
    }
  }
  return result;
}

/** The matrix without row and column `index`. */
export function without(m: Matrix, index: number): Matrix {
  const result = zeros(m.rows - 1, m.columns - 1);
  let to = 0;
  for (let i = 0; i < m.rows; i++) {
    if (i === index) continue;
    for (let j = 0; j < m.columns; j++) if (j !== index) result.data[to++] = at(m, i, j);
  }
  return result;
}

/** The lower Cholesky factor of a symmetric matrix; null when it is not positive definite. */
export function cholesky(m: Matrix): Matrix | null {
  const n = m.rows;
  const lower = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(m, i, j);
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k);
      if (i === j) {
        if (!(sum > 1e-13 * Math.abs(at(m, i, i)))) return null;
        lower.data[i * n + i] = Math.sqrt(sum);
      } else lower.data[i * n + j] = sum / at(lower, j, j);
    }
  }
  return lower;
}

/** x with L Lᵀ x = b. */
export function solveCholesky(lower: Matrix, b: Float64Array): Float64Array {
  const n = lower.rows;
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= at(lower, i, k) * x[k]!;
    x[i]! /= at(lower, i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= at(lower, k, i) * x[k]!;
    x[i]! /= at(lower, i, i);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix; null when it is not. */
export function inverse(m: Matrix): Matrix | null {
  const lower = cholesky(m);
  if (!lower) return null;
  const result = zeros(m.rows, m.rows);
  for (let j = 0; j < m.rows; j++) {
    const unit = new Float64Array(m.rows);
    unit[j] = 1;
    const column = solveCholesky(lower, unit);
    for (let i = 0; i < m.rows; i++) result.data[i * m.rows + j] = column[i]!;
  }
  return result;
}

/**
 * The largest eigenvalue of a symmetric positive semidefinite matrix with its vector of length 1, from the
 * 4096th power of the matrix.
 */
export function largestEigen(m: Matrix): { value: number; vector: Float64Array } {
  const n = m.rows;
  let power = m;
  for (let squaring = 0; squaring < 12; squaring++) {
    const scale = trace(power);
    power = product({ ...power, data: power.data.map((value) => value / scale) }, power);
  }
  // The column of the greatest diagonal element has the greatest share of the first vector.
  let greatest = 0;
  for (let i = 1; i < n; i++) if (at(power, i, i) > at(power, greatest, greatest)) greatest = i;
  const vector = unit(Float64Array.from({ length: n }, (_, i) => at(power, i, greatest)));
  const image = times(m, vector);
  return { value: image.reduce((sum, value, i) => sum + value * vector[i]!, 0), vector };
}

const unit = (v: Float64Array): Float64Array => {
  const length = Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
  return v.map((value) => value / length);
};

const times = (m: Matrix, v: Float64Array): Float64Array =>
  Float64Array.from({ length: m.rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < m.columns; j++) sum += at(m, i, j) * v[j]!;
    return sum;
  });
