import type { MergedRange } from '#shared/importing/raw.ts';
import { limits } from '../../limits.ts';

const RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** `A1:C3` as zero-based inclusive bounds, in order; undefined for anything that is no range of a sheet. */
export function parseRange(text: string): MergedRange | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top < 0 || range.bottom >= limits.rows || range.right >= limits.columns ? undefined : range;
}

/** A is 0, Z is 25, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
