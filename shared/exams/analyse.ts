/** From a sitting, stations or bare scores to everything that is said of the exam. Pure. */
import type { FieldValues } from '#shared/records/types.ts';
import { lordError } from '#shared/statistics/classification/binomial.ts';
import { sampleOf } from '#shared/statistics/covariance.ts';
import { medianOf } from '#shared/statistics/description.ts';
import { feldtInterval } from '#shared/statistics/reliability/alpha.ts';
import { angoffCut, countCuts, cutsOfScores, type Proposal, type Scored } from './cuts.ts';
import { classicalItems, LEVEL } from './items.ts';
import { fairness, histories, type ItemUse, itemMap } from './lens.ts';
import { osceResult, type StationScore } from './osce.ts';
import { markAnswers, type Sitting } from './paper.ts';
import { FEW, FEWEST, judgeItem } from './rules.ts';
import type { CutMethod, Exam, ExamAnalysis } from './schema.ts';

/** What the office has decided and what judges have said. */
export interface Standard {
  passMark: number | null;
  judgements: readonly FieldValues[];
  chosen: ExamAnalysis['chosen'];
}

const cautionOf = (n: number): ExamAnalysis['caution'] => (n < FEWEST ? 'hint' : n < FEW ? 'care' : null);

function scoresOf({ totals, full }: Scored): ExamAnalysis['scores'] {
  const n = totals.length;
  if (n === 0) return null;
  const { mean, variance } = sampleOf(totals);
  const sorted = Float64Array.from(totals).sort();
  return {
    n,
    mean,
    sd: n > 1 ? Math.sqrt(variance) : 0,
    median: medianOf(totals),
    min: sorted[0]!,
    max: sorted[n - 1]!,
    full,
    bins: binsOf(totals, full),
  };
}

const BINS = 20;

/** Twentieths of the full marks; those at the ends where nobody is are left out. */
function binsOf(totals: Float64Array, full: number) {
  const width = full / BINS || 1;
  const counts = new Array<number>(BINS).fill(0);
  for (const total of totals) counts[Math.min(BINS - 1, Math.max(0, Math.floor(total / width + 1e-9)))]! += 1;
  const bins = counts.map((n, at) => ({ from: at * width, to: (at + 1) * width, n }));
  const first = bins.findIndex(({ n }) => n > 0);
  const last = bins.findLastIndex(({ n }) => n > 0);
  return first < 0 ? [] : bins.slice(Math.max(0, first - 1), Math.min(BINS, last + 2));
}

/** The cut in force beside the others. */
function withCuts(scored: Scored, proposals: readonly Proposal[], { chosen }: Standard) {
  const all =
    chosen && proposals.some(({ method }) => method === chosen.method)
      ? // What was decided stays what it was, whatever the records give now.
        proposals.map((entry) =>
          entry.method === chosen.method ? { ...entry, cut: chosen.cut, reason: null } : entry,
        )
      : proposals;
  const inForce: CutMethod =
    chosen && all.some(({ method }) => method === chosen.method)
      ? chosen.method
      : all.some(({ method }) => method === 'recorded')
        ? 'recorded'
        : 'fixed';
  const cut = all.find(({ method }) => method === inForce)?.cut ?? null;
  return { cuts: countCuts(scored, all, cut), inForce, cut };
}

const nothing = {
  reliability: null,
  items: [],
  unmarked: [],
  map: null,
  mapReason: null,
  dif: [],
  stations: [],
} satisfies Partial<ExamAnalysis>;

