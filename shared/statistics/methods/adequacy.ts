import { z } from 'zod';
import { evidence, type Light, ratersNeeded } from '../adequacy/evidence.ts';
import { adequacy, type RuleId, rules } from '../adequacy/rules.ts';
import { shrink } from '../empirical-bayes/moments.ts';
import { finiteCorrection, meanInterval } from '../intervals.ts';
import { columnIndex } from '../table.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const ruleIds = Object.keys(rules) as [RuleId, ...RuleId[]];

export const responseAdequacy = method({
  id: 'response-adequacy',
  family: 'response-quality',
  title: { zh: '回收是否足够（按班级人数）', en: 'Response adequacy by class size' },
  help: {
    zh: '每行一个班：答卷数与应答人数，可另列均值与标准差。按已发表的规则判断回收是否足够，给出还差几份，以及经有限总体校正的均值区间。',
    en: 'One class per row: answers and class size, and a mean with its sd if wanted. Whether the answers suffice by published rules, how many are missing, and the interval of the mean with the finite-population correction.',
  },
  inputs: [dataInput('含答卷数与人数列的表', 'A table with columns of answers and sizes')],
  options: z.object({
    n: z.string().default('n').describe('column of answers'),
    N: z.string().default('N').describe('column of class sizes'),
    mean: z.string().optional().describe('column of means'),
    sd: z.string().optional().describe('column of standard deviations (n - 1)'),
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
    rules: z.array(z.enum(ruleIds)).min(1).default(ruleIds).describe('rules to judge by'),
  }),
  conventions: [
    'uva: 5-10 80 %, 21-30 75 %, 31-50 66 %, 51 and more 50 %; silent on 11-20',
    'memorial: 5-9 80 %, 10-20 60 %, 21-30 47 %, 31-40 40 %, 41-60 30 %, above 60 25 %',
    'needed = share * size, rounded up; no rule speaks of fewer than 5 students',
    'interval: mean +- t(n - 1) * sd / sqrt(n) * sqrt((N - n) / (N - 1)); a point when everyone answered',
  ],
  run({ data }, given) {
    const n = numericColumn(data!, given.n);
    const sizes = numericColumn(data!, given.N);
    const means = given.mean ? numericColumn(data!, given.mean) : null;
    const sds = given.sd ? numericColumn(data!, given.sd) : null;
    if (n.length === 0) throw new Unusable('no-rows');
    const notes: Note[] = [];
    const rows = Array.from(n, (answers, i): Json => {
      const size = sizes[i]!;
      const at = `rows[${i}]`;
      if (Number.isNaN(answers) || Number.isNaN(size)) {
        notes.push({ reason: 'value-missing', at });
        return { row: i + 1, n: answers, N: size };
      }
      if (answers > size || answers < 0 || size < 1) {
        notes.push({ reason: 'more-than-all', at, details: { n: answers, N: size } });
        return { row: i + 1, n: answers, N: size };
      }
      const interval =
        means && sds ? meanInterval({ mean: means[i]!, sd: sds[i]!, n: answers }, given.level, size) : null;
      const judged = given.rules.map((rule) => {
        const found = adequacy(rule, answers, size);
        if (!found) notes.push({ reason: 'no-rule', at: `${at}.${rule}`, details: { rule, N: size } });
        return [rule, found && { ...found, missing: Math.max(0, found.needed - answers) }] as const;
      });
      return {
        row: i + 1,
        n: answers,
        N: size,
        response_rate: answers / size,
        fpc: finiteCorrection(answers, size),
        ...Object.fromEntries(judged),
        ...(means ? { mean: means[i]!, interval: interval && [interval.low, interval.high] } : {}),
      };
    });
    return { notes, values: { rows } };
  },
});

const words: Record<Light, { zh: string; en: string }> = {
  withheld: {
    zh: '不显示：{n} 名评分者，少于下限 {floor} 名',
    en: 'withheld: {n} raters, fewer than the floor of {floor}',
  },
  developing: {
    zh: '证据积累中：信度 {wanted} 需 {needed} 名评分者，已有 {n} 名',
    en: 'developing: {n} of {needed} raters for reliability {wanted}',
  },
  enough: {
    zh: '证据足够：{n} 名评分者，信度 {reliability}',
    en: 'enough: {n} raters, reliability {reliability}',
  },
};

