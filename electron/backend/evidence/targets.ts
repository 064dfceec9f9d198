/** What a source of text belongs to: a piece of evidence, or a record that could become one. */
import { piecesOf, type StoredPiece } from '#db/repositories/evidence.ts';
import { textsOf } from '#db/repositories/evidence-texts.ts';
import { getRecord } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { EvidenceTarget, Passage } from '#shared/api/evidence.ts';
import { marksOf } from '#shared/evidence/marks.ts';
import { recordSource, wordsOfRecord } from './records.ts';

export interface Target extends EvidenceTarget {
  /** The same for all sources of one target. */
  key: string;
}

export interface Targets {
  /** Null for what was taken off the register since it was read. */
  of(source: string): Target | null;
  unitOf(source: string): string;
}

export function targetsOf(reader: Reader): Targets {
  const pieces = piecesOf(reader);
  const bySource = new Map<string, StoredPiece>();
  for (const piece of pieces) {
    bySource.set(piece.id, piece);
    if (piece.sha256) bySource.set(piece.sha256, piece);
    if (piece.type && piece.record) bySource.set(recordSource(piece.type, piece.record), piece);
  }
  const units = new Map(textsOf(reader).map(({ source, unit }) => [source, unit]));
  const known = new Map<string, Target | null>();
  const find = (source: string): Target | null => {
    const piece = bySource.get(source);
    if (piece) return targetOfPiece(piece);
    const [type = '', id = ''] = source.split('/');
    if (!id || !reader.catalog.has(type)) return null;
    const record = getRecord(reader, reader.catalog.type(type), id);
    if (!record) return null;
    const { title, dated, validUntil } = wordsOfRecord(record);
    return { key: source, piece: null, title, file: null, sha256: null, type, record: id, dated, validUntil };
  };
  return {
    of(source) {
      let target = known.get(source);
      if (target === undefined) {
        target = find(source);
        known.set(source, target);
      }
      return target;
    },
    unitOf: (source) => units.get(source) ?? 'paragraph',
  };
}

export const targetOfPiece = (piece: StoredPiece): Target => ({
  key: piece.id,
  piece: piece.id,
  title: piece.title,
  file: piece.file,
  sha256: piece.sha256,
  type: piece.type,
  record: piece.record,
  dated: piece.dated,
  validUntil: piece.valid_until,
});

export const plainTarget = ({ key: _, ...target }: Target): EvidenceTarget => target;

/** A passage as a screen shows it. Page 0 is what people wrote about a piece themselves. */
export const shownPassage = (
  targets: Targets,
  { source, page, part, text }: { source: string; page: number; part: string | null; text: string },
  needles: readonly string[],
): Passage => ({
  page,
  part,
  unit: targets.unitOf(source),
  text,
  marks: marksOf(text, needles).map(([from, to]) => [from, to]),
});
