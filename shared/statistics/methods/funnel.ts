import { z } from 'zod';
import { exactLimit, normalLimits, overDispersion } from '../monitoring/funnel.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

const TAILS = { 95: 0.975, 998: 0.999 } as const;

export const funnel = method({
  id: 'funnel',
  family: 'monitoring',
  title: { zh: '漏斗图（比例）', en: 'Funnel plot (proportions)' },
  help: {
    zh: '每行一个单位的事件数与总数：95% 与 99.8% 界限（正态与精确），并按过度离散放宽。',
    en: 'Events and total of one unit per row: 95 % and 99.8 % limits, normal and exact, widened for over-dispersion.',
  },
  inputs: [dataInput('含单位、事件数与总数列的表', 'A table with columns of units, events and totals')],
  options: z.object({
    unit: z.string().default('unit').describe('column of units'),
    x: z.string().default('x').describe('column of events'),
    n: z.string().default('n').describe('column of totals'),
    target: z.number().gt(0).lt(1).optional().describe('target proportion; sum x / sum n if absent'),
  }),
  conventions: [
    'normal: P -+ z sqrt(P (1 - P) / n), z of .975 and .999',
    'exact: interpolated binomial quantile (r - alpha) / n, alpha = (F(r) - p) / (F(r) - F(r - 1)) (Spiegelhalter 2005)',
    'phi = mean of squared z after winsorising z at its type-7 10th and 90th percentile, at least 1; limits z sqrt(phi)',
  ],
  run({ data }, options) {
    const units = textColumn(data!, options.unit);
    const x = numericColumn(data!, options.x);
    const n = numericColumn(data!, options.n);
    const rows = [...units.keys()].filter((i) => n[i]! > 0 && x[i]! >= 0 && x[i]! <= n[i]!);
    const notes: Note[] = [];
    units.forEach((unit, i) => {
      if (unit !== '' && !rows.includes(i))
        notes.push({ reason: 'no-proportion', at: `unit ${unit}`, details: { x: x[i]!, n: n[i]! } });
    });
    if (rows.length === 0) throw new Unusable('no-rows');
    const sum = (values: Float64Array) => rows.reduce((total, i) => total + values[i]!, 0);
    const target = options.target ?? sum(x) / sum(n);
    if (!(target > 0 && target < 1)) throw new Unusable('no-variance');
    const z = Float64Array.from(
      rows,
      (i) => (x[i]! / n[i]! - target) / Math.sqrt((target * (1 - target)) / n[i]!),
    );
    const phi = overDispersion(z);
    const named = (test: (place: number) => boolean) =>
      rows.flatMap((i, place) => (test(place) ? [units[i]!] : []));
    const beyond = (tail: keyof typeof TAILS, widened: boolean) =>
      named((place) => {
        const { low, high } = normalLimits(target, n[rows[place]!]!, TAILS[tail], widened ? phi : 1);
        const p = x[rows[place]!]! / n[rows[place]!]!;
        return p < low || p > high;
      });
    return {
      notes,
      values: {
        P: target,
        phi,
        units: rows.map((i, place) => {
          const alert = normalLimits(target, n[i]!, TAILS[95]);
          const alarm = normalLimits(target, n[i]!, TAILS[998]);
          return {
            unit: units[i]!,
            n: n[i]!,
            p: x[i]! / n[i]!,
            z: z[place]!,
            n95_lo: alert.low,
            n95_hi: alert.high,
            n998_lo: alarm.low,
            n998_hi: alarm.high,
            exact95_lo: exactLimit(target, n[i]!, 1 - TAILS[95]),
            exact95_hi: exactLimit(target, n[i]!, TAILS[95]),
            exact998_lo: exactLimit(target, n[i]!, 1 - TAILS[998]),
            exact998_hi: exactLimit(target, n[i]!, TAILS[998]),
          };
        }),
        n_out_998_normal: beyond(998, false).length,
        n_out_95_normal: beyond(95, false).length,
        out_998_after_overdispersion: beyond(998, true),
        out_95_after_overdispersion: beyond(95, true),
      },
    };
  },
});
