/** The Andrich and Masters models for ordered categories: log(P_k / P_k-1) = location - threshold_k. */

/** Probabilities of the categories 0..thresholds.length. */
export function categoryProbabilities(
  location: number,
  thresholds: ArrayLike<number>,
  into: Float64Array,
): void {
  const m = thresholds.length;
  let most = 0;
  into[0] = 0;
  for (let k = 1; k <= m; k++) {
    into[k] = into[k - 1]! + location - thresholds[k - 1]!;
    most = Math.max(most, into[k]!);
  }
  let total = 0;
  for (let k = 0; k <= m; k++) {
    into[k] = Math.exp(into[k]! - most);
    total += into[k]!;
  }
  for (let k = 0; k <= m; k++) into[k]! /= total;
}

/** Mean, variance and fourth central moment of the category. */
export function categoryMoments(probabilities: Float64Array, categories: number) {
  let [expected, variance, fourth] = [0, 0, 0];
  for (let k = 0; k < categories; k++) expected += k * probabilities[k]!;
  for (let k = 0; k < categories; k++) {
    const square = (k - expected) ** 2;
    variance += square * probabilities[k]!;
    fourth += square * square * probabilities[k]!;
  }
  return { expected, variance, fourth };
}
