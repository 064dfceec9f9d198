/** A sheet that holds one record as a form: labels with their values beside them, one pair or several in a line. */
import { clean } from '../fold.ts';
import { cellText, type RawCell, type RawFile, type RawSheet } from '../raw.ts';
import { isValue } from './cell-kinds.ts';
import { isFormLabel } from './form-lines.ts';
import { Grid, isFilled } from './grid.ts';
import { isHeadingWord, isNote, isPageFoot, isSignature } from './words.ts';

const MOST_ROWS = 80;
const MOST_COLUMNS = 16;
const FEWEST_PAIRS = 4;

interface Pair {
  label: string;
  value: RawCell;
}

/**
 * The form as a sheet of headings and one row for each record that is written so, or null for any other sheet. Lines
 * without a pair (the title, what is signed) are left out.
 */
export function formAsTable(sheet: RawSheet): RawSheet | null {
  if (sheet.hidden || sheet.rows.length > MOST_ROWS || sheet.layout) return null;
  const grid = new Grid(sheet);
  const lines: Pair[][] = [];
  let others = 0;
  let first = 0;
  for (let row = 0; row < sheet.rows.length; row++) {
    const filled = grid.filled(row, { left: 0, right: 16_383 });
    if (filled.length === 0 || (lines.length === 0 && filled.length === 1)) continue;
    if ((filled.at(-1) ?? 0) > MOST_COLUMNS) return null;
    const pairs = pairsOf(grid, row, filled);
    if (pairs && lines.length === 0) first = row;
    if (pairs) lines.push(pairs);
    else if (filled.length > 2 || !isFoot(grid.text(row, filled[0]!))) others++;
  }
  const pairs = lines.flat();
  if (others > 0 || lines.length < 3 || pairs.length < FEWEST_PAIRS) return null;
  const named = pairs.filter(({ label }) => isFormLabel(label)).length;
  if (named < pairs.length * 0.7) return null;
  const records = recordsOf(pairs);
  const titles = sheet.rows.slice(0, first).filter((row) => row.some(isFilled));
  return (
    records && { ...sheet, rows: [...titles, ...records], merges: [], hiddenRows: [], hiddenColumns: [] }
  );
}

/** A file of no known layout with its forms as tables. Notes: `sheet-is-form` {sheet}. */
export function withFormsAsTables(file: RawFile): RawFile {
  const notes: RawFile['notes'] = [];
  const sheets = file.sheets.map((sheet) => {
    const table = formAsTable(sheet);
    if (table) notes.push({ code: 'sheet-is-form', details: { sheet: sheet.name } });
    return table ?? sheet;
  });
  return notes.length === 0 ? file : { ...file, sheets, notes: [...file.notes, ...notes] };
}

const isFoot = (text: string): boolean => isSignature(text) || isNote(text) || isPageFoot(text);

/** The pairs of a line; null for a line that is made otherwise. */
function pairsOf(grid: Grid, row: number, filled: readonly number[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (let place = 0; place < filled.length; ) {
    const column = filled[place]!;
    const label = clean(grid.text(row, column)).replace(/\s*[:：]$/, '');
    if (isValue(grid.kind(row, column)) || label.length > 20 || label === '') return null;
    const next = filled[place + 1];
    // The value stands right behind the label, or behind what the label is merged with.
    const beside = (grid.mergeAt(row, column)?.right ?? column) + 1;
    if (next === beside && !isHeadingWord(grid.text(row, next))) {
      pairs.push({ label, value: grid.cell(row, next) });
      place += 2;
    } else {
      if (!isFormLabel(label)) return null;
      pairs.push({ label, value: null });
      place++;
    }
  }
  // A line of labels alone heads a table; one label alone was not filled in.
  const empty = pairs.filter(({ value }) => value === null).length;
  return empty <= pairs.length / 2 || pairs.length === 1 ? pairs : null;
}

/** Headings, then a row for each time that the first label comes; null where the labels are not those of one form. */
function recordsOf(pairs: readonly Pair[]): RawCell[][] | null {
  const first = pairs[0]!.label;
  const starts = pairs.flatMap(({ label }, index) => (label === first ? [index] : []));
  const groups = starts.map((start, index) => pairs.slice(start, starts[index + 1]));
  const labels = groups[0]!.map(({ label }) => label);
  if (new Set(labels).size < labels.length || labels.length < FEWEST_PAIRS) return null;
  if (groups.some((group) => group.some(({ label }, index) => label !== labels[index]))) return null;
  // Two columns of words may as well be a list; a form has values of several kinds, or labels that say so.
  const values = groups[0]!.map(({ value }) => clean(cellText(value)));
  if (values.every((value) => value === '') || values.some((value) => labels.includes(value) && value !== ''))
    return null;
  return [labels, ...groups.map((group) => labels.map((_, index) => group[index]?.value ?? null))];
}
