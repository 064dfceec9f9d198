/** The charts of an exam, for screen and paper. */
import type { Language } from '#shared/i18n/language.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import type { ExamAnalysis } from './schema.ts';
import { examWord, points } from './words.ts';

const states = { keep: 'within', revise: 'alert', drop: 'alarm' } as const;

/** Discrimination below this asks for a look at the item. */
const POOR = 0.2;

export function difficultyChart(analysis: ExamAnalysis, language: Language): ChartSpec | null {
  if (analysis.items.length < 2) return null;
  return {
    kind: 'scatter',
    unit: '',
    decimals: 2,
    x: examWord(language, 'p'),
    y: examWord(language, 'd'),
    points: analysis.items.map(({ number, p, d, verdict }) => ({
      label: number,
      x: p,
      y: d,
      state: states[verdict],
    })),
    lines: [{ value: POOR, label: examWord(language, 'scatter-line') }],
  };
}

export function mapChart(analysis: ExamAnalysis, language: Language): ChartSpec | null {
  if (!analysis.map) return null;
  return {
    kind: 'item-map',
    unit: '',
    decimals: 1,
    left: examWord(language, 'map-left'),
    right: examWord(language, 'map-right'),
    rows: analysis.map,
  };
}

export function cutsChart(analysis: ExamAnalysis, language: Language): ChartSpec | null {
  const { scores, cuts, inForce } = analysis;
  if (!scores) return null;
  const known = cuts.flatMap(({ method, cut }) => (cut === null ? [] : [{ method, cut }]));
  return {
    kind: 'histogram',
    unit: '',
    decimals: 1,
    value: examWord(language, 'mean-axis', { full: points(scores.full) }),
    amount: examWord(language, 'examinees'),
    bins: scores.bins,
    lines: known.map(({ method, cut }) => ({
      value: cut,
      label: `${examWord(language, `method-${method}`)} ${points(cut)}`,
      ...(method === inForce ? { emphasis: true } : {}),
    })),
  };
}
