/** Kept originals, parsed: the last ones stay in memory, because one record after another is looked at in the same files. */
import type { Store } from '#db/types.ts';
import { cellText, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import { Refusal, unwrap } from '#shared/lib/result.ts';
import { readFile } from '../files/read-file.ts';

/** Cells of all files that are kept parsed, some 100 MB at most; a larger file is kept alone. */
const MOST_CELLS = 1_000_000;

interface Parsed {
  reading: Promise<RawFile>;
  /** 0 until it is read. */
  cells: number;
}

/** Per store, by digest; the one that was asked for last stands last. */
const parsed = new WeakMap<Store, Map<string, Parsed>>();

const cellsOf = ({ sheets }: RawFile): number =>
  sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + row.length, sum), 0);

/** Lets go of what was not asked for the longest time. */
function makeRoom(files: Map<string, Parsed>): void {
  let cells = 0;
  for (const [sha256, entry] of [...files].reverse()) {
    cells += entry.cells;
    if (cells > MOST_CELLS && cells > entry.cells) files.delete(sha256);
  }
}

/** The name under which a file was handed in. */
export function keptFileName(store: Pick<Store, 'read'>, sha256: string): string | null {
  const found = store.read.first(store.read.q.selectFrom('file').select('name').where('sha256', '=', sha256));
  return found?.name ?? null;
}

async function parse(store: Store, sha256: string): Promise<RawFile> {
  const name = keptFileName(store, sha256);
  const bytes = name === null ? null : store.readFile(sha256);
  if (name === null || !bytes) throw new Refusal('file-missing', `no kept file ${sha256}`);
  return unwrap(await readFile(bytes, name));
}

/** A kept file as it was read on import. Throws the refusal `file-missing`, or what the reader says. */
export function keptFile(store: Store, sha256: string): Promise<RawFile> {
  const files = parsed.get(store) ?? new Map<string, Parsed>();
  parsed.set(store, files);
  const known = files.get(sha256);
  const entry: Parsed = known ?? { reading: parse(store, sha256), cells: 0 };
  files.delete(sha256);
  files.set(sha256, entry);
  if (!known) {
    entry.reading.then(
      (file) => {
        entry.cells = cellsOf(file);
        makeRoom(files);
      },
      () => files.delete(sha256),
    );
  }
  return entry.reading;
}

/** The displayed text at a place (row one-based, column zero-based); a merged range shows its first cell everywhere. */
export function textAt(sheet: RawSheet, row: number, column: number): string {
  const own = cellText(sheet.rows[row - 1]?.[column]);
  if (own !== '') return own;
  const range = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      row - 1 >= top && row - 1 <= bottom && column >= left && column <= right,
  );
  return range ? cellText(sheet.rows[range.top]?.[range.left]) : '';
}
