/** What could be read of evidence, and the index of its words. */
import { wordsOf } from '#shared/evidence/words.ts';
import type { EvidencePassageTable, EvidenceTextTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export type StoredText = EvidenceTextTable;

export interface StoredPassage extends Omit<EvidencePassageTable, 'id'> {
  id: number;
}

export const textsOf = (reader: Reader): StoredText[] =>
  reader.allSql<StoredText>('SELECT * FROM evidence_text');

/** Replaces what is kept of a source. */
export function keepText(
  writer: Writer,
  text: Omit<StoredText, 'at'>,
  passages: readonly { page: number; part: string | null; text: string }[],
): void {
  dropText(writer, text.source);
  writer.runSql(
    `INSERT INTO evidence_text (source, basis, state, unit, pages, characters, cut, language, digest, failure, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    text.source,
    text.basis,
    text.state,
    text.unit,
    text.pages,
    text.characters,
    text.cut,
    text.language,
    text.digest,
    text.failure,
    writer.now,
  );
  let id = writer.firstSql<{ last: number }>('SELECT ifnull(max(id), 0) AS last FROM evidence_passage')!.last;
  for (const passage of passages) {
    id++;
    writer.runSql(
      'INSERT INTO evidence_passage (id, source, page, part, text) VALUES (?, ?, ?, ?, ?)',
      id,
      text.source,
      passage.page,
      passage.part,
      passage.text,
    );
    writer.runSql(
      'INSERT INTO evidence_index (rowid, words) VALUES (?, ?)',
      id,
      wordsOf(passage.text).join(' '),
    );
  }
}

/** Forgets a source with its passages. */
export function dropText(writer: Writer, source: string): void {
  writer.runSql(
    'DELETE FROM evidence_index WHERE rowid IN (SELECT id FROM evidence_passage WHERE source = ?)',
    source,
  );
  writer.runSql('DELETE FROM evidence_passage WHERE source = ?', source);
  writer.runSql('DELETE FROM evidence_text WHERE source = ?', source);
}

/** The passages that a query of the index finds, the most telling first. `rank`: the lower, the better. */
export const findPassages = (
  reader: Reader,
  query: string,
  limit: number,
): (StoredPassage & { rank: number })[] =>
  reader.allSql(
    `SELECT p.*, f.rank AS rank
     FROM (SELECT rowid, rank FROM evidence_index WHERE evidence_index MATCH ? ORDER BY rank LIMIT ?) f
     JOIN evidence_passage p ON p.id = f.rowid ORDER BY f.rank, p.id`,
    query,
    limit,
  );

/** The passages of a source in their order. */
export const passagesOfSource = (
  reader: Reader,
  source: string,
  limit: number,
  offset = 0,
): StoredPassage[] =>
  reader.allSql<StoredPassage>(
    'SELECT * FROM evidence_passage WHERE source = ? ORDER BY id LIMIT ? OFFSET ?',
    source,
    limit,
    offset,
  );

export const countPassages = (reader: Reader, source?: string): number =>
  (source === undefined
    ? reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM evidence_passage')
    : reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM evidence_passage WHERE source = ?', source))!
    .n;

/** In how many passages each of the words stands; those that stand in none are left out. */
export function passagesWith(reader: Reader, words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) {
    const row = reader.firstSql<{ doc: number }>('SELECT doc FROM evidence_word WHERE term = ?', word);
    if (row) found.set(word, row.doc);
  }
  return found;
}
