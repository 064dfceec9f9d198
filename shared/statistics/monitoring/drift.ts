/** Charts that gather small lasting shifts, and where a level changed. */

/** Tabular CUSUM (Page, Biometrika 41, 1954): C+ and C- in units of the values, with slack k·σ. */
export function cusum(values: Float64Array, target: number, sigma: number, k: number) {
  const high = new Float64Array(values.length);
  const low = new Float64Array(values.length);
  values.forEach((value, i) => {
    high[i] = Math.max(0, value - (target + k * sigma) + (i > 0 ? high[i - 1]! : 0));
    low[i] = Math.max(0, target - k * sigma - value + (i > 0 ? low[i - 1]! : 0));
  });
  return { high, low };
}

/** Exponentially weighted mean with its exact limits of L standard errors (Roberts, Technometrics 1, 1959). */
export function ewma(values: Float64Array, target: number, sigma: number, lambda: number, L: number) {
  const smooth = new Float64Array(values.length);
  const half = new Float64Array(values.length);
  values.forEach((value, i) => {
    smooth[i] = lambda * value + (1 - lambda) * (i > 0 ? smooth[i - 1]! : target);
    half[i] = L * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))));
  });
  return { smooth, half };
}

/**
 * Where the mean changed: binary segmentation by squared error with a penalty of 2·σ²·ln n for each change
 * (Scott and Knott 1974; Yao 1988), segments of at least `least` points. One-based first points of new segments.
 */
export function changePoints(values: Float64Array, least: number, sigma: number): number[] {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = sums[i]! + value;
  });
  const penalty = 2 * sigma * sigma * Math.log(values.length);
  const found: number[] = [];
  split(0, values.length);
  return found.sort((a, b) => a - b);

  function split(from: number, to: number): void {
    let best = 0;
    let place = -1;
    for (let at = from + least; at <= to - least; at++) {
      const left = (sums[at]! - sums[from]!) / (at - from);
      const right = (sums[to]! - sums[at]!) / (to - at);
      const gain = (((at - from) * (to - at)) / (to - from)) * (left - right) ** 2;
      if (gain > best) {
        best = gain;
        place = at;
      }
    }
    if (place < 0 || best <= penalty) return;
    found.push(place + 1);
    split(from, place);
    split(place, to);
  }
}
