/** The numbers of a chart as rows, for the table behind it. */
import type { ChartSpec } from '#shared/reports/chart.ts';

export interface ChartTable {
  head: string[];
  rows: string[][];
}

export interface ChartWords {
  name: string;
  value: string;
  low: string;
  high: string;
  period: string;
  target: string;
}

const MISSING = '–';

/** The unit stands in the heading, the digits are those of the chart. */
export function chartTable(chart: ChartSpec, words: ChartWords): ChartTable {
  if (chart.kind === 'matrix') {
    return {
      head: [words.name, ...chart.columns],
      rows: chart.rows.map((row, r) => [
        row,
        ...chart.columns.map(
          (_, c) => chart.cells.find((cell) => cell.row === r && cell.column === c)?.text ?? MISSING,
        ),
      ]),
    };
  }
  const number = (value: number | null) => (value === null ? MISSING : value.toFixed(chart.decimals));
  const withUnit = (word: string) => (chart.unit === '' ? word : `${word} (${chart.unit})`);
  switch (chart.kind) {
    case 'dots': {
      const intervals = chart.rows.some((row) => row.low !== null);
      return {
        head: [words.name, withUnit(words.value), ...(intervals ? [words.low, words.high] : [])],
        rows: [
          ...chart.rows.map((row) => [
            row.label,
            number(row.value),
            ...(intervals ? [number(row.low), number(row.high)] : []),
          ]),
          ...targetRow(chart.target, chart.decimals, intervals ? 2 : 0),
        ],
      };
    }
    case 'trend':
      return {
        head: [words.period, ...chart.series.map(({ label }) => withUnit(label))],
        rows: [
          ...chart.periods.map((period, index) => [
            period,
            ...chart.series.map(({ values }) => number(values[index] ?? null)),
          ]),
          ...targetRow(chart.target, chart.decimals, Math.max(0, chart.series.length - 1)),
        ],
      };
    case 'funnel':
      return {
        head: [words.name, chart.amount, withUnit(words.value)],
        rows: chart.points.map((point) => [point.label, String(point.n), number(point.value)]),
      };
    case 'scatter':
      return {
        head: [words.name, chart.x, chart.y],
        rows: chart.points.map((point) => [point.label, number(point.x), number(point.y)]),
      };
    case 'histogram':
      return {
        head: [chart.value, chart.amount],
        rows: [
          ...chart.bins.map(({ from, to, n }) => [`${number(from)}–${number(to)}`, String(n)]),
          ...chart.lines.map(({ value, label }) => [label, number(value)]),
        ],
      };
    case 'item-map':
      return {
        head: [words.value, chart.left, chart.right],
        rows: chart.rows.map((row) => [
          `${number(row.from)}–${number(row.to)}`,
          String(row.persons),
          row.items.join(', '),
        ]),
      };
    case 'control': {
      const phases = chart.points.some(({ centre }) => centre !== undefined);
      return {
        head: [
          words.period,
          withUnit(words.value),
          words.low,
          words.high,
          ...(phases ? [chart.centre.label] : []),
        ],
        rows: [
          ...chart.points.map((point) => [
            named(point),
            number(point.value),
            number(Number.isFinite(point.low) ? point.low : null),
            number(Number.isFinite(point.high) ? point.high : null),
            ...(phases ? [number(point.centre ?? chart.centre.value)] : []),
          ]),
          ...(phases ? [] : [[chart.centre.label, number(chart.centre.value), '', '']]),
          ...targetRow(chart.target, chart.decimals, phases ? 3 : 2),
        ],
      };
    }
    case 'course':
      return {
        head: [
          words.period,
          withUnit(words.value),
          words.low,
          words.high,
          `${chart.limits} ↓`,
          `${chart.limits} ↑`,
        ],
        rows: [
          ...chart.points.map((point) => [
            named(point),
            number(point.value),
            number(point.low),
            number(point.high),
            number(point.limits?.low ?? null),
            number(point.limits?.high ?? null),
          ]),
          ...(chart.forecast?.ahead ?? []).map((point) => [
            `${point.label} (${chart.forecast?.label})`,
            number(point.value),
            number(point.low),
            number(point.high),
            '',
            '',
          ]),
          ...targetRow(chart.target, chart.decimals, 4),
        ],
      };
    case 'bars':
      return {
        head: [words.name, withUnit(words.value)],
        rows: chart.rows.map((row) => [row.label, number(row.value)]),
      };
  }
}

function targetRow(
  target: { value: number; label: string } | null,
  decimals: number,
  blanks: number,
): string[][] {
  if (!target) return [];
  return [[target.label, target.value.toFixed(decimals), ...Array.from({ length: blanks }, () => '')]];
}

/** A point where a named phase begins says so. */
const named = ({ label, begins }: { label: string; begins?: string | undefined }) =>
  begins === undefined ? label : `${label} (${begins})`;
