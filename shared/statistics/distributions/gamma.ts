/** The gamma function and the incomplete gamma functions. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * ln |Γ(x)| for x > 0: Stirling's series from 12 up, reached by the recurrence, so that about 15 digits hold everywhere
 * (Abramowitz and Stegun 6.1.41); near 1 and 2, where it vanishes, by Lanczos' sum.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  if (x >= 12) return stirling(x);
  if (x > 0.9 && x < 2.2) return lanczos(x);
  let product = 1;
  let at = x;
  while (at < 12) product *= at++;
  return stirling(at) - Math.log(product);
}

function stirling(x: number): number {
  const inverse = 1 / x;
  const squared = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      squared *
        (1 / 360 -
          squared *
            (1 / 1260 -
              squared * (1 / 1680 - squared * (1 / 1188 - squared * (691 / 360360 - squared / 156))))));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

function lanczos(x: number): number {
  const at = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (at + i);
  const t = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The lower and the upper regularised incomplete gamma function, P(a, x) and Q(a, x), each without cancellation:
 * series below a + 1, continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 100_000; n++) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * 1e-17) break;
    }
    return { lower: front * sum, upper: 1 - front * sum };
  }
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / away(step * d + b);
    c = away(b + step / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return { lower: 1 - front * fraction, upper: front * fraction };

  function away(value: number): number {
    return Math.abs(value) < tiny ? tiny : value;
  }
}
