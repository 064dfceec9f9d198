/** Inspects in a thread of its own, whose memory and time are bounded by the one that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type InspectOptions, inspectPath } from './inspect-path.ts';

const { path, options } = workerData as { path: string; options: InspectOptions };
parentPort?.postMessage(await inspectPath(path, options));
