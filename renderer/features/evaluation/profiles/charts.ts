import type { Output } from '#shared/api/index.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';

export type Profile = Output<'instruments.profile'>;
type Estimate = NonNullable<Profile['parts'][number]>;

export interface Row extends Estimate {
  label: string;
}

/** Means with their intervals, the one that stands for the whole in front. */
export const dotsOf = (rows: readonly Row[], unit: string, decimals: number, accent?: string): ChartSpec => ({
  kind: 'dots',
  unit,
  decimals,
  rows: rows.map(({ label, mean, low, high }) => ({
    label,
    value: mean,
    low,
    high,
    ...(label === accent && { emphasis: true }),
  })),
  target: null,
});

/** The names of the levels: published bands, or quarters of the total's range. */
export function levelNames(
  form: Instrument,
  total: { lowest: number; highest: number },
  say: (text: { zh: string; en: string }) => string,
  quarter: (from: string, to: string) => string,
): string[] {
  if (form.bands) return form.bands.map(({ label }) => say(label));
  const step = (total.highest - total.lowest) / 4;
  const end = (at: number) => String(Math.round((total.lowest + at * step) * 10) / 10);
  return [0, 1, 2, 3].map((at) => quarter(end(at), end(at + 1)));
}

/** How many digits a score of this range deserves. */
export const decimalsOf = ({ lowest, highest }: { lowest: number; highest: number }): number =>
  highest - lowest > 20 ? 1 : 2;
