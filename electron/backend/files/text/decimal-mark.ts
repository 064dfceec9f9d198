import type { RawCell, RawFile } from '#shared/importing/raw.ts';

const CELLS = 20_000;
const COMMA = /^[-+]?\d{1,3}(\.\d{3})*,\d+%?$|^[-+]?\d+,\d+%?$/;
const POINT = /^[-+]?\d{1,3}(,\d{3})*\.\d+%?$|^[-+]?\d+\.\d+%?$/;
/** `1.234` and `1,234` may be a thousand as well as one and a bit. */
const UNSURE = /^[-+]?\d{1,3}[.,]\d{3}$/;

/**
 * What separates the decimals of a text's numbers, as most of them have it; nothing where no number tells.
 * The texts themselves stay as they stand.
 */
export function decimalMarkOf(rows: readonly RawCell[][]): Pick<RawFile, 'decimalMark'> {
  let seen = 0;
  let commas = 0;
  let points = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length > 24) continue;
      if (++seen > CELLS) break;
      const text = cell.trim();
      if (UNSURE.test(text)) continue;
      if (COMMA.test(text)) commas++;
      else if (POINT.test(text)) points++;
    }
    if (seen > CELLS) break;
  }
  if (commas === 0 && points === 0) return {};
  return { decimalMark: commas > points ? ',' : '.' };
}
