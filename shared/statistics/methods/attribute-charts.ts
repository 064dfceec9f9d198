import { z } from 'zod';
import { D2 } from '../monitoring/constants.ts';
import { outside } from '../monitoring/xmr.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

const columns = {
  x: z.string().default('x').describe('column of events'),
  n: z.string().default('n').describe('column of opportunities: persons, forms, hours'),
  label: z.string().optional().describe('column that names the points'),
};

interface Points {
  x: Float64Array;
  n: Float64Array;
  labels: string[];
}

function points(
  data: Parameters<typeof numericColumn>[0],
  options: { x: string; n: string; label?: string | undefined },
): Points {
  const x = numericColumn(data, options.x);
  const n = numericColumn(data, options.n);
  const names = options.label === undefined ? null : textColumn(data, options.label);
  const rows = [...x.keys()].filter((i) => x[i]! >= 0 && n[i]! > 0);
  if (rows.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
  return {
    x: Float64Array.from(rows, (i) => x[i]!),
    n: Float64Array.from(rows, (i) => n[i]!),
    labels: rows.map((i) => names?.[i] ?? String(i + 1)),
  };
}

/** Limits about a mean rate; `spread` is the standard error of a point; Laney's factor widens it by the spread of z. */
function chart({ x, n, labels }: Points, spread: (mean: number, n: number) => number, top: number) {
  const mean = x.reduce((sum, value) => sum + value, 0) / n.reduce((sum, value) => sum + value, 0);
  const rates = x.map((value, i) => value / n[i]!);
  const errors = n.map((size) => spread(mean, size));
  const z = rates.map((rate, i) => (rate - mean) / errors[i]!);
  let steps = 0;
  for (let i = 1; i < z.length; i++) steps += Math.abs(z[i]! - z[i - 1]!);
  const sigmaZ = steps / (z.length - 1) / D2;
  const low = (factor: number) => (i: number) => Math.max(0, mean - 3 * factor * errors[i]!);
  const high = (factor: number) => (i: number) => Math.min(top, mean + 3 * factor * errors[i]!);
  const out = outside(rates, low(1), high(1));
  const outLaney = outside(rates, low(sigmaZ), high(sigmaZ));
  const notes: Note[] = [];
  if (rates.length < 12) notes.push({ reason: 'too-few-points', details: { needed: 12 } });
  const name = (index: number) => labels[index - 1]!;
  return {
    notes,
    mean,
    values: {
      sigma_z: sigmaZ,
      n_out: out.length,
      n_out_laney: outLaney.length,
      out: out.map(name),
      out_laney: outLaney.map(name),
      points: Array.from(rates, (rate, i) => ({
        label: labels[i]!,
        n: n[i]!,
        rate,
        LCL: low(1)(i),
        UCL: high(1)(i),
        LCL_laney: low(sigmaZ)(i),
        UCL_laney: high(sigmaZ)(i),
      })),
    },
  };
}

const laney =
  'Laney: sigma_z = mean |difference of neighbouring z| / 1.128, in file order (Laney, Quality Eng. 14, 2002)';

export const pChart = method({
  id: 'p-chart',
  family: 'monitoring',
  title: { zh: 'p 图（比例）', en: 'p chart (proportions)' },
  help: {
    zh: '每行一个时点或单位的事件数与总数：3σ 控制限与 Laney 校正。',
    en: 'Events and opportunities of one point in time or unit per row: three-sigma limits, and those with Laney’s correction.',
  },
  inputs: [dataInput('含事件数与总数列的表', 'A table with columns of events and opportunities')],
  options: z.object(columns),
  conventions: ['mean = sum x / sum n; limits of three sigma clipped to [0, 1]', laney],
  run({ data }, options) {
    const { mean, notes, values } = chart(points(data!, options), (p, n) => Math.sqrt((p * (1 - p)) / n), 1);
    return { notes, values: { pbar: mean, ...values } };
  },
});

export const uChart = method({
  id: 'u-chart',
  family: 'monitoring',
  title: { zh: 'u 图（发生率）', en: 'u chart (rates)' },
  help: {
    zh: '每行一个时点的事件数与暴露量（如教学学时）：3σ 控制限与 Laney 校正。',
    en: 'Events and exposure (for example teaching hours) of one point in time per row: three-sigma limits, and Laney’s.',
  },
  inputs: [dataInput('含事件数与暴露量列的表', 'A table with columns of events and exposure')],
  options: z.object(columns),
  conventions: ['mean = sum x / sum n; sigma = sqrt(mean / n); lower limits not below 0', laney],
  run({ data }, options) {
    const found = chart(points(data!, options), (u, n) => Math.sqrt(u / n), Number.POSITIVE_INFINITY);
    return { notes: found.notes, values: { ubar: found.mean, ...found.values } };
  },
});