/** `uses`: of items of the bank in all sittings, this one included. */
export function analysePaper(
  exam: Exam,
  sitting: Sitting,
  standard: Standard,
  absent: number,
  usesOf: (own: readonly ItemUse[]) => readonly ItemUse[],
): ExamAnalysis {
  const marked = markAnswers(sitting);
  const ids = sitting.examinees.map(({ id }) => id);
  const caution = cautionOf(ids.length);
  const unmarked = marked.unmarked.map((j) => sitting.items[j]!.number);
  if (marked.kept.length === 0 || ids.length < 2)
    return {
      ...nothing,
      exam,
      caution,
      absent,
      unmarked,
      scores: null,
      cuts: [],
      inForce: 'fixed',
      chosen: standard.chosen,
    };
  const { totals, items, reliability } = classicalItems(sitting, marked);
  const full = marked.full.reduce((sum, mark) => sum + mark, 0);
  const scored: Scored = { ids, totals, full };
  const lens = itemMap(sitting, marked);
  const fair = fairness(sitting, marked);
  const own = items.flatMap((item): ItemUse[] =>
    item.bank === null
      ? []
      : [{ bank: item.bank, paper: exam.code, date: exam.date, n: ids.length, p: item.p }],
  );
  const known = own.length > 0 ? histories(usesOf(own), exam.code) : new Map();
  const marks = sitting.items.map((_, j) => {
    const at = marked.kept.indexOf(j);
    return at < 0 ? 0 : marked.full[at]!;
  });
  const proposals = [
    ...cutsOfScores(scored, standard.passMark, standard.judgements),
    angoffCut(standard.judgements, marks),
  ];
  const { cuts, inForce, cut } = withCuts(scored, proposals, standard);
  return {
    ...nothing,
    exam,
    caution,
    absent,
    unmarked,
    scores: scoresOf(scored),
    reliability: reliability && {
      ...reliability,
      semAtCut: reliability.kr20 && cut !== null ? lordAt(cut, full) : null,
    },
    items: items.map((item, at) => {
      const evidence = {
        ...item,
        difficulty: lens.items.get(at)?.difficulty ?? null,
        outfit: lens.items.get(at)?.outfit ?? null,
        dif: fair.byItem.get(at) ?? [],
        history: (item.bank !== null && known.get(item.bank)) || null,
      };
      return { ...evidence, ...judgeItem(evidence) };
    }),
    map: lens.map,
    mapReason: lens.reason,
    dif: fair.overviews,
    cuts,
    inForce,
    chosen: standard.chosen,
  };
}

/** Lord's error at the lowest whole score that passes; none at the ends of the scale. */
function lordAt(cut: number, items: number): number | null {
  const score = Math.ceil(cut - 1e-9);
  return score > 0 && score < items ? lordError(score, items) : null;
}

/** An OSCE from its stations. */
export function analyseOsce(exam: Exam, rows: readonly StationScore[], standard: Standard): ExamAnalysis {
  const { stations, reliability, proposals, scored } = osceResult(rows);
  const all = [
    ...proposals,
    ...(scored.totals.length > 0 ? cutsOfScores(scored, standard.passMark, standard.judgements) : []),
  ];
  const { cuts, inForce } = withCuts(scored, all, standard);
  const n = scored.totals.length;
  const interval = reliability && feldtInterval(reliability.alpha, n, stations.length, LEVEL);
  return {
    ...nothing,
    exam,
    caution: cautionOf(exam.n),
    absent: 0,
    scores: scoresOf(scored),
    reliability: reliability && interval && { ...reliability, low: interval.low, high: interval.high },
    stations,
    cuts,
    inForce,
    chosen: standard.chosen,
  };
}

/** An exam of which only scores are known, as shares of the full marks times `full`. */
export function analyseScores(exam: Exam, scored: Scored, absent: number, standard: Standard): ExamAnalysis {
  const proposals =
    scored.totals.length > 0 ? cutsOfScores(scored, standard.passMark, standard.judgements) : [];
  const { cuts, inForce } = withCuts(scored, proposals, standard);
  return {
    ...nothing,
    exam,
    caution: cautionOf(scored.totals.length),
    absent,
    scores: scoresOf(scored),
    cuts,
    inForce,
    chosen: standard.chosen,
  };
}
