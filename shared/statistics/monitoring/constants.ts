/** Constants of control charts. */
import { logGamma } from '../distributions/index.ts';

/** Mean range of two normal values in standard deviations, as printed in every table. */
export const D2 = 1.128;
/** Upper limit of moving ranges of two, as a multiple of their mean. */
export const D4 = 3.267;
/** 3 / d2 rounded, and its companion for the median moving range (Wheeler, Understanding Variation, 1993). */
export const X_FACTOR = 2.66;
export const X_MEDIAN_FACTOR = 3.145;

/** c4: the expected sample standard deviation of n normal values, in standard deviations. */
export const c4 = (n: number): number =>
  Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
