/** Identifiers that a spreadsheet program has changed: their end rounded away, their zeros lost, their first sign added. */
import { idCardIn } from '../../checkers/id-card.ts';
import { clean } from '../../fold.ts';
import { cellText } from '../../raw.ts';
import type { Checked, ShapeCheck } from './types.ts';

const SCIENTIFIC = /^[-+]?\d(?:[.,]\d+)?[eE]\+?\d+$/;
/** A number of so many digits was rounded by any program that keeps 15 of them. */
const EXACT_DIGITS = 15;

export const isDestroyed = (text: string): boolean => SCIENTIFIC.test(clean(text));

export const identifierFindings: ShapeCheck = (checked) => {
  for (const column of checked.columns) {
    if (column.kind === 'identifier') checkColumn(checked, column.index, column.name);
  }
};

function checkColumn({ table, report }: Checked, index: number, heading: string): void {
  let withZeros = 0;
  const width = new Map<number, number>();
  for (const row of table.rows) {
    const cell = table.grid.cell(row, index);
    const raw = cellText(cell);
    const text = clean(raw).normalize('NFKC').trim();
    if (text === '') continue;
    if (/^0\d/.test(text)) withZeros++;
    width.set(text.length, (width.get(text.length) ?? 0) + 1);
    const params = { heading, text };
    if (SCIENTIFIC.test(text)) report('error', 'identifier-destroyed', row, index, params);
    else if (typeof cell === 'number' && Math.abs(cell) > 999_999_999_999_999)
      report('error', 'identifier-truncated', row, index, params);
    else if (truncated(text)) report('error', 'identifier-truncated', row, index, params);
    else if (idCardIn(text)) report('warning', 'national-id', row, index, { heading });
    if (
      typeof cell === 'object' &&
      cell !== null &&
      'value' in cell &&
      cell.format === 'number' &&
      /^0\d/.test(text)
    )
      report('info', 'zeros-by-format', row, index, params);
    if (/^['’]/.test(raw.trim())) report('info', 'apostrophe-removed', row, index, params);
  }
  if (withZeros === 0) return;
  // Among numbers with leading zeros a plain number has probably lost its own.
  const usual = [...width].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  for (const row of table.rows) {
    const cell = table.grid.cell(row, index);
    if (typeof cell === 'number' && String(cell).length < usual)
      report('warning', 'zeros-perhaps-lost', row, index, { heading, text: String(cell), length: usual });
  }
}

/** Sixteen or more digits whose end, from the sixteenth on, is zeros only. */
function truncated(text: string): boolean {
  if (!/^\d{16,}$/.test(text)) return false;
  return /^0+$/.test(text.slice(EXACT_DIGITS)) && idCardIn(text) === null;
}
