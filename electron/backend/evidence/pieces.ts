/** Changes of the register of evidence. */
import { createIds } from '#db/ids.ts';
import {
  dropLink,
  insertPiece,
  linkOf,
  type PieceWords,
  pieceOf,
  pieceOfRecords,
  putLink,
  type StoredPiece,
  setPieceRemoved,
  updatePiece,
  wordsOf,
} from '#db/repositories/evidence.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader, Store, Writer } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { checkDay, checkSlot, keepPiece } from '../standards/evidence.ts';
import { type ItemPlace, itemAt, subjectOf } from '../standards/item.ts';
import { provableRecord, provableType, wordsOfRecord } from './records.ts';

const idsOf = (writer: Writer) => createIds(() => Date.parse(writer.now));

/** Throws the refusal `evidence-unknown`. */
export function knownPiece(reader: Reader, id: string): StoredPiece {
  const found = pieceOf(reader, id);
  if (!found) throw new Refusal('evidence-unknown', `no evidence ${id}`, { code: id });
  return found;
}

/** Files to the register, all or none; answers their pieces. Throws the refusals of `keepPiece`. */
export async function addFiles(store: Store, writer: Writer, paths: readonly string[]): Promise<string[]> {
  const nextId = idsOf(writer);
  const pieces: string[] = [];
  for (const path of paths) {
    const { id, file, sha256, known } = await keepPiece(store, writer, path, {}, nextId);
    pieces.push(id);
    writer.audit('evidence.add', id, { file, sha256, ...(known ? { again: true } : {}) });
  }
  return pieces;
}

/**
 * A record, or the records of a type and department, as a piece; the same ones are one piece. Throws the refusals
 * `record-type-unknown`, `evidence-type`, `record-unknown` and `department-unknown`.
 */
export function addRecords(
  writer: Writer,
  given: { type: string; record: string | null; department: string | null; title: string | null },
): string {
  const { type, record } = given;
  const department = record === null ? given.department : null;
  if (department !== null && !departmentsOf(writer).some(({ code }) => code === department))
    throw new Refusal('department-unknown', `no department ${department}`, { code: department });
  const spec = provableType(writer, type);
  const words: PieceWords =
    record === null
      ? {
          title: given.title?.trim() || spec.plural.zh,
          owner: null,
          dated: null,
          validUntil: null,
          language: null,
          tags: [],
          note: '',
        }
      : wordsOfRecord(provableRecord(writer, type, record));
  const known = pieceOfRecords(writer, { type, record, department });
  if (known) {
    if (known.removed_at !== null) setPieceRemoved(writer, known.id, false);
    return known.id;
  }
  const id = idsOf(writer)();
  insertPiece(
    writer,
    id,
    record === null ? { kind: 'listing', type, department } : { kind: 'record', type, record, department },
    words,
  );
  writer.audit('evidence.add', id, { type, record, department, title: words.title });
  return id;
}

/**
 * What a person says about a piece. A record says by itself what it is called, whose it is and how long it holds. Throws
 * the refusals `evidence-unknown`, `evidence-date` and `evidence-dates`.
 */
export function savePiece(writer: Writer, id: string, words: PieceWords): void {
  const piece = knownPiece(writer, id);
  checkDay(words.dated);
  checkDay(words.validUntil);
  if (words.dated !== null && words.validUntil !== null && words.validUntil < words.dated)
    throw new Refusal('evidence-dates', 'valid until before the date', {
      dated: words.dated,
      validUntil: words.validUntil,
    });
  const before = wordsOf(piece);
  const after: PieceWords =
    piece.kind === 'record'
      ? { ...before, language: words.language, tags: words.tags, note: words.note }
      : { ...words, owner: words.owner?.trim() || null, tags: [...new Set(words.tags)] };
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  updatePiece(writer, id, after);
  writer.audit('evidence.save', id, { before, after });
}

export function removePiece(writer: Writer, id: string, removed: boolean): void {
  const piece = knownPiece(writer, id);
  if ((piece.removed_at !== null) === removed) return;
  setPieceRemoved(writer, id, removed);
  writer.audit(removed ? 'evidence.remove' : 'evidence.restore', id, { title: piece.title });
}

/** Links a piece to an item or takes the link away. Throws `evidence-unknown`, `evidence-slot` and those of `itemAt`. */
export function linkPiece(
  writer: Writer,
  place: ItemPlace,
  id: string,
  slot: string | null,
  linked: boolean,
): void {
  checkSlot(itemAt(writer, place).item, slot);
  const piece = knownPiece(writer, id);
  const known = linkOf(writer, id, place);
  if (linked) {
    putLink(writer, id, place, slot);
    if (piece.removed_at !== null) setPieceRemoved(writer, id, false);
  } else {
    if (!known || known.removed_at !== null) return;
    dropLink(writer, id, place);
  }
  writer.audit(linked ? 'evidence.link' : 'evidence.unlink', subjectOf(place), {
    evidence: id,
    title: piece.title,
    slot: slot ?? known?.slot ?? null,
  });
}

/** Links what was suggested; the source is a piece's id or `type/record`. Answers the piece. */
export function acceptSuggestion(
  writer: Writer,
  place: ItemPlace,
  source: string,
  slot: string | null,
): string {
  const [type = '', record] = source.split('/');
  const id =
    record === undefined ? source : addRecords(writer, { type, record, department: null, title: null });
  linkPiece(writer, place, id, slot, true);
  return id;
}

/** Remembers that a suggestion does not fit an item, or forgets it. */
export function refuseSuggestion(writer: Writer, place: ItemPlace, source: string, refused: boolean): void {
  itemAt(writer, place);
  if (refused) {
    writer.runSql(
      'INSERT OR REPLACE INTO evidence_refusal (source, framework, code, at, "by") VALUES (?, ?, ?, ?, ?)',
      source,
      place.framework,
      place.code,
      writer.now,
      writer.actor,
    );
  } else {
    writer.runSql(
      'DELETE FROM evidence_refusal WHERE source = ? AND framework = ? AND code = ?',
      source,
      place.framework,
      place.code,
    );
  }
  writer.audit(refused ? 'evidence.refuse' : 'evidence.reconsider', subjectOf(place), { source });
}
