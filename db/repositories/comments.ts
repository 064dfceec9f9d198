/** Comments of evaluation forms, and what the office made of them. */
import type { ThemeBook } from '#shared/comments/themes.ts';
import type { EvaluationSource } from '#shared/evaluation/source.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { CommentReviewTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface StoredComment {
  /** Place of the form among the forms of the year, as `readEvaluationForms` has them. */
  row: number;
  /** Id of the record. */
  record: string;
  field: string;
  text: string;
}

/** The comments of a year in the order of their forms. Not masked: nothing but a mask may read them. */
export function readComments(reader: Reader, source: EvaluationSource, year: string): StoredComment[] {
  if (source.comments.length === 0) return [];
  const columns = source.comments.map(({ name }) => fieldColumn(name));
  const rows = reader.allSql<Record<string, string | number | null>>(
    `SELECT * FROM (
       SELECT row_number() OVER (ORDER BY id) - 1 AS "row", id AS record, ${columns
         .map((column, at) => `"${column}" AS text${at}`)
         .join(', ')}
       FROM ${recordTable(source.type)} WHERE year = ?
     ) WHERE ${columns.map((_, at) => `text${at} IS NOT NULL`).join(' OR ')}`,
    year,
  );
  return rows.flatMap((row) =>
    source.comments.flatMap(({ name }, at) => {
      const text = row[`text${at}`];
      return typeof text === 'string' && text.trim() !== ''
        ? [{ row: Number(row.row), record: String(row.record), field: name, text }]
        : [];
    }),
  );
}

/** Name, name in Latin letters and number of everybody in the register. */
export function readRegister(
  reader: Reader,
): { name: string; latin: string | null; number: string | null }[] {
  return reader.allSql(
    'SELECT name, name_en AS latin, number FROM rec_person WHERE name IS NOT NULL ORDER BY number',
  );
}

export type CommentReview = CommentReviewTable;

export const reviewKey = (record: string, field: string) => `${record} ${field}`;

/** The reviews of one record type, by `reviewKey`. */
export function commentReviews(reader: Reader, type: string): Map<string, CommentReview> {
  const rows = reader.all(reader.q.selectFrom('comment_review').selectAll().where('type', '=', type));
  return new Map(rows.map((row) => [reviewKey(row.record, row.field), row]));
}

/** Keeps a review in place of the former one of the same comment. */
export function saveReview(writer: Writer, review: Omit<CommentReview, 'at' | 'by'>): void {
  writer.runSql(
    `INSERT INTO comment_review (type, record, field, digest, state, reason, themes, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET digest = excluded.digest, state = excluded.state, reason = excluded.reason,
       themes = excluded.themes, at = excluded.at, "by" = excluded."by"`,
    review.type,
    review.record,
    review.field,
    review.digest,
    review.state,
    review.reason,
    review.themes,
    writer.now,
    writer.actor,
  );
}

/** The words that the office has added to themes. */
export function themeWords(reader: Reader): { theme: string; word: string }[] {
  return reader.allSql('SELECT theme, word FROM comment_word ORDER BY theme, word');
}

/** Puts the words of a theme in place of those it had. Audited with what came and went. */
export function setThemeWords(writer: Writer, theme: string, words: readonly string[]): void {
  const before = themeWords(writer).flatMap((entry) => (entry.theme === theme ? [entry.word] : []));
  const added = words.filter((word) => !before.includes(word));
  const removed = before.filter((word) => !words.includes(word));
  for (const word of removed)
    writer.runSql('DELETE FROM comment_word WHERE theme = ? AND word = ?', theme, word);
  for (const word of added)
    writer.runSql('INSERT INTO comment_word VALUES (?, ?, ?, ?)', theme, word, writer.now, writer.actor);
  if (added.length + removed.length > 0) writer.audit('comment.words', theme, { added, removed });
}

/** The themes of the office's own, in the order of their ids, and the words that it has added to any. */
export function themeBook(reader: Reader): ThemeBook {
  const own = reader.allSql<{ id: string; zh: string; en: string }>(
    'SELECT id, zh, en FROM comment_theme ORDER BY length(id), id',
  );
  return { own: own.map(({ id, ...label }) => ({ id, label })), learned: themeWords(reader) };
}

/** Keeps or (null) takes away a theme of the office's own, with its words. Audited with what it was. */
export function setOwnTheme(writer: Writer, id: string, label: LocalText | null): void {
  const before = themeBook(writer).own.find((entry) => entry.id === id)?.label ?? null;
  if (label === null) setThemeWords(writer, id, []);
  if (JSON.stringify(before) === JSON.stringify(label)) return;
  if (label === null) writer.runSql('DELETE FROM comment_theme WHERE id = ?', id);
  else
    writer.runSql(
      `INSERT INTO comment_theme (id, zh, en, at, "by") VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET zh = excluded.zh, en = excluded.en, at = excluded.at, "by" = excluded."by"`,
      id,
      label.zh,
      label.en,
      writer.now,
      writer.actor,
    );
  writer.audit('comment.theme', id, { before, after: label });
}

export interface ThemeChange {
  seq: number;
  at: string;
  by: string;
  action: 'comment.themes' | 'comment.words' | 'comment.theme';
  /** Record type of the comment, or the theme. */
  subject: string;
  details: unknown;
}

/** What was changed about themes, the latest first. `only`: one entry of the log. */
export function themeChanges(reader: Reader, most: number, only?: number): ThemeChange[] {
  return reader
    .allSql<Omit<ThemeChange, 'details'> & { details: string }>(
      `SELECT seq, at, actor AS "by", action, subject, details FROM audit
       WHERE action IN ('comment.themes', 'comment.words', 'comment.theme') AND (? IS NULL OR seq = ?)
       ORDER BY seq DESC LIMIT ?`,
      only ?? null,
      only ?? null,
      most,
    )
    .map(({ details, ...entry }) => ({ ...entry, details: JSON.parse(details) as unknown }));
}
