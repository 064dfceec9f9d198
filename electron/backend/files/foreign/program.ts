/** Runs the library that reads old and foreign workbooks, in a process or a thread that may run out of memory
 * or time alone. */
import { parentPort, workerData } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Damaged, fileFailure } from '../failures.ts';
import { convertWorkbook } from './convert.ts';
import type { ForeignAnswer, ForeignTask } from './task.ts';

XLSX.set_cptable(codepages);
// The library tells of formats that it only guesses; nobody would read it here.
for (const level of ['log', 'warn', 'error', 'info'] as const) console[level] = () => undefined;

/** How the library says that a file is protected. */
const PASSWORD = /password.?protect|encryption scheme unsupported/i;

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellStyles: true,
  cellHTML: false,
  cellDates: false,
} as const;

if (parentPort) parentPort.postMessage(answer(workerData as ForeignTask));
else {
  process.once('message', (task) => {
    process.send?.(answer(task as ForeignTask), () => process.exit(0));
  });
  // Whoever asked is gone.
  process.once('disconnect', () => process.exit(0));
}

function answer(task: ForeignTask): ForeignAnswer {
  try {
    const file = convertWorkbook(parse(task), task.format);
    return file.sheets.length === 0 ? fileFailure.corrupt('no-sheets') : { ok: true, data: file };
  } catch (error) {
    if (error instanceof Damaged) return { ok: false, error: error.failure };
    const message = error instanceof Error ? error.message : String(error);
    if (PASSWORD.test(message)) return fileFailure.encrypted();
    return fileFailure.corrupt('foreign-workbook', message.slice(0, 120));
  }
}

/** Formulas only tell which rows are computed: a file whose formulas confuse the library is read without them. */
function parse({ data }: ForeignTask): XLSX.WorkBook {
  const read = (cellFormula: boolean) =>
    typeof data === 'string'
      ? XLSX.read(data, { ...OPTIONS, type: 'string', cellFormula })
      : XLSX.read(data, { ...OPTIONS, type: 'array', cellFormula });
  try {
    return read(true);
  } catch (error) {
    if (PASSWORD.test(String(error))) throw error;
    return read(false);
  }
}
