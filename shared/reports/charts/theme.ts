/** The one look of all charts: grey for context, one accent for the subject, readable in greyscale. */
import type { IndicatorState } from '#shared/indicators/types.ts';

export interface ChartLook {
  accent: string;
  text: string;
  /** Secondary text: axes, notes. */
  quiet: string;
  context: string;
  /** Fainter than context: lines behind the subject. */
  faint: string;
  hairline: string;
  target: string;
  font: string;
}

const font = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

export const lightLook: ChartLook = {
  accent: '#0F6E6E',
  text: '#1F2933',
  quiet: '#5F6B76',
  context: '#8A949E',
  faint: '#C3CAD1',
  hairline: '#E4E7EB',
  target: '#3E4C59',
  font,
};

export const darkLook: ChartLook = {
  accent: '#5CC8C0',
  text: '#E6EAEE',
  quiet: '#A3AEB8',
  context: '#8A949E',
  faint: '#55606B',
  hairline: '#323A42',
  target: '#C3CAD1',
  font,
};

/** How a state is drawn: its form says it without the colour. */
export interface StateMark {
  symbol: string;
  size: number;
  fill: (look: ChartLook) => string;
  border: (look: ChartLook) => string;
  dashed?: boolean;
}

const none = () => 'transparent';

export const stateMarks: Record<IndicatorState, StateMark> = {
  good: { symbol: 'path://M1 6 L4.5 9.5 L11 2.5', size: 10, fill: none, border: (look) => look.accent },
  watch: { symbol: 'triangle', size: 10, fill: none, border: (look) => look.text },
  act: { symbol: 'circle', size: 10, fill: (look) => look.text, border: (look) => look.text },
  developing: { symbol: 'circle', size: 10, fill: none, border: (look) => look.context, dashed: true },
  'no-target': { symbol: 'circle', size: 4, fill: (look) => look.context, border: (look) => look.context },
  'no-data': { symbol: 'rect', size: 9, fill: none, border: (look) => look.faint },
  withheld: { symbol: 'diamond', size: 9, fill: none, border: (look) => look.context },
};
