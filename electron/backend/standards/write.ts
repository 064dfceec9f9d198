/** The narrative of an item in one language. Its history is the audit log, with the text before and after. */
import type { NarrativeTable } from '#db/tables.ts';
import type { Writer } from '#db/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import { indicators } from '#shared/indicators/index.ts';
import { unknownTokens } from '#shared/indicators/tokens.ts';
import { Refusal } from '#shared/lib/result.ts';
import { departmentCodes } from '../indicators/values.ts';
import { type ItemPlace, itemAt, subjectOf } from './item.ts';

export interface NarrativeText {
  language: Language;
  text: string;
  state: NarrativeTable['state'];
}

/**
 * Stores a narrative; an empty text takes it away. A text with figures that stand for nothing can be kept as a draft
 * but neither reviewed nor approved: the refusal `narrative-unknown-figures` names them.
 */
export function writeNarrative(
  writer: Writer,
  place: ItemPlace,
  { language, text, state }: NarrativeText,
): void {
  itemAt(writer, place);
  const keys = [place.framework, place.code, place.period, language];
  const where = 'framework = ? AND code = ? AND period = ? AND language = ?';
  const stored = writer.firstSql<NarrativeTable>(`SELECT * FROM narrative WHERE ${where}`, ...keys);
  const before = stored ? { text: stored.text, state: stored.state } : null;
  if (text.trim() === '') {
    if (!before) return;
    writer.runSql(`DELETE FROM narrative WHERE ${where}`, ...keys);
    writer.audit('standards.write', subjectOf(place), { language, before, after: null });
    return;
  }
  if (state !== 'draft') refuseUnknown(writer, text);
  if (before?.text === text && before.state === state) return;
  writer.runSql(
    `INSERT INTO narrative (framework, code, period, language, text, state, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text, state = excluded.state, at = excluded.at, "by" = excluded."by"`,
    ...keys,
    text,
    state,
    writer.now,
    writer.actor,
  );
  writer.audit('standards.write', subjectOf(place), { language, before, after: { text, state } });
}

function refuseUnknown(writer: Writer, text: string): void {
  const unknown = unknownTokens(text, {
    indicators: new Set(indicators.map((entry) => entry.id)),
    departments: new Set(departmentCodes(writer)),
  });
  if (unknown.length === 0) return;
  throw new Refusal('narrative-unknown-figures', `figures that stand for nothing: ${unknown.join(', ')}`, {
    figures: unknown,
  });
}
