/** `npm run test:mutations -- [files]`: damaged files of every format; each must be answered in its time and memory. */
import { attempt } from './attempt.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { type Sample, samples } from './samples.ts';

const SECONDS = 60;
const MEGABYTES = 1024;
/** Of ten files, how many are read in a process of their own: they take as long as all others together. */
const FOREIGN_IN_TEN = 1;

const wanted = Number(process.argv[2] ?? 10_000);
const random = randomFrom(20_261_122);
const all = samples();
const kinds = [all.filter(({ foreign }) => !foreign), all.filter(({ foreign }) => foreign)] as const;

const tally = new Map<string, number>();
const failures: string[] = [];
let slowest = { seconds: 0, name: '' };
let largest = 0;

async function one(number: number, sample: Sample): Promise<void> {
  const bytes = mutate(sample.bytes, random);
  const started = performance.now();
  try {
    const outcome = await attempt(bytes, sample.name);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    if (outcome !== 'read' && outcome !== 'nothing' && !outcome.startsWith('file-'))
      failures.push(`${number} ${sample.name}: ${outcome}`);
  } catch (error) {
    failures.push(`${number} ${sample.name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const seconds = (performance.now() - started) / 1000;
  if (seconds > slowest.seconds) slowest = { seconds, name: `${number} ${sample.name}` };
  if (seconds > SECONDS) failures.push(`${number} ${sample.name}: ${seconds.toFixed(1)} s`);
  largest = Math.max(largest, process.memoryUsage.rss() / 1_048_576);
}

const started = performance.now();
for (let number = 1; number <= wanted; number++) {
  await one(number, random.pick(kinds[random.below(10) < FOREIGN_IN_TEN ? 1 : 0]));
  if (number % 1000 === 0)
    console.log(`${number} files, ${Math.round((performance.now() - started) / 1000)} s`);
}
if (largest > MEGABYTES) failures.push(`${Math.round(largest)} MB of memory`);
console.log(
  [...tally]
    .sort((a, b) => b[1] - a[1])
    .map(([code, times]) => `${code}: ${times}`)
    .join('\n'),
);
console.log(
  `slowest ${slowest.seconds.toFixed(2)} s (${slowest.name}), most memory ${Math.round(largest)} MB`,
);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
