/** All evidence as a year sees it: what holds, what is linked to nothing, what stands twice, what is still missing. */

import { recordTable } from '#db/record-tables.ts';
import { linksOf, piecesOf, type StoredPiece } from '#db/repositories/evidence.ts';
import { type StoredText, textsOf } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import { validityOf } from '#shared/evidence/validity.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Failure } from '#shared/lib/result.ts';
import { frameworksInUse } from '../standards/states.ts';
import { isGone, recordSource } from './records.ts';
import { staleSources } from './sources.ts';
import { reviewWindow } from './window.ts';

export interface Register {
  pieces: EvidencePiece[];
  missing: { framework: string; code: string; slot: string }[];
  waiting: number;
  window: { from: string; to: string };
}

export function registerOf(reader: Reader, period: string, today: string): Register {
  const window = reviewWindow(reader, period, today);
  const links = linksOf(reader);
  const texts = new Map(textsOf(reader).map((text) => [text.source, text]));
  const stored = piecesOf(reader);
  const byDigest = new Map<string, string[]>();
  for (const piece of stored) {
    const digest = textOf(piece, texts)?.digest;
    if (digest) byDigest.set(digest, [...(byDigest.get(digest) ?? []), piece.id]);
  }
  const waiting = staleSources(reader).stale;
  const unread = new Set(waiting.map(({ source }) => source));
  const pieces = stored.map((piece): EvidencePiece => {
    const text = textOf(piece, texts);
    const digest = text?.digest;
    return {
      id: piece.id,
      kind: piece.kind,
      title: piece.title,
      file: piece.file,
      sha256: piece.sha256,
      bytes: piece.bytes,
      type: piece.type,
      record: piece.record,
      department: piece.department,
      owner: piece.owner,
      dated: piece.dated,
      validUntil: piece.valid_until,
      language: piece.language ?? text?.language ?? null,
      tags: JSON.parse(piece.tags) as string[],
      note: piece.note,
      addedAt: piece.added_at,
      addedBy: piece.added_by,
      validity: validityOf(
        { dated: piece.dated, validUntil: piece.valid_until, gone: isGone(reader, piece) },
        window,
      ),
      links: links
        .filter((link) => link.piece === piece.id)
        .map(({ framework, code, period: year, slot }) => ({ framework, code, period: year, slot })),
      text: shownText(piece, text, unread),
      sameAs: digest ? (byDigest.get(digest) ?? []).filter((id) => id !== piece.id) : [],
      records: piece.kind === 'listing' ? countListing(reader, piece) : null,
    };
  });
  return { pieces, missing: missingSlots(reader, period), waiting: waiting.length, window };
}

const sourceOf = (piece: StoredPiece): string | null =>
  piece.sha256 ?? (piece.type && piece.record ? recordSource(piece.type, piece.record) : null);

const textOf = (piece: StoredPiece, texts: ReadonlyMap<string, StoredText>): StoredText | undefined =>
  texts.get(sourceOf(piece) ?? '');

function shownText(
  piece: StoredPiece,
  text: StoredText | undefined,
  unread: ReadonlySet<string>,
): EvidencePiece['text'] {
  const source = sourceOf(piece);
  const state = source === null ? 'none' : text === undefined || unread.has(source) ? 'waiting' : text.state;
  return {
    state,
    unit: text?.unit ?? 'paragraph',
    pages: text?.pages ?? 0,
    cut: text?.cut === 1,
    language: text?.language ?? null,
    failure: text?.failure ? (JSON.parse(text.failure) as Failure) : null,
  };
}

function countListing(reader: Reader, { type, department }: StoredPiece): number {
  if (type === null || !reader.catalog.has(type)) return 0;
  const where = department === null ? '' : ' WHERE owner = ?';
  const given = department === null ? [] : [department];
  return reader.firstSql<{ n: number }>(
    `SELECT count(*) AS n FROM ${recordTable({ id: type })}${where}`,
    ...given,
  )!.n;
}

/** Slots without a piece, of the frameworks that somebody has begun to prove for the year. */
export function missingSlots(reader: Reader, period: string): Register['missing'] {
  return frameworksInUse(reader, period).flatMap((framework) => {
    const links = linksOf(reader, { framework: framework.id, period });
    if (links.length === 0) return [];
    const filled = new Set(links.map(({ code, slot }) => `${code} ${slot}`));
    return leavesOf(framework).flatMap((item) =>
      (item.evidence ?? [])
        .filter(({ id }) => !filled.has(`${item.code} ${id}`))
        .map(({ id }) => ({ framework: framework.id, code: item.code, slot: id })),
    );
  });
}
