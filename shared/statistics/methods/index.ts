/** The registry of statistical methods. A new one is a file beside this and a line here. */
import { kappa, krippendorff } from './agreement.ts';
import { icc } from './icc.ts';
import { itemAnalysis } from './item-analysis.ts';
import { proportionIntervals } from './proportion-intervals.ts';
import { reliability } from './reliability.ts';
import { spearmanBrown } from './spearman-brown.ts';
import type { Method } from './types.ts';

export const methods: readonly Method[] = [
  reliability,
  spearmanBrown,
  icc,
  kappa,
  krippendorff,
  itemAnalysis,
  proportionIntervals,
];

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
