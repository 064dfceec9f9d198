/** Workbooks named on the command line, by a second start, or by the system ("open with Attest"). */
import { extname, isAbsolute, resolve } from 'node:path';

const IMPORTABLE = new Set(['.xlsx', '.xls', '.csv', '.tsv', '.txt', '.zip']);

/** The files among the arguments, as absolute paths; switches, the program and its folder are not files to import. */
export function filesToOpen(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((part) => !part.startsWith('-') && IMPORTABLE.has(extname(part).toLowerCase()))
    .map((part) => (isAbsolute(part) ? part : resolve(workingFolder, part)));
}
