/** Comments on passages of narratives. A comment outlives its passage; it is settled, never deleted. */
import type { NarrativeCommentTable } from '#db/narrative-tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { NarrativeComment } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type ItemPlace, itemAt, subjectOf } from '../standards/item.ts';

type Stored = Omit<NarrativeCommentTable, 'seq'> & { seq: number };

const WHERE = 'framework = ? AND code = ? AND period = ?';
const keysOf = (place: ItemPlace) => [place.framework, place.code, place.period];

export function commentsAt(reader: Reader, place: ItemPlace): NarrativeComment[] {
  return reader
    .allSql<Stored>(`SELECT * FROM narrative_comment WHERE ${WHERE} ORDER BY seq`, ...keysOf(place))
    .map((row) => ({
      id: row.seq,
      language: row.language as Language,
      start: row.start,
      quote: row.quote,
      text: row.text,
      at: row.at,
      by: row.by,
      resolved: row.resolved_at === null ? null : { by: row.resolved_by ?? '', at: row.resolved_at },
    }));
}

export function addComment(
  writer: Writer,
  place: ItemPlace,
  comment: { language: Language; start: number; quote: string; text: string },
): void {
  itemAt(writer, place);
  const { language, start, quote, text } = comment;
  writer.runSql(
    `INSERT INTO narrative_comment (framework, code, period, language, start, quote, text, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...keysOf(place),
    language,
    start,
    quote,
    text,
    writer.now,
    writer.actor,
  );
  writer.audit('standards.comment', subjectOf(place), { language, quote, text });
}

/** Resolves a comment, or opens it again. Throws the refusal `narrative-no-comment`. */
export function settleComment(writer: Writer, place: ItemPlace, comment: number, resolved: boolean): void {
  const found = writer.firstSql<Stored>(
    `SELECT * FROM narrative_comment WHERE seq = ? AND ${WHERE}`,
    comment,
    ...keysOf(place),
  );
  if (!found) throw new Refusal('narrative-no-comment', 'no such comment', { code: place.code });
  if ((found.resolved_at !== null) === resolved) return;
  writer.runSql(
    'UPDATE narrative_comment SET resolved_at = ?, resolved_by = ? WHERE seq = ?',
    resolved ? writer.now : null,
    resolved ? writer.actor : null,
    comment,
  );
  writer.audit('standards.settleComment', subjectOf(place), { comment, resolved });
}
