/** What has happened to the texts of an item in both languages. */
import type { NarrativeVersionTable } from '#db/narrative-tables.ts';
import type { Reader } from '#db/types.ts';
import type { NarrativeVersion } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { type ItemPlace, itemAt } from '../standards/item.ts';
import type { NarrativeAct } from './stored.ts';

/** Oldest first. Throws the refusals of `itemAt`. */
export function versionsAt(reader: Reader, place: ItemPlace): NarrativeVersion[] {
  itemAt(reader, place);
  return reader
    .allSql<Omit<NarrativeVersionTable, 'seq'> & { seq: number }>(
      `SELECT * FROM narrative_version WHERE framework = ? AND code = ? AND period = ? ORDER BY seq`,
      place.framework,
      place.code,
      place.period,
    )
    .map((row) => ({
      id: row.seq,
      language: row.language as Language,
      act: row.act as NarrativeAct,
      text: row.text,
      state: row.state,
      at: row.at,
      by: row.by,
    }));
}
