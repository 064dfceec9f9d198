/** `--demo`: the main job from end to end, told on the terminal. */
import { steps } from '#shared/i18n/en/steps.ts';
import type { BackendClient } from './backend-client.ts';

interface DemoAnswer {
  workspace: string;
  files: { path: string; bytes: number }[];
  lines: string[];
}

const nameOf = (step: string): string => (steps as Record<string, string>)[step] ?? step;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Runs the demo and prints each step as it ends, with its time. Answers whether it succeeded. */
export async function runDemo(
  backend: BackendClient,
  out: string,
  print: (line: string) => void,
): Promise<boolean> {
  const started = Date.now();
  let step: { name: string; at: number; details: string } | null = null;
  const closeStep = () => {
    if (step)
      print(`  ${nameOf(step.name).padEnd(36)} ${seconds(Date.now() - step.at).padStart(8)}${step.details}`);
    step = null;
  };
  const stop = backend.onEvent((event) => {
    if (event.type === 'backend-down') print(`! ${event.error.message}`);
    if (event.type !== 'progress' || event.job !== 'demo') return;
    if (step?.name !== event.step) {
      closeStep();
      step = { name: event.step, at: Date.now(), details: '' };
    }
    const told = Object.entries(event.details ?? {}).map(([name, value]) => `${name} ${value}`);
    step.details = `  ${event.total > 1 ? `${event.done}/${event.total}` : ''} ${told.join(', ')}`.trimEnd();
  });
  const result = await backend.call('demo.run', { out }, 'demo');
  closeStep();
  stop();
  if (!result.ok) {
    print(`The demo did not succeed: ${result.error.message} (${result.error.code})`);
    return false;
  }
  const answer = result.data as DemoAnswer;
  for (const line of answer.lines) print(line);
  for (const file of answer.files) print(`  ${file.path}  ${(file.bytes / 1024).toFixed(0)} KB`);
  print(`The demo took ${seconds(Date.now() - started)}.`);
  return true;
}
