/** Rates, writes and attaches for the sample, through the operations of the standards screen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leavesOf, frameworks as shipped } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { Context } from '../../context.ts';
import { callOperation, quietly } from '../call.ts';
import { sampleEvidence } from './evidence.ts';
import { sampleNarratives } from './narratives.ts';
import { type SampleRating, sampleRatings } from './ratings.ts';

const period = '2024-2025';

/** `folder` is where the two documents are put before they are attached. */
export async function writeStandards(folder: string, context: Context): Promise<void> {
  const quiet = quietly(context);
  const total = Object.values(sampleRatings).flat().length + sampleNarratives.length + sampleEvidence.length;
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
    await callOperation(quiet, 'standards.write', { ...item, period, language: 'zh-CN', text: zh, state });
    await callOperation(quiet, 'standards.write', { ...item, period, language: 'en', text: en, state });
  }
  const documents = join(folder, '佐证材料');
  mkdirSync(documents, { recursive: true });
  for (const { name, bytes, ...item } of sampleEvidence) {
    await tell();
    const path = join(documents, name);
    writeFileSync(path, bytes());
    await callOperation(quiet, 'standards.attach', { ...item, period, paths: [path] });
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
