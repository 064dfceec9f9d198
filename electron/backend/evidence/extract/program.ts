/** Reads one document in a process or a thread that may run out of memory or time alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { refusingAsync } from '../../files/refusals.ts';
import { extractPackage } from './package.ts';
import { extractPdf } from './pdf.ts';
import { extractPlain } from './plain.ts';
import type { ExtractAnswer, ExtractTask } from './task.ts';

// The libraries tell of what they guess; nobody would read it here.
for (const level of ['log', 'warn', 'error', 'info'] as const) console[level] = () => undefined;

async function answer(task: ExtractTask): Promise<ExtractAnswer> {
  return refusingAsync(async () => {
    if (task.kind === 'package') return extractPackage(task.data);
    if (task.kind === 'text') return extractPlain(task.data);
    return extractPdf(task.data, task.maps);
  });
}

if (parentPort) void answer(workerData as ExtractTask).then((found) => parentPort?.postMessage(found));
else {
  process.once('message', async (task) => {
    const found = await answer(task as ExtractTask);
    process.send?.(found, () => process.exit(0));
  });
  // Whoever asked is gone.
  process.once('disconnect', () => process.exit(0));
}
