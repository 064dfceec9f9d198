/** Evidence of an item: a piece of it can serve many items, and is linked to each in one year. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createIds } from '#db/ids.ts';
import {
  dropLink,
  insertPiece,
  linkOf,
  pieceOf,
  pieceOfFile,
  putLink,
  setPieceRemoved,
  updatePiece,
  wordsOf,
} from '#db/repositories/evidence.ts';
import type { Store, Writer } from '#db/types.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type ItemPlace, itemAt, subjectOf } from './item.ts';

/** A scanned contract has some 20 MB; a filmed lecture belongs elsewhere. */
export const MOST_BYTES = 200 * 1024 * 1024;

export interface NewEvidence {
  paths: readonly string[];
  slot: string | null;
  /** When the document itself is dated, `YYYY-MM-DD`. */
  dated: string | null;
}

/**
 * Links files to an item, all or none. The same bytes are one piece and linked to an item once: a link that was taken
 * away comes back. Throws the refusals `evidence-slot`, `evidence-date`, `evidence-too-big`, `file-not-found`,
 * `file-unreadable`, and those of `itemAt`.
 */
export async function attachEvidence(
  store: Store,
  writer: Writer,
  place: ItemPlace,
  { paths, slot, dated }: NewEvidence,
  nextId: () => string = createIds(() => Date.parse(writer.now)),
): Promise<void> {
  checkSlot(itemAt(writer, place).item, slot);
  checkDay(dated);
  for (const path of paths) {
    const { id, file, sha256 } = await keepPiece(store, writer, path, { dated }, nextId);
    const known = linkOf(writer, id, place);
    putLink(writer, id, place, slot);
    writer.audit('standards.attach', subjectOf(place), {
      evidence: id,
      ...(known ? { again: true } : {}),
      file,
      sha256,
      slot,
      dated,
    });
  }
}

/**
 * The piece of a file's content, made or found again; a date or owner that is given here replaces the one there was.
 * Throws the refusals `evidence-too-big`, `file-not-found` and `file-unreadable`.
 */
export async function keepPiece(
  store: Store,
  writer: Writer,
  path: string,
  given: { dated?: string | null; owner?: string | null; validUntil?: string | null },
  nextId: () => string,
): Promise<{ id: string; file: string; sha256: string; known: boolean }> {
  const file = basename(path);
  const { sha256 } = store.keepFile(writer, await readWithin(path, file), file);
  const known = pieceOfFile(writer, sha256);
  if (!known) {
    const id = nextId();
    insertPiece(
      writer,
      id,
      { kind: 'file', file, sha256 },
      {
        title: basename(file, extname(file)),
        owner: given.owner ?? null,
        dated: given.dated ?? null,
        validUntil: given.validUntil ?? null,
        language: null,
        tags: [],
        note: '',
      },
    );
    return { id, file, sha256, known: false };
  }
  if (known.removed_at !== null) setPieceRemoved(writer, known.id, false);
  const words = wordsOf(known);
  const next = {
    ...words,
    dated: given.dated ?? words.dated,
    owner: given.owner ?? words.owner,
    validUntil: given.validUntil ?? words.validUntil,
  };
  if (JSON.stringify(next) !== JSON.stringify(words)) updatePiece(writer, known.id, next);
  return { id: known.id, file, sha256, known: true };
}

/** Throws the refusal `evidence-slot` for a slot that the item does not have. */
export function checkSlot(item: FrameworkItem, slot: string | null): void {
  if (slot !== null && !item.evidence?.some((entry) => entry.id === slot)) {
    throw new Refusal('evidence-slot', `no slot ${slot} at ${item.code}`, { slot, code: item.code });
  }
}

/** Throws the refusal `evidence-date` for a day that is not on the calendar. */
export function checkDay(date: string | null): void {
  const day = date === null ? null : new Date(`${date}T00:00:00Z`);
  if (day && (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)) {
    throw new Refusal('evidence-date', `not a date: ${date}`, { date });
  }
}

async function readWithin(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      throw new Refusal('evidence-too-big', `${name} is larger than 200 MB`, { file: name, most: 200 });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    throw new Refusal(missing ? 'file-not-found' : 'file-unreadable', `cannot read ${name}`, { file: name });
  }
}

/** Takes a link away or brings it back; the piece stays. Throws the refusal `evidence-unknown`. */
export function linkEvidence(writer: Writer, place: ItemPlace, evidence: string, linked: boolean): void {
  itemAt(writer, place);
  const piece = pieceOf(writer, evidence);
  const found = linkOf(writer, evidence, place);
  if (!piece || !found) {
    throw new Refusal('evidence-unknown', 'no such evidence at this item', { code: place.code });
  }
  if ((found.removed_at === null) === linked) return;
  if (linked) {
    putLink(writer, evidence, place, null);
    if (piece.removed_at !== null) setPieceRemoved(writer, evidence, false);
  } else dropLink(writer, evidence, place);
  writer.audit(linked ? 'standards.restore' : 'standards.detach', subjectOf(place), {
    evidence,
    ...(piece.sha256 === null
      ? { type: piece.type, record: piece.record }
      : { file: piece.file, sha256: piece.sha256 }),
  });
}
