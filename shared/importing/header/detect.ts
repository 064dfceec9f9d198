/** Finds the heading of a sheet and what kind of record it lists. */
import { remembering } from '#shared/lib/remembering.ts';
import { instrumentOf } from '#shared/records/questionnaire.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { fold } from '../fold.ts';
import { rowNumberField } from '../form-numbers.ts';
import { cellText, type RawCell, type RawSheet } from '../raw.ts';
import { type AssignedColumn, assignColumns, itemNumber } from './aliases.ts';
import { type Heading, headingsOf } from './headings.ts';

export interface DetectedHeader {
  type: RecordTypeId;
  /** Zero-based. */
  top: number;
  height: number;
  columns: AssignedColumn[];
  score: number;
}

/** How far down a heading is looked for, and how many rows it may have. */
const DEEPEST = 30;
const HIGHEST = 3;

/** The most probable heading of a sheet; null when no row looks like one of the record types. */
export function detectHeader(
  sheet: RawSheet,
  fileName: string,
  types: readonly RecordType[],
  only: RecordType | null = null,
): DetectedHeader | null {
  let best: DetectedHeader | null = null;
  const hint = { sheet: fold(sheet.name), file: fold(fileName), title: titleText(sheet) };
  const end = Math.min(sheet.rows.length, DEEPEST);
  for (let top = 0; top < end; top++) {
    if (!couldHead(sheet.rows[top]!)) continue;
    for (let height = 1; height <= HIGHEST && top + height <= end; height++) {
      if (height > 1 && !couldContinue(sheet, top, height)) break;
      const headings = headingsOf(sheet, top, height);
      for (const type of only ? [only] : types) {
        const found = judge(type, headings, hint, only !== null);
        if (!found) continue;
        const score = found.score - top * 0.01 - (height - 1) * 0.4;
        if (!best || score > best.score) best = { type: type.id, top, height, columns: found.columns, score };
      }
    }
  }
  return best;
}

/** The columns of given header rows for a record type: what a person chose. */
export function headerAt(
  sheet: RawSheet,
  type: RecordType,
  top: number,
  height: number,
): { headings: Heading[]; columns: AssignedColumn[] } {
  const headings = headingsOf(sheet, top, height);
  return { headings, columns: assignColumns(type, headings) };
}

function titleText(sheet: RawSheet): string {
  return fold(
    sheet.rows
      .slice(0, 4)
      .map((row) => row.filter((cell) => cell !== null).map(cellText))
      .filter((texts) => texts.length === 1)
      .flat()
      .join(' '),
  );
}

const isWords = (cell: RawCell | undefined) =>
  typeof cell === 'string' && cell.trim() !== '' && !/^\s*[-\d.,/:\s]+$/.test(cell);

function couldHead(row: RawCell[]): boolean {
  let words = 0;
  let others = 0;
  for (const cell of row) {
    if (cell === null || cell === '') continue;
    if (isWords(cell)) words++;
    else others++;
  }
  return words >= 2 && words >= others / 2;
}

/** A further header row holds words only (or item numbers), and either fills gaps or stands under a merged cell. */
function couldContinue(sheet: RawSheet, top: number, height: number): boolean {
  const row = sheet.rows[top + height - 1]!;
  const filled = row.filter((cell) => cell !== null && cell !== '');
  if (filled.length === 0) return false;
  if (filled.some((cell) => typeof cell === 'object' || typeof cell === 'boolean')) return false;
  const words = filled.filter((cell) => typeof cell === 'string').length;
  if (words < filled.length / 2) return false;
  const bottom = top + height - 1;
  const merged = sheet.merges.some(
    (merge) => merge.top >= top && merge.top < bottom && (merge.bottom >= bottom || merge.right > merge.left),
  );
  if (merged) return true;
  const above = sheet.rows[bottom - 1]!;
  return row.some((cell, index) => isWords(cell) && (above[index] ?? null) === null);
}

const FEW_ITEMS = 3;
/** A sheet that asks so much of a form in its own words is that form, whatever else it lacks. */
const MOST_ITEMS = 0.6;

const wordedItems = (columns: readonly AssignedColumn[]) =>
  columns.filter(({ heading, target }) => target?.includes('#') && itemNumber(heading) === null).length;

interface Hint {
  sheet: string;
  file: string;
  title: string;
}

function judge(
  type: RecordType,
  headings: readonly Heading[],
  hint: Hint,
  chosen: boolean,
): { score: number; columns: AssignedColumn[] } | null {
  const columns = assignColumns(type, headings);
  const targets = new Set(columns.flatMap((column) => column.target ?? []));
  if (targets.size === 0) return null;
  const hints = (matches(type, hint.sheet) ? 3 : 0) + (matches(type, hint.title) ? 2 : 0);
  const named = hints + (matches(type, hint.file) ? 1.5 : 0);
  // A form that is not in use must be named, or its items be there in words: numbers of questions are any form's.
  if (!chosen && type.listed === 'in-use' && named === 0 && wordedItems(columns) < FEW_ITEMS) return null;
  const has = (name: string) => targets.has(name) || columns.some((c) => c.target?.startsWith(`${name}#`));
  let score = 0;
  let items = 0;
  for (const target of targets) {
    // Numbered answers say nothing of what a sheet lists: a questionnaire has them, too.
    if (isAnswer(type, target)) continue;
    if (target.includes('#')) items++;
    else score += type.key.includes(target) ? 2 : 1;
  }
  score += Math.min(items, 4);
  // A department and a period may come from the title instead.
  const required = type.fields.filter(
    (f) => f.required && f.name !== type.departmentField && f.kind !== 'period',
  );
  const missing = required.filter((field) => !has(field.name)).length;
  score -= missing * 1.5;
  score += named;
  if (chosen) return { score, columns };
  const known = [...targets].filter((target) => !target.includes('#')).length + Math.min(items, 3);
  const asked = instrumentOf(type)?.items.length ?? 0;
  const worded = wordedItems(columns);
  if (asked > 0 && rowNumberField(type) && worded >= Math.max(FEW_ITEMS, asked * MOST_ITEMS))
    return { score: score + worded / asked, columns };
  const keyed = type.key.some((name) => has(name));
  // A name that says what the sheet is makes up for a column that it lacks: the person is then asked for a value.
  const complete = named > 0 ? missing <= (required.length * 2) / 3 : missing < required.length / 2;
  const enough = known >= 2 && keyed && complete && targets.size >= headings.length / 6;
  return enough ? { score, columns } : null;
}

const isAnswer = (type: RecordType, target: string) =>
  target.includes('#') &&
  type.fields.some(({ kind, name }) => kind === 'answers' && target.startsWith(`${name}#`));

const foldedAlias = remembering(fold);

function matches(type: RecordType, folded: string): boolean {
  return folded !== '' && type.sheetAliases.some((alias) => folded.includes(foldedAlias(alias)));
}
