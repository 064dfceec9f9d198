/** The headings of a block of rows: merged cells filled, several rows joined as "upper / lower". */
import { clean } from '../fold.ts';
import { cellText, type RawSheet } from '../raw.ts';

export interface Heading {
  index: number;
  heading: string;
}

/** Between an upper and a lower heading. */
const JOINT = ' / ';

/** The texts of a row with merged cells filled to the right and down. */
function filledRow(sheet: RawSheet, row: number, height: number, top: number): string[] {
  const texts = (sheet.rows[row] ?? []).map((cell) => clean(cellText(cell)).replace(/\s*\n\s*/g, ''));
  for (const merge of sheet.merges) {
    if (row < merge.top || row > merge.bottom || merge.top < top || merge.bottom >= top + height) continue;
    const text = clean(cellText(sheet.rows[merge.top]?.[merge.left]));
    for (let column = merge.left; column <= merge.right; column++) texts[column] = text;
  }
  return texts;
}

/** The headings of the rows `top` to `top + height - 1` (zero-based), without columns that have none. */
export function headingsOf(sheet: RawSheet, top: number, height: number): Heading[] {
  const rows = Array.from({ length: height }, (_, i) => filledRow(sheet, top + i, height, top));
  // A text file cannot merge: an upper heading reaches to the right until the next one, over filled lower cells.
  if (sheet.merges.length === 0 && height > 1) fillRight(rows);
  const width = Math.max(...rows.map((row) => row.length));
  const headings: Heading[] = [];
  for (let index = 0; index < width; index++) {
    const parts: string[] = [];
    for (const row of rows) {
      const text = row[index] ?? '';
      if (text && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) headings.push({ index, heading: parts.join(JOINT) });
  }
  return headings;
}

function fillRight(rows: string[][]): void {
  const lower = rows.at(-1)!;
  for (const row of rows.slice(0, -1)) {
    for (let index = 1; index < lower.length; index++) {
      const above = row[index - 1];
      if (!row[index] && lower[index] && above && lower[index - 1]) row[index] = above;
    }
  }
}

/** A digest of the folded headings, in order: files of one shape share it. Not cryptographic; 64 bits as hexadecimal. */
export function shapeOf(headings: readonly Heading[], fold: (text: string) => string): string {
  const text = headings.map(({ index, heading }) => `${index}:${fold(heading)}`).join('\u001f');
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b, a].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
