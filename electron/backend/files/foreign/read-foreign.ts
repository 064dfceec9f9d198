import { askApart } from '../apart/ask.ts';
import type { Carrier, Program } from '../apart/carriers.ts';
import type { ForeignAnswer, ForeignTask } from './task.ts';

const program: Program = {
  source: new URL('./program.ts', import.meta.url),
  built: new URL('../reader/reader.cjs', import.meta.url),
};

/**
 * Reads a workbook of another program apart from this process.
 * Errors: `file-corrupt`, `file-encrypted`, `file-too-large` (cells, memory, seconds).
 */
export const readForeign = (task: ForeignTask, carrier?: Carrier): Promise<ForeignAnswer> =>
  askApart(program, task, 'foreign-workbook', carrier);
