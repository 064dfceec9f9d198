/** A cell's surroundings in the original file, as the department wrote it. */
import type { Store } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { cellText, type RawCell } from '#shared/importing/raw.ts';
import { Refusal } from '#shared/lib/result.ts';
import { keptFile, keptFileName } from './kept-files.ts';
import { sheetMapping } from './sources.ts';

const texts = (cells: readonly RawCell[] | undefined) => (cells ?? []).map(cellText);

/** The row of the heading, by the newest import of the file that mapped the sheet. */
function headerRow(store: Store, sha256: string, sheet: string): number | null {
  const batches = store.read.all(
    store.read.q.selectFrom('batch').selectAll().where('sha256', '=', sha256).orderBy('at', 'desc'),
  );
  for (const batch of batches) {
    const row = sheetMapping(batch, sheet)?.headerRows.at(-1);
    if (row !== undefined) return row;
  }
  return null;
}

/** Throws the refusals `file-missing` and `sheet-missing`. */
export async function cellSurroundings(
  store: Store,
  place: { sha256: string; sheet: string; row: number; around: number },
): Promise<Output<'source.cell'>> {
  const { rows } =
    (await keptFile(store, place.sha256)).sheets.find((sheet) => sheet.name === place.sheet) ?? {};
  if (!rows) throw new Refusal('sheet-missing', `no sheet ${place.sheet}`, { sheet: place.sheet });
  const firstRow = Math.max(1, place.row - place.around);
  const header = headerRow(store, place.sha256, place.sheet);
  return {
    file: keptFileName(store, place.sha256) ?? '',
    sheet: place.sheet,
    firstRow,
    rows: rows.slice(firstRow - 1, place.row + place.around).map(texts),
    header: header === null ? null : { row: header, cells: texts(rows[header - 1]) },
  };
}
