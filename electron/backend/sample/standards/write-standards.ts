/** Rates, writes and attaches for the sample, through the operations of the standards screen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leavesOf, frameworks as shipped } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { Context } from '../../context.ts';
import { callOperation, quietly } from '../call.ts';

import { sampleComment, sampleDrafted, sampleNarratives } from './narratives.ts';
import { sampleEvidence } from './papers/first-two.ts';
import { paperBytes, samplePapers } from './papers/index.ts';
import { type SampleRating, sampleRatings } from './ratings.ts';

const period = '2024-2025';
const BASE = 'residency-base-2023';

/** Reads what others wrote: nobody approves their own text. */
const reviewer = '周岚 Zhou Lan';
const actsFor = { draft: [], reviewed: ['review'], approved: ['review', 'approve'] } as const;

/** `folder` is where the papers are put before they are taken in. */
export async function writeStandards(folder: string, context: Context): Promise<void> {
  const quiet = quietly(context);
  const reviewing = { ...quiet, actor: () => reviewer };
  const total =
    Object.values(sampleRatings).flat().length +
    sampleNarratives.length +
    sampleEvidence.length +
    samplePapers.length;
  let done = 0;
  const tell = () => context.job.progress('sample-standards', done++, total);
  for (const framework of shipped) {
    const leaves = new Map(leavesOf(framework).map((item) => [item.code, item]));
    for (const rating of sampleRatings[framework.id] ?? []) {
      await tell();
      const item = leaves.get(rating.code);
      if (!item) continue;
      const place = { framework: framework.id, code: rating.code, period };
      await callOperation(quiet, 'standards.rate', { ...place, ...ratingOf(framework, item, rating) });
    }
  }
  for (const { zh, en, state, ...item } of sampleNarratives) {
    await tell();
    for (const [language, text] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const at = { ...item, period, language };
      await callOperation(quiet, 'standards.write', { ...at, text });
      for (const act of actsFor[state]) await callOperation(reviewing, 'standards.judge', { ...at, act });
    }
  }
  const { comment, ...commented } = sampleComment;
  await callOperation(reviewing, 'standards.comment', { ...commented, period, ...comment });
  const documents = join(folder, '佐证材料');
  mkdirSync(documents, { recursive: true });
  for (const { name, bytes, ...item } of sampleEvidence) {
    await tell();
    const path = join(documents, name);
    writeFileSync(path, bytes());
    await callOperation(quiet, 'standards.attach', { ...item, period, paths: [path] });
  }
  await keepPapers(documents, quiet, tell);
  await visitOnce(quiet);
  // One item stands as it was drafted, for somebody to read.
  for (const language of ['zh-CN', 'en'] as const) {
    const at = { ...sampleDrafted, period, language };
    const { text } = await callOperation(quiet, 'standards.draft', at);
    await callOperation(quiet, 'standards.write', { ...at, text, drafted: text.split('\n') });
  }
}

/** Adds the papers to the register, says what they are, and names the items that they serve. */
async function keepPapers(folder: string, context: Context, tell: () => Promise<void>): Promise<void> {
  for (const paper of samplePapers) {
    await tell();
    const path = join(folder, paper.file);
    writeFileSync(path, paperBytes(paper));
    const { pieces } = await callOperation(context, 'evidence.add', { paths: [path] });
    const piece = pieces[0]!;
    await callOperation(context, 'evidence.save', {
      piece,
      title: paper.file.replace(/\.\w+$/, ''),
      owner: paper.owner,
      dated: paper.dated,
      validUntil: paper.validUntil ?? null,
      language: null,
      tags: [...(paper.tags ?? [])],
      note: paper.note ?? '',
    });
    for (const [framework, code, slot] of paper.serves)
      await callOperation(context, 'evidence.link', { framework, code, period, piece, slot, linked: true });
  }
}

/** A visit that was begun: drawn, and the first department looked through. */
async function visitOnce(context: Context): Promise<void> {
  const { id } = await callOperation(context, 'visits.draw', { framework: BASE, period, seed: 2025 });
  const { lines } = await callOperation(context, 'visits.open', { id });
  const first = lines.filter(({ department }) => department === lines[0]?.department);
  for (const { line, record, checks } of first) {
    const whole = checks.every(({ state }) => state !== 'unmet');
    await callOperation(context, 'visits.mark', {
      id,
      line,
      verdict: record === null ? 'not-found' : 'found',
      note: record === null ? '科室未提供原始记录' : whole ? '' : '原件已看，缺项待补',
    });
  }
}

/** The share as the framework rates: a level between its worst and best, or points in its steps. */
export function ratingOf(framework: Framework, item: FrameworkItem, { share, reason }: SampleRating) {
  if (framework.rating.kind === 'levels') {
    const { levels } = framework.rating;
    return { level: levels[Math.round(share * (levels.length - 1))]!.code, points: null, reason };
  }
  const { step } = framework.rating;
  return { level: null, points: Math.round((share * (item.points ?? 0)) / step) * step, reason };
}
