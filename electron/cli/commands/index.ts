/** The registry of commands. A new one is a file beside this and a line here. */
import type { Command } from '../command.ts';
import { batches, undo } from './batches.ts';
import { call } from './call.ts';
import { explain } from './explain.ts';
import { framework } from './framework.ts';
import { importFiles } from './importing.ts';
import { indicators } from './indicators.ts';
import { inspectFile } from './inspect.ts';
import { report } from './report.ts';
import { sheets } from './sheets.ts';
import { stats } from './stats.ts';
import { template } from './template.ts';
import { create, sample, verify } from './workspaces.ts';

export const commands: readonly Command[] = [
  create,
  sample,
  inspectFile,
  importFiles,
  batches,
  undo,
  indicators,
  template,
  framework,
  report,
  sheets,
  explain,
  verify,
  stats,
  call,
];
