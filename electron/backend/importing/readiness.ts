import type { RawSheet } from '#shared/importing/raw.ts';
import type { StagedImport } from './staged.ts';

/** A sheet without a known heading that looks like a table: rows with several filled cells. */
const TABLE_ROWS = 3;
const TABLE_CELLS = 3;

/** Whether everything in a file can be written as it is, or a person has to look: refused rows, sheets not understood. */
export function importReadiness({ sheets, counts }: StagedImport): 'ready' | 'needs-you' {
  const written = counts.new + counts.changed + counts.unchanged;
  if (written === 0 || counts.rejected > 0) return 'needs-you';
  for (const sheet of sheets) {
    if (sheet.groups.some(({ level }) => level === 'error')) return 'needs-you';
    if (sheet.skipped === 'unknown-header' && looksLikeTable(sheet.raw)) return 'needs-you';
  }
  return 'ready';
}

function looksLikeTable({ rows }: RawSheet): boolean {
  let full = 0;
  for (const row of rows) {
    if (row.filter((cell) => cell !== null && cell !== '').length >= TABLE_CELLS) full += 1;
    if (full >= TABLE_ROWS) return true;
  }
  return false;
}
