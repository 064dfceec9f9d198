import { z } from 'zod';
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { wilsonInterval } from '../intervals.ts';
import { fisherExact } from '../tests/fisher.ts';
import { textColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const twoProportions = method({
  id: 'two-proportions',
  family: 'effects',
  title: { zh: '两个比例的比较', en: 'Two proportions compared' },
  help: {
    zh: '每行一人：组别与结果。差值及 Newcombe 区间、比值比、风险比、Cohen h、卡方、Fisher。',
    en: 'One person per row with group and outcome: difference with Newcombe’s interval, odds and risk ratio, h, chi-squared, Fisher.',
  },
  inputs: [dataInput('含组别列与结果列的表', 'A table with columns of groups and outcomes')],
  options: z.object({
    group: z.string().default('group').describe('column of groups'),
    groups: z.array(z.string()).length(2).optional().describe('the two groups in alphabetic order if absent'),
    outcome: z.string().default('outcome').describe('column of outcomes'),
    hit: z.string().optional().describe('the outcome that counts; "1", "true", "yes", "是" if absent'),
    at_least: z.number().optional().describe('instead: numeric outcomes of at least this count'),
    minus: z
      .enum(['first-second', 'second-first'])
      .default('second-first')
      .describe('which group is subtracted from which, and over which the ratios are taken'),
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
  }),
  conventions: [
    'difference: Newcombe hybrid score interval (method 10), no continuity correction',
    'chi-squared without and with Yates; Fisher two-sided by point probability, conditional odds ratio of the table as shown',
    'odds ratio (a d) / (b c) of the table; h = 2 asin sqrt p1 - 2 asin sqrt p2; phi = sqrt(chi2 / N)',
  ],
  run({ data }, options) {
    const groups = textColumn(data!, options.group);
    const outcomes = textColumn(data!, options.outcome);
    const hit = (text: string) =>
      options.at_least !== undefined
        ? Number(text) >= options.at_least
        : options.hit !== undefined
          ? text === options.hit
          : ['1', 'true', 'yes', '是'].includes(text.toLowerCase());
    const names = options.groups ?? [...new Set(groups)].filter((name) => name !== '').sort();
    if (names.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const table = names.slice(0, 2).map((name) => {
      let [misses, hits] = [0, 0];
      groups.forEach((group, i) => {
        if (group !== name || outcomes[i] === '') return;
        if (hit(outcomes[i]!)) hits++;
        else misses++;
      });
      return { name, misses, hits, n: misses + hits };
    });
    const [first, second] = table as [(typeof table)[0], (typeof table)[0]];
    if (first.n === 0 || second.n === 0) throw new Unusable('no-rows');
    const [upper, base] = options.minus === 'first-second' ? [first, second] : [second, first];
    const [p1, p2] = [upper.hits / upper.n, base.hits / base.n];
    const [w1, w2] = [upper, base].map((row) => wilsonInterval(row.hits, row.n, options.level)!);
    const diff = p1 - p2;
    const [a, b, c, d] = [first.misses, first.hits, second.misses, second.hits];
    const N = a + b + c + d;
    const margins = (a + b) * (c + d) * (a + c) * (b + d);
    const cross = Math.abs(a * d - b * c);
    const chi = (N * cross ** 2) / margins;
    const yates = (N * Math.max(0, cross - N / 2) ** 2) / margins;
    const fisher = fisherExact(a, b, c, d);
    const notes: Note[] = [];
    if (Math.min((a + b) * (a + c), (a + b) * (b + d), (c + d) * (a + c), (c + d) * (b + d)) / N < 5)
      notes.push({ reason: 'expected-too-small' });
    return {
      notes,
      values: {
        table: table.map(({ name, misses, hits, n }) => ({ group: name, misses, hits, n })),
        p_first: first.hits / first.n,
        p_second: second.hits / second.n,
        chisq: chi,
        p: chiSquaredUpperTail(chi, 1),
        chisq_yates: yates,
        p_yates: chiSquaredUpperTail(yates, 1),
        fisher_p: fisher.p,
        fisher_or_cond: fisher.oddsRatio,
        diff,
        newcombe: [
          diff - Math.sqrt((p1 - w1!.low) ** 2 + (w2!.high - p2) ** 2),
          diff + Math.sqrt((w1!.high - p1) ** 2 + (p2 - w2!.low) ** 2),
        ],
        odds_ratio: (upper.hits * base.misses) / (upper.misses * base.hits),
        risk_ratio: p1 / p2,
        cohens_h: 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2)),
        phi: Math.sqrt(chi / N),
      },
    };
  },
});
