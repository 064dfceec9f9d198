import { argument, type Command, operate } from '../command.ts';
import { tableLines } from '../table.ts';
import { open, printedAsJson } from './workspaces.ts';

export const batches: Command = {
  name: 'batches',
  usage: 'batches WORKSPACE',
  help: { zh: '列出导入批次，最新在前', en: 'List the imports, newest first' },
  async run(call) {
    await open(call, true);
    const answer = await operate(call, 'batches.list', { limit: 1000 });
    if (printedAsJson(call, answer)) return 0;
    const { terminal } = call;
    const columns = [
      { heading: terminal.t('batch') },
      { heading: terminal.t('time') },
      { heading: terminal.t('by') },
      { heading: terminal.t('new'), align: 'right' as const },
      { heading: terminal.t('changed'), align: 'right' as const },
      { heading: terminal.t('rejected'), align: 'right' as const },
      { heading: terminal.t('file') },
    ];
    const rows = answer.batches.map((batch) => [
      batch.id,
      batch.at,
      batch.by,
      String(batch.counts.new),
      String(batch.counts.changed),
      String(batch.counts.rejected),
      `${batch.file ?? '—'}${batch.undoneAt ? ` (${terminal.t('undone')})` : ''}`,
    ]);
    for (const line of tableLines(columns, rows)) terminal.out(line);
    return 0;
  },
};

export const undo: Command = {
  name: 'undo',
  usage: 'undo WORKSPACE BATCH',
  help: { zh: '整批撤销', en: 'Take a whole batch back' },
  async run(call) {
    await open(call, false);
    const answer = await operate(call, 'batches.undo', { batch: argument(call, 1, 'BATCH') });
    if (!printedAsJson(call, answer)) call.terminal.out(call.terminal.t('undid', answer));
    return 0;
  },
};
