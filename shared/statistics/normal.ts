/**
 * The standard normal quantile by Wichura's algorithm AS 241 (Applied Statistics 37, 1988, 477-484), routine PPND16,
 * for probabilities between 1e-10 and 1 - 1e-10; about 16 digits.
 */

const CENTRAL = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};

const OUTER = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** z with P(Z <= z) = probability. Throws outside [1e-10, 1 - 1e-10]. */
export function normalQuantile(probability: number): number {
  if (!(probability >= 1e-10 && probability <= 1 - 1e-10)) {
    throw new RangeError(`no normal quantile of ${probability}`);
  }
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(CENTRAL.above, r)) / polynomial(CENTRAL.below, r);
  }
  const tail = fromMiddle < 0 ? probability : 1 - probability;
  const r = Math.sqrt(-Math.log(tail)) - 1.6;
  const size = polynomial(OUTER.above, r) / polynomial(OUTER.below, r);
  return fromMiddle < 0 ? -size : size;
}
