/** Evidence that an item might do with: by its text, because it names the item, or because it served the year before. */

import { recordTable } from '#db/record-tables.ts';
import { linksOf, pieceOf } from '#db/repositories/evidence.ts';
import { findPassages, type StoredPassage } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import type { EvidenceSuggestion } from '#shared/api/evidence.ts';
import { type ReviewWindow, validityOf } from '#shared/evidence/validity.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { type ItemPlace, itemAt } from '../standards/item.ts';
import { anyOf, itemTexts, likest, scaleOf, slotFor } from './likeness.ts';
import { PAPER_TYPES, recordSource } from './records.ts';
import { plainTarget, shownPassage, type Target, targetOfPiece, targetsOf } from './targets.ts';

/** Words of each language that are looked for, passages that are compared, and how alike they must be. */
const WORDS = 28;
const COMPARED = 240;
const LEAST = 0.11;

interface Candidate {
  target: Target;
  source: string;
  reason: EvidenceSuggestion['reason'];
  score: number;
  passage: StoredPassage | null;
  words: string[];
}

/** The best suggestions that are neither linked nor refused, best first. Throws the refusals of `itemAt`. */
export function suggestEvidence(
  reader: Reader,
  place: ItemPlace,
  window: ReviewWindow,
  limit: number,
): EvidenceSuggestion[] {
  const { item } = itemAt(reader, place);
  const targets = targetsOf(reader);
  const scale = scaleOf(reader);
  const links = linksOf(reader, place).filter(({ code }) => code === place.code);
  const linked = new Set(links.map(({ piece }) => piece));
  const taken = new Set(links.flatMap(({ slot }) => slot ?? []));
  const refused = new Set(
    reader
      .allSql<{ source: string }>(
        'SELECT source FROM evidence_refusal WHERE framework = ? AND code = ?',
        place.framework,
        place.code,
      )
      .map(({ source }) => source),
  );
  const best = new Map<string, Candidate>();
  const offer = (candidate: Candidate) => {
    const { key, piece } = candidate.target;
    if ((piece !== null && linked.has(piece)) || refused.has(key)) return;
    const there = best.get(key);
    if (!there) best.set(key, candidate);
    else if (candidate.score > there.score && there.reason === 'words') best.set(key, candidate);
    else if (there.passage === null && candidate.passage !== null) {
      there.passage = candidate.passage;
      there.words = candidate.words;
    }
  };

  for (const target of servedBefore(reader, place))
    offer({ target, source: target.key, reason: 'earlier', score: 1, passage: null, words: [] });
  for (const source of naming(reader, place.code)) {
    const target = targets.of(source);
    if (target) offer({ target, source, reason: 'named', score: 1, passage: null, words: [] });
  }
  const own = reader.allSql<{ language: string; text: string }>(
    'SELECT language, text FROM narrative WHERE framework = ? AND code = ? AND period = ?',
    place.framework,
    place.code,
    place.period,
  );
  const queries = itemTexts(item, own).map((texts) => scale.weigh(texts));
  const query = anyOf(queries, WORDS);
  for (const passage of query === null ? [] : findPassages(reader, query, COMPARED)) {
    const target = targets.of(passage.source);
    if (!target) continue;
    const { score, words } = likest(queries, scale.weigh([passage.text]));
    if (score < LEAST) continue;
    const shown = passage.page === 0 ? null : passage;
    offer({ target, source: target.key, reason: 'words', score, passage: shown, words });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.target.title < b.target.title ? -1 : 1))
    .slice(0, limit)
    .map(({ target, source, reason, score, passage, words }) => ({
      ...plainTarget(target),
      source,
      reason,
      score: Math.min(1, score),
      slot: slotFor(scale, item, `${target.title} ${passage?.text.slice(0, 120) ?? ''}`, taken),
      validity: validityOf(target, window),
      passage: passage === null ? null : shownPassage(targets, passage, words),
    }));
}

/** Pieces that were linked to the same item in the year before. */
function servedBefore(reader: Reader, place: ItemPlace): Target[] {
  return linksOf(reader, { framework: place.framework, period: shiftPeriod(place.period, -1) })
    .filter(({ code }) => code === place.code)
    .flatMap(({ piece }) => {
      const found = pieceOf(reader, piece);
      return found && found.removed_at === null ? targetOfPiece(found) : [];
    });
}

/** Records of registers whose field `standards` names the code, whole: 2.2 is not named by 2.2.5. */
function naming(reader: Reader, code: string): string[] {
  return PAPER_TYPES.flatMap((id) => {
    if (!reader.catalog.has(id)) return [];
    const type = reader.catalog.type(id);
    if (!type.fields.some(({ name }) => name === 'standards')) return [];
    const rows = reader.allSql<{ id: string; standards: string }>(
      `SELECT id, standards FROM ${recordTable(type)} WHERE instr(standards, ?) > 0`,
      code,
    );
    return rows
      .filter(({ standards }) => standards.split(/[;；,，、\s]+/).includes(code))
      .map((row) => recordSource(id, row.id));
  });
}
