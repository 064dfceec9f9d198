/** What people do to a text without changing it: accept a draft, review, approve, return. */
import type { Writer } from '#db/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type ItemPlace, itemAt, subjectOf } from '../standards/item.ts';
import { ownApproval } from './approval-rule.ts';
import type { Reading } from './sources.ts';
import { keepVersion, type NarrativeRow, storedNarrative, storeNarrative } from './stored.ts';

export type Judgement = 'accept' | 'review' | 'approve' | 'return' | 'in-step';

/**
 * Throws the refusals `narrative-none`, `narrative-unknown-figures` and `narrative-unread` (neither reviewed nor
 * approved), `narrative-not-reviewed`, `narrative-own-approval` (approved), and those of `itemAt`.
 */
export function judgeNarrative(
  writer: Writer,
  place: ItemPlace,
  { language, act }: { language: Language; act: Judgement },
  { told, unknown }: Reading,
): void {
  itemAt(writer, place);
  const stored = storedNarrative(writer, place, language);
  if (!stored) throw new Refusal('narrative-none', 'there is no text', { code: place.code });
  const { framework, code, period, language: _, at, by, ...row } = stored;
  if (act === 'in-step') {
    keepVersion(writer, place, language, act, row);
  } else {
    if (act === 'review' || act === 'approve') refuseUnready(row, unknown);
    if (act === 'approve') refuseApproval(writer, row);
    const next = { ...row, ...changeBy(act, writer), told: JSON.stringify(told) };
    if (next.state === row.state && next.drafted === row.drafted) return;
    storeNarrative(writer, place, language, act, next);
  }
  writer.audit('standards.judge', subjectOf(place), { language, act, before: { state: stored.state } });
}

function changeBy(act: Exclude<Judgement, 'in-step'>, { now, actor }: Writer): Partial<NarrativeRow> {
  const none = { reviewed_at: null, reviewed_by: null, approved_at: null, approved_by: null };
  switch (act) {
    case 'accept':
      return { drafted: '[]' };
    case 'review':
      return { state: 'reviewed', ...none, reviewed_at: now, reviewed_by: actor };
    case 'approve':
      return { state: 'approved', approved_at: now, approved_by: actor };
    case 'return':
      return { state: 'draft', ...none };
  }
}

function refuseUnready({ drafted }: NarrativeRow, unknown: readonly string[]): void {
  if (unknown.length > 0) {
    throw new Refusal('narrative-unknown-figures', `stand for nothing: ${unknown.join(', ')}`, {
      figures: [...unknown],
    });
  }
  if (drafted !== '[]') throw new Refusal('narrative-unread', 'drafted lines that nobody has read', {});
}

function refuseApproval(writer: Writer, row: NarrativeRow): void {
  if (row.state === 'draft') throw new Refusal('narrative-not-reviewed', 'not reviewed yet', {});
  if (row.written_by === writer.actor && !ownApproval(writer)) {
    throw new Refusal('narrative-own-approval', 'the writer cannot approve', { by: row.written_by });
  }
}
