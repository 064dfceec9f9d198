/** Runs all cases and prints a table; ends with 1 when one is wrong. */

import { excelSavedCases } from './cases/excel-saved.ts';
import { layoutCases } from './cases/layouts.ts';
import { madeCases } from './cases/made.ts';
import { manifestCases } from './cases/manifest.ts';
import { oracleCasesOf } from './cases/oracles.ts';
import { refusalCases } from './cases/refusals.ts';
import { shapeCases } from './cases/shapes.ts';
import { spectrumCases } from './cases/spectrum.ts';
import { type Case, Corpus } from './corpus.ts';

const corpus = Corpus.find();
if (!corpus) {
  process.stdout.write('No ../shared/data beside the repository (or in ATTEST_SHARED): nothing to check.\n');
  process.exit(0);
}
const words = process.argv.slice(2);
const cases: Case[] = [
  madeCases,
  spectrumCases,
  excelSavedCases,
  layoutCases,
  shapeCases,
  refusalCases,
  manifestCases,
  oracleCasesOf,
].flatMap((list) => list(corpus));
const started = performance.now();
const groups = new Map<string, { cases: number; right: number; wrong: string[] }>();
for (const { group, name, check } of cases) {
  if (words.length > 0 && !words.some((word) => `${group} ${name}`.includes(word))) continue;
  const entry = groups.get(group) ?? { cases: 0, right: 0, wrong: [] };
  groups.set(group, entry);
  entry.cases++;
  let reason: string | null;
  try {
    reason = await check();
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  if (reason === null) entry.right++;
  else entry.wrong.push(`${name}: ${reason.length > 400 ? `${reason.slice(0, 399)}…` : reason}`);
}

const lines = ['', 'Group            Cases  Right  Wrong', '---------------  -----  -----  -----'];
for (const [group, { cases: all, right }] of groups) {
  lines.push(
    `${group.padEnd(15)}  ${String(all).padStart(5)}  ${String(right).padStart(5)}  ${String(all - right).padStart(5)}`,
  );
}
const wrong = [...groups.values()].flatMap((entry) => entry.wrong);
if (wrong.length > 0) lines.push('', 'Wrong', ...wrong.map((line) => `  ${line}`));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
lines.push('', `${Math.round((performance.now() - started) / 1000)} seconds, at most ${megabytes} MB`, '');
process.stdout.write(lines.join('\n'));
process.exit(wrong.length > 0 ? 1 : 0);
