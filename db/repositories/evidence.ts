/** Pieces of evidence and the items that they serve. */
import type { EvidenceLinkTable, EvidencePieceTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface StoredPiece extends EvidencePieceTable {
  /** Of its file; null for records. */
  bytes: number | null;
}

export interface ItemKeys {
  framework: string;
  code: string;
  period: string;
}

const PIECE = 'SELECT p.*, f.bytes FROM evidence_piece p LEFT JOIN file f ON f.sha256 = p.sha256';

/** All pieces that were not taken away, in the order in which they came. */
export const piecesOf = (reader: Reader): StoredPiece[] =>
  reader.allSql<StoredPiece>(`${PIECE} WHERE p.removed_at IS NULL ORDER BY p.added_at, p.id`);

export const pieceOf = (reader: Reader, id: string): StoredPiece | undefined =>
  reader.firstSql<StoredPiece>(`${PIECE} WHERE p.id = ?`, id);

/** The piece of a file's content, taken away or not. */
export const pieceOfFile = (reader: Reader, sha256: string): StoredPiece | undefined =>
  reader.firstSql<StoredPiece>(`${PIECE} WHERE p.sha256 = ?`, sha256);

/** The piece of a record, or of the records of a type and department; taken away or not. */
export const pieceOfRecords = (
  reader: Reader,
  { type, record, department }: { type: string; record: string | null; department: string | null },
): StoredPiece | undefined =>
  reader.firstSql<StoredPiece>(
    `${PIECE} WHERE p.type = ? AND p.record IS ? AND p.department IS ?`,
    type,
    record,
    department,
  );

/** Links in force of a framework and year, or of all of them. */
export const linksOf = (
  reader: Reader,
  place?: { framework: string; period: string },
): EvidenceLinkTable[] =>
  place
    ? reader.allSql<EvidenceLinkTable>(
        `SELECT * FROM evidence_link WHERE framework = ? AND period = ? AND removed_at IS NULL
         ORDER BY added_at, piece`,
        place.framework,
        place.period,
      )
    : reader.allSql<EvidenceLinkTable>(
        'SELECT * FROM evidence_link WHERE removed_at IS NULL ORDER BY period DESC, framework, code',
      );

/** The link of a piece to an item, in force or taken away. */
export const linkOf = (reader: Reader, piece: string, item: ItemKeys): EvidenceLinkTable | undefined =>
  reader.firstSql<EvidenceLinkTable>(
    'SELECT * FROM evidence_link WHERE piece = ? AND framework = ? AND code = ? AND period = ?',
    piece,
    item.framework,
    item.code,
    item.period,
  );

/** Links a piece to an item, or brings the link back; a slot that is null leaves the one that was given before. */
export function putLink(writer: Writer, piece: string, item: ItemKeys, slot: string | null): void {
  writer.runSql(
    `INSERT INTO evidence_link (piece, framework, code, period, slot, added_at, added_by, removed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL)
     ON CONFLICT DO UPDATE SET removed_at = NULL, added_at = excluded.added_at, added_by = excluded.added_by,
       slot = ifnull(excluded.slot, slot)`,
    piece,
    item.framework,
    item.code,
    item.period,
    slot,
    writer.now,
    writer.actor,
  );
}

export function dropLink(writer: Writer, piece: string, item: ItemKeys): void {
  writer.runSql(
    'UPDATE evidence_link SET removed_at = ? WHERE piece = ? AND framework = ? AND code = ? AND period = ?',
    writer.now,
    piece,
    item.framework,
    item.code,
    item.period,
  );
}

/** What a person says about a piece; days as `YYYY-MM-DD`. */
export interface PieceWords {
  title: string;
  owner: string | null;
  dated: string | null;
  validUntil: string | null;
  language: string | null;
  tags: readonly string[];
  note: string;
}

/** What a piece stands for. */
export type PieceSource =
  | { kind: 'file'; file: string; sha256: string }
  | { kind: 'record'; type: string; record: string; department: string | null }
  | { kind: 'listing'; type: string; department: string | null };

export function insertPiece(writer: Writer, id: string, source: PieceSource, words: PieceWords): void {
  writer.run(
    writer.q.insertInto('evidence_piece').values({
      id,
      kind: source.kind,
      title: words.title,
      file: source.kind === 'file' ? source.file : null,
      sha256: source.kind === 'file' ? source.sha256 : null,
      type: source.kind === 'file' ? null : source.type,
      record: source.kind === 'record' ? source.record : null,
      department: source.kind === 'file' ? null : source.department,
      owner: words.owner,
      dated: words.dated,
      valid_until: words.validUntil,
      language: words.language,
      tags: JSON.stringify(words.tags),
      note: words.note,
      added_at: writer.now,
      added_by: writer.actor,
      changed_at: writer.now,
      removed_at: null,
    }),
  );
}

export function updatePiece(writer: Writer, id: string, words: PieceWords): void {
  writer.runSql(
    `UPDATE evidence_piece SET title = ?, owner = ?, dated = ?, valid_until = ?, language = ?, tags = ?, note = ?,
       changed_at = ? WHERE id = ?`,
    words.title,
    words.owner,
    words.dated,
    words.validUntil,
    words.language,
    JSON.stringify(words.tags),
    words.note,
    writer.now,
    id,
  );
}

/** Takes a piece off the register, or brings it back; its links stay as they are. */
export function setPieceRemoved(writer: Writer, id: string, removed: boolean): void {
  writer.runSql(
    'UPDATE evidence_piece SET removed_at = ?, changed_at = ? WHERE id = ?',
    removed ? writer.now : null,
    writer.now,
    id,
  );
}

export const wordsOf = (piece: EvidencePieceTable): PieceWords => ({
  title: piece.title,
  owner: piece.owner,
  dated: piece.dated,
  validUntil: piece.valid_until,
  language: piece.language,
  tags: JSON.parse(piece.tags) as string[],
  note: piece.note,
});
