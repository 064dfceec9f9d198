/** Writing a narrative: whatever changes the text makes it a draft again. */
import type { NarrativeVersionTable } from '#db/narrative-tables.ts';
import type { Writer } from '#db/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { unreadLines } from '#shared/narratives/markup.ts';
import { type ItemPlace, itemAt, subjectOf } from '../standards/item.ts';
import type { Reading } from './sources.ts';
import { type NarrativeAct, storedNarrative, storeNarrative } from './stored.ts';

export interface NewText {
  language: Language;
  text: string;
  /** Lines as they were drafted; those that the text does not hold are forgotten. */
  drafted?: readonly string[];
}

/** Stores a text as a draft; an empty one takes the narrative away. Throws the refusals of `itemAt`. */
export function writeNarrative(
  writer: Writer,
  place: ItemPlace,
  { language, text, drafted = [] }: NewText,
  { told }: Pick<Reading, 'told'>,
  act: NarrativeAct = 'write',
): void {
  itemAt(writer, place);
  const stored = storedNarrative(writer, place, language);
  const before = stored ? { text: stored.text, state: stored.state } : null;
  if (text.trim() === '') {
    if (!stored) return;
    storeNarrative(writer, place, language, 'take-away', null);
    writer.audit('standards.write', subjectOf(place), { language, before, after: null });
    return;
  }
  const unread = JSON.stringify(unreadLines(text, drafted));
  if (stored?.text === text && stored.drafted === unread) return;
  storeNarrative(writer, place, language, act, {
    text,
    state: 'draft',
    written_at: writer.now,
    written_by: writer.actor,
    reviewed_at: null,
    reviewed_by: null,
    approved_at: null,
    approved_by: null,
    drafted: unread,
    told: JSON.stringify(told),
  });
  writer.audit('standards.write', subjectOf(place), {
    language,
    before,
    after: { text, state: 'draft' },
  });
}

/** A former text, to be written again. Throws the refusal `narrative-no-version`. */
export function formerText(
  reader: Pick<Writer, 'firstSql'>,
  place: ItemPlace,
  version: number,
): { language: Language; text: string } {
  const found = reader.firstSql<NarrativeVersionTable & { seq: number }>(
    'SELECT * FROM narrative_version WHERE seq = ? AND framework = ? AND code = ? AND period = ?',
    version,
    place.framework,
    place.code,
    place.period,
  );
  if (!found) throw new Refusal('narrative-no-version', 'no such version', { code: place.code });
  return { language: found.language as Language, text: found.text };
}
