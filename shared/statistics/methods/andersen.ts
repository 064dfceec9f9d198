import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { normalUpperTail } from '../distributions/index.ts';
import { andersenTest } from '../rasch/andersen.ts';
import { adjust } from '../tests/adjust.ts';
import { textColumn } from './input.ts';
import { scoredColumns, scoredOptions } from './scored.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  ...scoredOptions,
  split: z
    .string()
    .default('median')
    .describe('median or mean of the raw scores (at or below it against above), or a column of groups'),
});

export const andersen = method({
  id: 'andersen-test',
  family: 'items',
  title: {
    zh: 'Rasch 模型的 Andersen 似然比检验',
    en: "Andersen's likelihood ratio test of the Rasch model",
  },
  help: {
    zh: '每行一名考生，每列一道 0/1 题：把考生按得分或某列分组，检验题目难度在各组是否相同；两组时给出每题的差异与 Wald 检验。',
    en: 'One examinee per row, one 0/1 item per column: are the difficulties the same in groups by raw score or by a column? With two groups also the difference of each item with its Wald test.',
  },
  inputs: [dataInput('考生 × 试题（0/1）', 'Examinees by items (0/1)')],
  options,
  conventions: [
    'statistic = 2 (sum of conditional log-likelihoods of the groups - that of all), df = (groups - 1)(items - 1)',
    'median and mean of the raw scores of all rows, extreme ones included; the group at or below it is "low" (eRm)',
    'items that some group cannot estimate are left out of every group, and named',
    'Wald: difficulties normalised to sum zero in each group, z = (high - low) / sqrt(sum of squared errors); groups in order of their names otherwise',
  ],
  run({ data }, given) {
    const column = data!.columns.includes(given.split) ? given.split : undefined;
    const scored = scoredColumns(data!, given, [column]);
    const groups = groupsOf(
      scored.columns,
      column ? textColumn(data!, column) : null,
      scored.rows,
      given.split,
    );
    if (groups.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const found = andersenTest(
      scored.columns,
      groups.map(({ rows }) => rows),
    );
    if (!found) throw new Unusable('too-few-items', { needed: 2 });
    const names = found.items.map((j) => scored.items[j]!);
    const notes: Note[] = found.left_out.map((j) => ({
      reason: 'left-out-of-test',
      details: { item: scored.items[j]! },
    }));
    const smallest = Math.min(...groups.map(({ rows }) => rows.length));
    if (smallest < 100) notes.push({ reason: 'small-sample', details: { n: smallest } });
    const error = (group: number, at: number) =>
      Math.sqrt(found.fits[group]!.covariance.data[at * names.length + at]!);
    return {
      notes,
      values: {
        split: given.split,
        groups: groups.map(({ name, rows }, i) => ({
          group: name,
          n: rows.length,
          log_likelihood: found.fits[i]!.logLik,
        })),
        LR: found.statistic,
        df: found.df,
        p: found.p,
        left_out: found.left_out.map((j) => scored.items[j]!),
        items: wald(
          names.map((item, at) => ({
            item,
            difficulties: groups.map(({ name }, i) => ({
              group: name,
              difficulty: found.fits[i]!.difficulty[at]!,
              se: error(i, at),
            })),
          })),
        ),
      },
    };
  },
});

interface Compared {
  item: string;
  difficulties: { group: string; difficulty: number; se: number }[];
}

function wald(items: Compared[]): Json {
  if (items[0]?.difficulties.length !== 2) return items.map((item): Json => ({ ...item }));
  const tests = items.map(({ difficulties: [low, high] }) => {
    const difference = high!.difficulty - low!.difficulty;
    const se = Math.hypot(low!.se, high!.se);
    return { difference, se, z: difference / se, p: 2 * normalUpperTail(Math.abs(difference / se)) };
  });
  const adjusted = adjust(
    tests.map(({ p }) => p),
    'holm',
  );
  return items.map((item, at): Json => ({ ...item, ...tests[at]!, p_holm: adjusted[at]! }));
}

function groupsOf(
  columns: readonly Float64Array[],
  words: readonly string[] | null,
  rows: readonly number[],
  split: string,
): { name: string; rows: number[] }[] {
  const groups = new Map<string, number[]>();
  const put = (name: string, row: number) => {
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  };
  if (words) {
    rows.forEach((row, i) => {
      if (words[row] !== '') put(words[row]!, i);
    });
  } else {
    if (split !== 'median' && split !== 'mean')
      throw new Unusable('no-column', { column: split, known: 'median, mean' });
    const scores = rows.map((_, i) => columns.reduce((sum, column) => sum + (column[i]! || 0), 0));
    const border = split === 'mean' ? sampleOf(scores).mean : medianOf(scores);
    scores.forEach((score, i) => {
      put(score <= border ? 'low' : 'high', i);
    });
  }
  const list = [...groups].map(([name, members]) => ({ name, rows: members }));
  if (!words) return list.sort((a) => (a.name === 'low' ? -1 : 1));
  return list.sort((a, b) => (a.name < b.name ? -1 : 1));
}
