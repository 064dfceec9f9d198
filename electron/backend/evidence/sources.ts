/** Everything that can be read and searched as evidence, and whether it was read as it is now. */

import { recordTable } from '#db/record-tables.ts';
import { piecesOf, type StoredPiece } from '#db/repositories/evidence.ts';
import { textsOf } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import { PAPER_TYPES, provable, recordSource } from './records.ts';

export type Source =
  | { kind: 'file'; source: string; basis: string; name: string }
  | { kind: 'record'; source: string; basis: string; type: string; record: string }
  /** What people wrote about a piece: title, tags, note. */
  | { kind: 'words'; source: string; basis: string; piece: StoredPiece };

/** Counts up when the reading of files gets better, so that they are read again. */
const READING = 1;

/** All sources, in the order in which they should be read: what is written down first, long files last. */
export function sourcesOf(reader: Reader): Source[] {
  const pieces = piecesOf(reader);
  const records = new Map<string, { type: string; record: string }>();
  for (const { type, record } of pieces)
    if (type && record) records.set(recordSource(type, record), { type, record });
  const found: Source[] = pieces.map((piece) => ({
    kind: 'words',
    source: piece.id,
    basis: JSON.stringify([READING, piece.title, piece.tags, piece.note, piece.owner]),
    piece,
  }));
  const types = new Set([...PAPER_TYPES, ...[...records.values()].map(({ type }) => type)]);
  for (const id of types) {
    if (!reader.catalog.has(id) || !provable(reader.catalog.type(id))) continue;
    const all = PAPER_TYPES.includes(id);
    for (const row of reader.allSql<{ id: string; version: number; updated_at: string }>(
      `SELECT id, version, updated_at FROM ${recordTable({ id })}`,
    )) {
      const source = recordSource(id, row.id);
      if (!all && !records.has(source)) continue;
      found.push({
        kind: 'record',
        source,
        basis: `${READING} ${row.version} ${row.updated_at}`,
        type: id,
        record: row.id,
      });
    }
  }
  const files = pieces
    .filter((piece) => piece.sha256 !== null)
    .sort((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0));
  for (const piece of files)
    found.push({ kind: 'file', source: piece.sha256!, basis: `${READING}`, name: piece.file ?? '' });
  return found;
}

/** What must be read, and what is kept of sources that are gone. */
export function staleSources(reader: Reader): { stale: Source[]; gone: string[] } {
  const kept = new Map(textsOf(reader).map(({ source, basis }) => [source, basis]));
  const sources = sourcesOf(reader);
  const there = new Set(sources.map(({ source }) => source));
  return {
    stale: sources.filter(({ source, basis }) => kept.get(source) !== basis),
    gone: [...kept.keys()].filter((source) => !there.has(source)),
  };
}
