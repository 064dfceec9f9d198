/** Evidence of an item: files kept under their content, linked to the item in one period. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createIds } from '#db/ids.ts';
import type { EvidenceTable } from '#db/tables.ts';
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
 * Links files to an item, all or none. The same bytes are linked to an item once: a link that was taken away comes
 * back. Throws the refusals `evidence-slot`, `evidence-date`, `evidence-too-big`, `file-not-found`,
 * `file-unreadable`, and those of `itemAt`.
 */
export async function attachEvidence(
  store: Store,
  writer: Writer,
  place: ItemPlace,
  evidence: NewEvidence,
  nextId: () => string = createIds(() => Date.parse(writer.now)),
): Promise<void> {
  checkParts(itemAt(place).item, evidence);
  for (const path of evidence.paths) {
    const name = basename(path);
    const bytes = await readWithin(path, name);
    link(writer, place, evidence, name, store.keepFile(writer, bytes, name).sha256, nextId);
  }
}

function checkParts(item: FrameworkItem, { slot, dated }: NewEvidence): void {
  if (slot !== null && !item.evidence?.some((entry) => entry.id === slot)) {
    throw new Refusal('evidence-slot', `no slot ${slot} at ${item.code}`, { slot, code: item.code });
  }
  const day = dated === null ? null : new Date(`${dated}T00:00:00Z`);
  if (day && (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== dated)) {
    throw new Refusal('evidence-date', `not a date: ${dated}`, { date: dated });
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

function link(
  writer: Writer,
  place: ItemPlace,
  { slot, dated }: NewEvidence,
  name: string,
  sha256: string,
  nextId: () => string,
): void {
  const known = writer.firstSql<EvidenceTable>(
    'SELECT * FROM evidence WHERE framework = ? AND code = ? AND period = ? AND sha256 = ?',
    place.framework,
    place.code,
    place.period,
    sha256,
  );
  const details = { file: name, sha256, slot, dated };
  if (known) {
    writer.runSql(
      'UPDATE evidence SET removed_at = NULL, slot = ?, dated = ? WHERE id = ?',
      slot ?? known.slot,
      dated ?? known.dated,
      known.id,
    );
    writer.audit('standards.attach', subjectOf(place), { evidence: known.id, again: true, ...details });
    return;
  }
  const id = nextId();
  writer.run(
    writer.q.insertInto('evidence').values({
      id,
      framework: place.framework,
      code: place.code,
      period: place.period,
      slot,
      title: basename(name, extname(name)),
      file: name,
      sha256,
      dated,
      added_at: writer.now,
      added_by: writer.actor,
      removed_at: null,
    }),
  );
  writer.audit('standards.attach', subjectOf(place), { evidence: id, ...details });
}

/** Takes a link away or brings it back; the file stays. Throws the refusal `evidence-unknown`. */
export function linkEvidence(writer: Writer, place: ItemPlace, evidence: string, linked: boolean): void {
  itemAt(place);
  const found = writer.firstSql<EvidenceTable>(
    'SELECT * FROM evidence WHERE id = ? AND framework = ? AND code = ? AND period = ?',
    evidence,
    place.framework,
    place.code,
    place.period,
  );
  if (!found) throw new Refusal('evidence-unknown', 'no such evidence at this item', { code: place.code });
  if ((found.removed_at === null) === linked) return;
  writer.runSql('UPDATE evidence SET removed_at = ? WHERE id = ?', linked ? null : writer.now, evidence);
  writer.audit(linked ? 'standards.restore' : 'standards.detach', subjectOf(place), {
    evidence,
    file: found.file,
    sha256: found.sha256,
  });
}
