/** A cell's surroundings in the original file, as the department wrote it. */
import type { Store } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { cellText, type RawCell } from '#shared/importing/raw.ts';
import { sheetNamed } from '#shared/importing/shape/split.ts';
import { Refusal } from '#shared/lib/result.ts';
import { keptFile, keptFileName } from './kept-files.ts';
import { sheetMapping } from './sources.ts';

const texts = (cells: readonly RawCell[] | undefined) => (cells ?? []).map(cellText);

/** The heading by the newest import that mapped the sheet: headings of several rows are one line, as the import read them. */
function headingOf(store: Store, sha256: string, sheet: string): { row: number; cells: string[] } | null {
  const batches = store.read.all(
    store.read.q.selectFrom('batch').selectAll().where('sha256', '=', sha256).orderBy('at', 'desc'),
  );
  for (const batch of batches) {
    const mapping = sheetMapping(batch, sheet);
    const row = mapping?.headerRows.at(-1);
    if (!mapping || row === undefined) continue;
    const cells: string[] = [];
    for (const column of mapping.columns) if (!column.from) cells[column.index] = column.heading;
    return { row, cells: Array.from(cells, (cell) => cell ?? '') };
  }
  return null;
}

/** Throws the refusals `file-missing` and `sheet-missing`. */
export async function cellSurroundings(
  store: Store,
  place: { sha256: string; sheet: string; row: number; around: number },
): Promise<Output<'source.cell'>> {
  const { rows } = sheetNamed((await keptFile(store, place.sha256)).sheets, place.sheet) ?? {};
  if (!rows) throw new Refusal('sheet-missing', `no sheet ${place.sheet}`, { sheet: place.sheet });
  const firstRow = Math.max(1, place.row - place.around);
  return {
    file: keptFileName(store, place.sha256) ?? '',
    sheet: place.sheet,
    firstRow,
    rows: rows.slice(firstRow - 1, place.row + place.around).map(texts),
    header: headingOf(store, place.sha256, place.sheet),
  };
}
