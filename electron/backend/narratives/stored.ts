/** A narrative in one language as it is stored, and the one place where it is put there. */
import type { NarrativeTable } from '#db/narrative-tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Narrative, narrativeActs } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { ItemPlace } from '../standards/item.ts';

export type NarrativeAct = (typeof narrativeActs)[number];

const WHERE = 'framework = ? AND code = ? AND period = ? AND language = ?';
const keysOf = (place: ItemPlace, language: Language) => [
  place.framework,
  place.code,
  place.period,
  language,
];

export function storedNarrative(
  reader: Reader,
  place: ItemPlace,
  language: Language,
): NarrativeTable | undefined {
  return (
    reader.firstSql<NarrativeTable>(`SELECT * FROM narrative WHERE ${WHERE}`, ...keysOf(place, language)) ??
    undefined
  );
}

export type NarrativeRow = Omit<NarrativeTable, keyof ItemPlace | 'language' | 'at' | 'by'>;

/** Puts the row in the place of the former one, or takes it away, and keeps what was done as a version. */
export function storeNarrative(
  writer: Writer,
  place: ItemPlace,
  language: Language,
  act: NarrativeAct,
  row: NarrativeRow | null,
): void {
  const keys = keysOf(place, language);
  writer.runSql(`DELETE FROM narrative WHERE ${WHERE}`, ...keys);
  if (row) {
    const { framework, code, period } = place;
    writer.run(
      writer.q
        .insertInto('narrative')
        .values({ framework, code, period, language, ...row, at: writer.now, by: writer.actor }),
    );
  }
  keepVersion(writer, place, language, act, { text: row?.text ?? '', state: row?.state ?? 'draft' });
}

export function keepVersion(
  writer: Writer,
  place: ItemPlace,
  language: Language,
  act: NarrativeAct,
  { text, state }: Pick<NarrativeTable, 'text' | 'state'>,
): void {
  writer.runSql(
    `INSERT INTO narrative_version (framework, code, period, language, act, text, state, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...keysOf(place, language),
    act,
    text,
    state,
    writer.now,
    writer.actor,
  );
}

/** A stored row as screens and reports take it. */
export const narrativeOf = (row: NarrativeTable): Narrative => ({
  language: row.language as Language,
  text: row.text,
  state: row.state,
  at: row.at,
  by: row.by,
  written: { by: row.written_by, at: row.written_at },
  reviewed: stampOf(row.reviewed_by, row.reviewed_at),
  approved: stampOf(row.approved_by, row.approved_at),
  unread: JSON.parse(row.drafted) as string[],
  told: JSON.parse(row.told) as Record<string, string>,
});

const stampOf = (by: string | null, at: string | null) => (by === null || at === null ? null : { by, at });
