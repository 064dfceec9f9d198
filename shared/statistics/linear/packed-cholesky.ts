/**
 * The Cholesky factorisation of large dense matrices, in tiles of four by four rows and columns whose sixteen sums stay in
 * registers: about three times as fast as the plain triple loop.
 */

/** Sizes are rounded up to a multiple of four; the rows and columns added are those of the identity. */
export const paddedSize = (n: number): number => (n + 3) & ~3;

/**
 * Factorises in place the lower triangle of a row-major matrix with `size` rows (a multiple of four). Answers false, with the
 * matrix spoilt, where it is not positive definite.
 */
export function factorise(a: Float64Array, size: number): boolean {
  for (let j = 0; j < size; j += 4) {
    for (let i = j; i < size; i += 4) {
      tileProducts(a, i * size, a, j * size, size, 0, j);
      for (let r = 0; r < 4; r++) for (let c = 0; c < 4; c++) a[(i + r) * size + j + c]! -= tile[r * 4 + c]!;
      if (i === j) {
        if (!factoriseTile(a, size, j)) return false;
      } else solveTile(a, size, i, j);
    }
  }
  return true;
}

/** The sums of products of four rows with four rows, row by row: what `tileProducts` answers. */
const tile = new Float64Array(16);

/** Four rows from `i0` in `a` with four from `j0` in `b`, over the columns `from` to `to`. */
function tileProducts(
  a: Float64Array,
  i0: number,
  b: Float64Array,
  j0: number,
  size: number,
  from: number,
  to: number,
): void {
  const i1 = i0 + size;
  const i2 = i1 + size;
  const i3 = i2 + size;
  const j1 = j0 + size;
  const j2 = j1 + size;
  const j3 = j2 + size;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  for (let k = from; k < to; k++) {
    const y0 = b[j0 + k]!;
    const y1 = b[j1 + k]!;
    const y2 = b[j2 + k]!;
    const y3 = b[j3 + k]!;
    const x0 = a[i0 + k]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    const x1 = a[i1 + k]!;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    const x2 = a[i2 + k]!;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    const x3 = a[i3 + k]!;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  tile[0] = s00;
  tile[1] = s01;
  tile[2] = s02;
  tile[3] = s03;
  tile[4] = s10;
  tile[5] = s11;
  tile[6] = s12;
  tile[7] = s13;
  tile[8] = s20;
  tile[9] = s21;
  tile[10] = s22;
  tile[11] = s23;
  tile[12] = s30;
  tile[13] = s31;
  tile[14] = s32;
  tile[15] = s33;
}

function factoriseTile(a: Float64Array, size: number, j: number): boolean {
  for (let r = 0; r < 4; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = a[(j + r) * size + j + c]!;
      for (let k = 0; k < c; k++) sum -= a[(j + r) * size + j + k]! * a[(j + c) * size + j + k]!;
      if (r === c) {
        if (!(sum > 1e-12)) return false;
        a[(j + r) * size + j + r] = Math.sqrt(sum);
      } else a[(j + r) * size + j + c] = sum / a[(j + c) * size + j + c]!;
    }
  }
  return true;
}

function solveTile(a: Float64Array, size: number, i: number, j: number): void {
  for (let r = 0; r < 4; r++) {
    const row = (i + r) * size + j;
    for (let c = 0; c < 4; c++) {
      let sum = a[row + c]!;
      for (let k = 0; k < c; k++) sum -= a[row + k]! * a[(j + c) * size + j + k]!;
      a[row + c] = sum / a[(j + c) * size + j + c]!;
    }
  }
}

/** Solves L x = b in place for the first `n` rows. */
export function solveLower(l: Float64Array, size: number, b: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    const row = i * size;
    for (let k = 0; k < i; k++) sum -= l[row + k]! * b[k]!;
    b[i] = sum / l[row + i]!;
  }
}

/** Solves Lᵀ x = b in place for the first `n` rows. */
export function solveUpper(l: Float64Array, size: number, b: Float64Array, n: number): void {
  for (let i = n - 1; i >= 0; i--) {
    const value = b[i]! / l[i * size + i]!;
    b[i] = value;
    const row = i * size;
    for (let k = 0; k < i; k++) b[k]! -= l[row + k]! * value;
  }
}

/**
 * The inverse of L, transposed: row j holds column j of the inverse, from j on. `size` is that of L; the rest of the rows is 0.
 */
export function invertTransposed(l: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i += 4) {
    for (let j = 0; j <= i; j += 4) {
      tileProducts(l, i * size, inverse, j * size, size, j, i);
      // Four rows of L X = I from the rows above, within the tile one after another.
      for (let r = 0; r < 4; r++) {
        const row = (i + r) * size + i;
        const pivot = 1 / l[row + r]!;
        for (let c = 0; c < 4; c++) {
          const to = (j + c) * size + i;
          let sum = (i + r === j + c ? 1 : 0) - tile[r * 4 + c]!;
          for (let k = 0; k < r; k++) sum -= l[row + k]! * inverse[to + k]!;
          inverse[to + r] = sum * pivot;
        }
      }
    }
  }
  return inverse;
}
