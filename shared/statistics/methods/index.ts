/** The registry of statistical methods. A new one is a file beside this and a line here. */
import { enoughEvidence, responseAdequacy } from './adequacy.ts';
import { adjustP } from './adjust-p.ts';
import { kappa, krippendorff } from './agreement.ts';
import { andersen } from './andersen.ts';
import { angoff } from './angoff.ts';
import { pChart, uChart } from './attribute-charts.ts';
import { borderline } from './borderline.ts';
import { cohenMethod, hofstee } from './compromise.ts';
import { cutPrecision } from './cut-precision.ts';
import { describe } from './describe.ts';
import { difLogistic } from './dif-logistic.ts';
import { difMantelHaenszel } from './dif-mantel-haenszel.ts';
import { changePoints, cusum, ewma } from './drift.ts';
import { finitePopulation } from './finite-population.ts';
import { funnel } from './funnel.ts';
import { gChart } from './g-chart.ts';
import { gStudy } from './g-study.ts';
import { gwet, kendallW } from './gwet.ts';
import { icc } from './icc.ts';
import { itemAnalysis } from './item-analysis.ts';
import { itemHistory } from './item-history.ts';
import { likertItem } from './likert-item.ts';
import { manyFacet } from './many-facet.ts';
import { empiricalBayes, mixedModel } from './mixed-model.ts';
import { proportionIntervals } from './proportion-intervals.ts';
import { rasch } from './rasch.ts';
import { raschMml } from './rasch-mml.ts';
import { reliability } from './reliability.ts';
import { responseQuality } from './response-quality.ts';
import { severalGroups } from './several-groups.ts';
import { spearmanBrown } from './spearman-brown.ts';
import { twoGroups } from './two-groups.ts';
import { twoProportions } from './two-proportions.ts';
import type { Method } from './types.ts';
import { varianceComponents } from './variance-components.ts';
import { xbarS } from './xbar-s.ts';
import { xmr } from './xmr.ts';

export const methods: readonly Method[] = [
  describe,
  likertItem,
  reliability,
  spearmanBrown,
  icc,
  kappa,
  krippendorff,
  gwet,
  kendallW,
  gStudy,
  varianceComponents,
  mixedModel,
  manyFacet,
  empiricalBayes,
  enoughEvidence,
  itemAnalysis,
  rasch,
  raschMml,
  andersen,
  difMantelHaenszel,
  difLogistic,
  itemHistory,
  angoff,
  hofstee,
  cohenMethod,
  borderline,
  cutPrecision,
  xmr,
  xbarS,
  pChart,
  uChart,
  gChart,
  cusum,
  ewma,
  changePoints,
  funnel,
  proportionIntervals,
  finitePopulation,
  twoGroups,
  severalGroups,
  twoProportions,
  adjustP,
  responseQuality,
  responseAdequacy,
];

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
