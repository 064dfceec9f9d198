import { clean, fold } from '../fold.ts';
import { cellText, type RawFile, type RawSheet } from '../raw.ts';
import type { ColumnRole, SheetView } from './types.ts';

/** Rows that are looked at to learn what a column holds. */
const SAMPLE = 200;
/** A header lies at the top: exports have no titles, at most a blank line. */
const DEEPEST = 3;

/** The view of a sheet, or null where it has no row that could be a header. */
export function viewOf(sheet: RawSheet, file: RawFile): SheetView | null {
  const top = sheet.rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ''));
  if (top < 0 || top > DEEPEST) return null;
  const heads = new Map<number, string[]>();
  return {
    sheet,
    file,
    top,
    head(below = 0) {
      const known = heads.get(below);
      if (known) return known;
      const texts = Array.from(sheet.rows[top + below] ?? [], (cell) =>
        clean(cellText(cell)).replace(/\s*[\r\n]+\s*/g, ' '),
      );
      heads.set(below, texts);
      return texts;
    },
    sample(column, below) {
      const from = top + below;
      return sheet.rows.slice(from, from + SAMPLE).flatMap((row) => {
        const text = clean(cellText(row[column]));
        return text === '' ? [] : [text];
      });
    },
  };
}

/** Headings that a tool writes for its own columns: by role, or by a name where the role does not tell enough. */
export interface Vocabulary {
  /** The word that a heading stands for, or null: a question or somebody's own column. */
  find(heading: string): string | null;
}

/** Compares without case, blanks, punctuation and widths. */
export function vocabulary(words: Readonly<Record<string, readonly string[]>>): Vocabulary {
  const known = new Map<string, string>();
  for (const [name, headings] of Object.entries(words)) {
    for (const heading of headings) known.set(fold(heading), name);
  }
  return { find: (heading) => known.get(fold(heading)) ?? null };
}

/** True when the texts hold every name. */
export const hasAll = (found: ReadonlySet<string | null>, ...names: string[]) =>
  names.every((name) => found.has(name));

/** How many of the names are there. */
export const countOf = (found: ReadonlySet<string | null>, ...names: string[]) =>
  names.filter((name) => found.has(name)).length;

const INTEGER = /^-?\d{1,3}$/;
const TICKED = /^(?:0|1|-1|-2|-3|y|n|yes|no|是|否|true|false|checked|unchecked|selected|not selected)$/i;
/** Marks of an answer that was not given: skipped by a rule, left empty, not completed. */
const UNANSWERED = /^(?:[(（](?:跳过|空)[)）]|-[123]|\[not completed\]|n\/a)$/i;

/** True when every text is a small whole number. */
export const isCoded = (texts: readonly string[]) =>
  texts.every((text) => INTEGER.test(text) || UNANSWERED.test(text));
/** True when the texts only say whether something was chosen. */
export const isTicked = (texts: readonly string[]) =>
  texts.length > 0 && texts.every((text) => TICKED.test(text) || UNANSWERED.test(text));

export const partRole = (texts: readonly string[]): ColumnRole =>
  isTicked(texts) ? 'choice-part' : 'matrix-part';
