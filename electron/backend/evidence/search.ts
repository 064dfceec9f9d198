/** Search over the text of all evidence. */
import { findPassages } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import type { EvidenceTarget, Passage } from '#shared/api/evidence.ts';
import { needlesOf, queryOf } from '#shared/evidence/words.ts';
import { plainTarget, shownPassage, type Target, targetsOf } from './targets.ts';

/** Passages that are ranked, and those that are shown of one piece. */
const RANKED = 400;
const SHOWN = 3;

export interface Hit extends EvidenceTarget {
  passages: Passage[];
  /** Passages of the piece that are not shown. */
  more: number;
}

export function searchEvidence(reader: Reader, search: string, limit: number): { hits: Hit[]; cut: boolean } {
  const query = queryOf(search);
  if (query === null) return { hits: [], cut: false };
  const found = findPassages(reader, query, RANKED);
  const targets = targetsOf(reader);
  const needles = needlesOf(search);
  const groups = new Map<string, { target: Target; passages: Passage[]; more: number }>();
  for (const passage of found) {
    const target = targets.of(passage.source);
    if (!target) continue;
    let group = groups.get(target.key);
    if (!group) {
      group = { target, passages: [], more: 0 };
      groups.set(target.key, group);
    }
    // The words of a person about a piece find it, but are not a passage of it.
    if (passage.page === 0) continue;
    if (group.passages.length < SHOWN) group.passages.push(shownPassage(targets, passage, needles));
    else group.more++;
  }
  const hits = [...groups.values()];
  return {
    hits: hits
      .slice(0, limit)
      .map(({ target, passages, more }) => ({ ...plainTarget(target), passages, more })),
    cut: found.length === RANKED || hits.length > limit,
  };
}
