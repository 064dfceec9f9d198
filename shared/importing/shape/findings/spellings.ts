/** One name or code in several spellings: other case, blanks, widths of brackets, zeros in front. */
import { fold } from '../../fold.ts';
import { cellText } from '../../raw.ts';
import { isDestroyed } from './identifiers.ts';
import type { Checked, ShapeCheck } from './types.ts';

const LONGEST = 60;
/** Distinct names of a column; more are free text. */
const MOST = 20_000;

export const spellingFindings: ShapeCheck = (checked) => {
  for (const { index, kind } of checked.columns) {
    if (kind === 'identifier' || kind === 'text' || kind === 'choice')
      checkColumn(checked, index, kind === 'identifier');
  }
};

function checkColumn({ table, columns, report }: Checked, index: number, isIdentifier: boolean): void {
  const groups = new Map<string, Map<string, number>>();
  const keyOf = (text: string) => {
    const folded = fold(text);
    return isIdentifier && /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : folded;
  };
  for (const row of table.rows) {
    const text = cellText(table.grid.cell(row, index));
    if (text === '' || text.length > LONGEST || isDestroyed(text)) continue;
    const key = keyOf(text);
    if (key === '') continue;
    const spellings = groups.get(key) ?? new Map<string, number>();
    spellings.set(text, (spellings.get(text) ?? 0) + 1);
    groups.set(key, spellings);
    if (groups.size > MOST) return;
  }
  const usual = new Map<string, string>();
  for (const [key, spellings] of groups) {
    if (spellings.size < 2) continue;
    const best = [...spellings].sort((a, b) => b[1] - a[1] || b[0].trim().length - a[0].trim().length)[0]!;
    usual.set(key, best[0].trim());
  }
  if (usual.size === 0) return;
  const heading = columns.find((column) => column.index === index)?.name ?? '';
  for (const row of table.rows) {
    const text = cellText(table.grid.cell(row, index));
    if (text === '' || text.length > LONGEST) continue;
    const other = usual.get(keyOf(text));
    if (other !== undefined && other !== text)
      report(isIdentifier ? 'warning' : 'info', 'spelling-variant', row, index, { heading, text, other });
  }
}
