/** What a recognised layout says about the shape of a sheet. */
import type { RecognisedLayout } from '../layouts/index.ts';
import type { RawSheet } from '../raw.ts';
import type { ShapeHint } from './tables.ts';

/** null for a sheet that the layout does not know. */
export function hintOf(layout: RecognisedLayout | null, sheet: RawSheet): ShapeHint | null {
  const known = layout?.sheets.find((entry) => entry.sheet === sheet.name);
  if (!known) return null;
  const [first, last] = known.headerRows;
  const several = last - first > 1;
  return {
    header: { top: first - 1, bottom: last - 1 },
    skipped: known.skipped.map(({ row, reason }) => ({ row: row - 1, reason })),
    ...(several ? { headings: new Map(known.columns.map(({ index, heading }) => [index, heading])) } : {}),
  };
}