export const enoughEvidence = method({
  id: 'enough-evidence',
  family: 'fair-scores',
  title: { zh: '证据是否足够（评分者数）', en: 'Enough evidence (numbers of raters)' },
  help: {
    zh: '每行一个评分及其被评者；或每行一个被评者及评分者数，并给出单个评分者的信度。给出达到目标信度所需的评分者数与每个被评者的证据灯。',
    en: 'One rating per row with its target; or one target per row with its number of raters and the reliability of a single one as an option. Raters needed for the wanted reliability, and the light of each target.',
  },
  inputs: [
    dataInput('评分长表，或含评分者数的表', 'A long table of ratings, or a table of numbers of raters'),
  ],
  options: z.object({
    target: z.string().default('target').describe('column of targets'),
    score: z.string().default('score').describe('column of ratings, from which the reliability is estimated'),
    n: z.string().default('n').describe('column of numbers of raters, used with `single`'),
    single: z
      .number()
      .gt(0)
      .lt(1)
      .optional()
      .describe('reliability of a single rater; estimated from the ratings if absent'),
    wanted: z.number().gt(0).lt(1).default(0.7).describe('the reliability wanted'),
    floor: z.number().int().gt(0).default(3).describe('fewer raters than this: nothing is shown'),
  }),
  conventions: [
    'single-rater reliability: one-way intraclass correlation, var_between / (var_between + MSW), by moments',
    'needed = wanted (1 - r1) / (r1 (1 - wanted)), rounded up, at least the floor; reliability of n raters by Spearman-Brown',
    'light: withheld below the floor, developing below the needed number, else enough',
  ],
  run({ data }, given) {
    const names = textColumn(data!, given.target);
    const notes: Note[] = [];
    const known = given.single !== undefined && columnIndex(data!, given.score) < 0;
    const scores = known ? null : numericColumn(data!, given.score);
    const counts = new Map<string, number>();
    if (known) {
      const raters = numericColumn(data!, given.n);
      names.forEach((name, i) => {
        if (name !== '' && !Number.isNaN(raters[i]!)) counts.set(name, raters[i]!);
      });
    }
    const groups = new Map<string, number[]>();
    if (scores) {
      names.forEach((name, i) => {
        if (name === '' || Number.isNaN(scores[i]!)) return;
        const own = groups.get(name);
        if (own) own.push(scores[i]!);
        else groups.set(name, [scores[i]!]);
      });
      for (const [name, values] of groups) counts.set(name, values.length);
    }
    if (counts.size === 0) throw new Unusable('no-rows');
    const single = given.single ?? estimated(groups, notes);
    const needed = ratersNeeded(single, given.wanted, given.floor);
    if (needed === null) notes.push({ reason: 'no-reliability', at: 'needed' });
    const targets = [...counts].map(([target, n]): Json => {
      const { reliability, light } = evidence(n, single, needed, given.floor);
      const details = {
        n,
        needed: needed ?? '∞',
        floor: given.floor,
        wanted: given.wanted,
        reliability: reliability === null ? '' : reliability.toFixed(2),
      };
      const say = (text: string) =>
        text.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key as keyof typeof details]));
      return { target, n, reliability, light, zh: say(words[light].zh), en: say(words[light].en) };
    });
    return { notes, values: { single, wanted: given.wanted, floor: given.floor, needed, targets } };
  },
});

function estimated(groups: ReadonlyMap<string, readonly number[]>, notes: Note[]): number {
  if (groups.size < 2) throw new Unusable('too-few-groups', { needed: 2 });
  if ([...groups.values()].every(({ length }) => length < 2))
    throw new Unusable('too-few-rows', { needed: 2 });
  const { ICC1, negative } = shrink(groups);
  if (negative) notes.push({ reason: 'negative-component', at: 'single' });
  if (Number.isNaN(ICC1)) throw new Unusable('no-variance');
  return ICC1;
}
