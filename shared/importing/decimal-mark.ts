import type { RawSheet } from './raw.ts';

const COMMA = /^\s*[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})\s*%?\s*$/;
const POINT = /^\s*[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})\s*%?\s*$/;
/** Rows that decide. */
const SAMPLE = 2000;

/** What separates decimals in the texts of a sheet: a comma only where no text uses a point for them. */
export function decimalMarkOf(sheet: RawSheet): '.' | ',' {
  let commas = 0;
  for (const row of sheet.rows.slice(0, SAMPLE)) {
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length > 20) continue;
      if (POINT.test(cell)) return '.';
      if (COMMA.test(cell)) commas++;
    }
  }
  return commas >= 2 ? ',' : '.';
}
