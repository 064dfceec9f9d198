/**
 * How well answers fit a model that predicts each of them: mean squares of residuals and their standardised form (Wright and
 * Masters, Rating Scale Analysis, 1982, chapter 5).
 */
export interface MeanSquares {
  n: number;
  /** Weighted by information: sensitive to answers near the ability. */
  infit: number;
  /** Unweighted: sensitive to single surprising answers. */
  outfit: number;
  /** Wilson and Hilferty's cube root, about standard normal under the model. */
  infit_z: number;
  outfit_z: number;
}

/** Adds up residuals one by one. */
export class FitSum {
  private n = 0;
  private squares = 0;
  private variances = 0;
  private standardised = 0;
  private infitSpread = 0;
  private outfitSpread = 0;

  /** One answer: residual, and variance and fourth central moment that the model expects. */
  add(residual: number, variance: number, fourth: number): void {
    if (!(variance > 1e-12)) return;
    this.n++;
    this.squares += residual * residual;
    this.variances += variance;
    this.standardised += (residual * residual) / variance;
    this.infitSpread += fourth - variance * variance;
    this.outfitSpread += fourth / (variance * variance);
  }

  result(): MeanSquares {
    const infit = this.squares / this.variances;
    const outfit = this.standardised / this.n;
    // No spread is taken as larger than the square root of two: beyond it the cube root is no longer about normal.
    const q = (square: number) => Math.min(Math.sqrt(Math.max(square, 0)), Math.SQRT2);
    const z = (meanSquare: number, spread: number) =>
      spread > 0 ? (Math.cbrt(meanSquare) - 1) * (3 / spread) + spread / 3 : Number.NaN;
    return {
      n: this.n,
      infit,
      outfit,
      infit_z: z(infit, q(this.infitSpread / this.variances ** 2)),
      outfit_z: z(outfit, q(this.outfitSpread / this.n ** 2 - 1 / this.n)),
    };
  }
}
