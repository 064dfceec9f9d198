/**
 * Run rules: each answers the one-based indexes of the points at which its window is complete. Points exactly on the
 * centre break a run.
 */

export type Rule = (values: ArrayLike<number>, centre: number, sigma: number) => number[];

/** A point beyond three sigma. */
export const beyondThree: Rule = (values, centre, sigma) =>
  indexes(values, (i) => Math.abs(values[i]! - centre) > 3 * sigma);

/** `length` points in a row on one side of the centre. */
export const runOf =
  (length: number): Rule =>
  (values, centre) => {
    let run = 0;
    let side = 0;
    return indexes(values, (i) => {
      const here = Math.sign(values[i]! - centre);
      run = here !== 0 && here === side ? run + 1 : here === 0 ? 0 : 1;
      side = here;
      return run >= length;
    });
  };

/** `length` points in a row, each above (or each below) the one before. */
export const trendOf =
  (length: number): Rule =>
  (values) => {
    let run = 1;
    let direction = 0;
    return indexes(values, (i) => {
      const step = i === 0 ? 0 : Math.sign(values[i]! - values[i - 1]!);
      run = step !== 0 && step === direction ? run + 1 : step === 0 ? 1 : 2;
      direction = step;
      return run >= length;
    });
  };

/** `some` of `length` points in a row beyond `zone` sigma on the same side, the last one among them. */
export const someOf =
  (some: number, length: number, zone: number): Rule =>
  (values, centre, sigma) =>
    indexes(values, (i) => {
      if (i + 1 < length) return false;
      return [1, -1].some((side) => {
        let n = 0;
        for (let j = i - length + 1; j <= i; j++) if (side * (values[j]! - centre) > zone * sigma) n++;
        return n >= some;
      });
    });

function indexes(values: ArrayLike<number>, test: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) if (test(i)) found.push(i + 1);
  return found;
}
