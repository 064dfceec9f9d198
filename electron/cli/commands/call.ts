import { resolve } from 'node:path';
import { argument, type Command, JOB, operate, option } from '../command.ts';
import { accepted, UsageError } from '../terminal.ts';

export const call: Command = {
  name: 'call',
  usage: "call OPERATION ['{…}'] [--workspace FOLDER] [--read-only]",
  help: { zh: '直接调用任一操作，参数与结果为 JSON', en: 'Call any operation; input and answer are JSON' },
  options: { workspace: { type: 'string' }, 'read-only': { type: 'boolean' } },
  async run(context) {
    const { terminal } = context;
    const name = argument(context, 0, 'OPERATION');
    const workspace = option(context, 'workspace');
    const input = parse(context.positionals[1] ?? '{}', terminal.t('notJson'));
    if (workspace) {
      const readOnly = context.options['read-only'] === true;
      await operate(context, 'workspace.open', { folder: resolve(workspace), readOnly });
    }
    const answer = accepted(await context.backend.callUnknown(name, input, JOB));
    terminal.out(JSON.stringify(answer, null, 2));
    return 0;
  },
};

function parse(text: string, complaint: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${complaint}: ${text}`);
  }
}
