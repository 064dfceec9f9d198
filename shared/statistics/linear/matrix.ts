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

/** Eigenvalues, largest first, and vectors (column j belongs to value j) of a symmetric matrix, by Jacobi rotations. */
export function eigenSymmetric(m: Matrix): { values: Float64Array; vectors: Matrix } {
  const n = m.rows;
  const a = { ...m, data: m.data.slice() };
  const v = zeros(n, n);
  for (let i = 0; i < n; i++) v.data[i * n + i] = 1;
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) off += at(a, i, j) ** 2;
    if (off < 1e-300) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => at(a, j, j) - at(a, i, i));
  const vectors = zeros(n, n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors.data[i * n + to] = at(v, i, from);
  });
  return { values: Float64Array.from(order, (i) => at(a, i, i)), vectors };
}

function rotate(a: Matrix, v: Matrix, p: number, q: number): void {
  const n = a.rows;
  const apq = at(a, p, q);
  if (apq === 0) return;
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const [matrix, both] of [
    [a, true],
    [v, false],
  ] as const) {
    const data = matrix.data;
    for (let k = 0; k < n; k++) {
      const kp = data[k * n + p]!;
      const kq = data[k * n + q]!;
      data[k * n + p] = c * kp - s * kq;
      data[k * n + q] = s * kp + c * kq;
    }
    if (!both) continue;
    for (let k = 0; k < n; k++) {
      const pk = data[p * n + k]!;
      const qk = data[q * n + k]!;
      data[p * n + k] = c * pk - s * qk;
      data[q * n + k] = s * pk + c * qk;
    }
  }
}
