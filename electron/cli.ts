/** The terminal: the same operations as the app, without a window. */
import type { BackendEvent } from '#shared/api/wire.ts';
import { latePress, terminalEnvironment } from './cli/environment.ts';
import { main } from './cli/main.ts';
import { createProgressLine } from './cli/progress.ts';

const press = latePress();
const line = createProgressLine(process.stderr, process.env);
const emit = (event: BackendEvent) => line.tell(event);

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2), {
    streams: {
      out: (text) => {
        line.clear();
        process.stdout.write(`${text}\n`);
      },
      err: (text) => {
        line.clear();
        process.stderr.write(`${text}\n`);
      },
    },
    environment: terminalEnvironment(press.press, emit),
    variables: process.env,
    onCancel: (cancel) => process.once('SIGINT', cancel),
  });
} finally {
  line.clear();
  await press.close();
}
