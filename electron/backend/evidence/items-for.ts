/** The other way round: items that a piece might serve. */
import { linksOf, pieceOf } from '#db/repositories/evidence.ts';
import { passagesOfSource } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import type { Passage } from '#shared/api/evidence.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { frameworksInUse } from '../standards/states.ts';
import { itemTexts, likest, scaleOf, slotFor } from './likeness.ts';
import { knownPiece } from './pieces.ts';
import { recordSource } from './records.ts';
import { shownPassage, targetsOf } from './targets.ts';

const PASSAGES = 400;
const LEAST = 0.11;

export interface ItemFor {
  framework: string;
  code: string;
  period: string;
  slot: string | null;
  score: number;
  passage: Passage | null;
}

/** Best first, without the items that it serves already in the year. Throws the refusal `evidence-unknown`. */
export function itemsFor(reader: Reader, id: string, period: string, limit: number): ItemFor[] {
  const piece = pieceOf(reader, knownPiece(reader, id).id)!;
  const source = piece.sha256 ?? (piece.type && piece.record ? recordSource(piece.type, piece.record) : null);
  const scale = scaleOf(reader);
  const passages = [
    ...passagesOfSource(reader, piece.id, 1),
    ...(source === null ? [] : passagesOfSource(reader, source, PASSAGES)),
  ].map((passage) => ({ passage, weights: scale.weigh([passage.text]) }));
  const served = new Set(
    linksOf(reader)
      .filter((link) => link.piece === id && link.period === period)
      .map(({ framework, code }) => `${framework} ${code}`),
  );
  const targets = targetsOf(reader);
  return frameworksInUse(reader, period)
    .flatMap((framework) => leavesOf(framework).map((item) => ({ framework, item })))
    .filter(({ framework, item }) => !served.has(`${framework.id} ${item.code}`))
    .flatMap(({ framework, item }) => {
      const queries = itemTexts(item).map((texts) => scale.weigh(texts));
      let best: { score: number; words: string[]; at: number } = { score: 0, words: [], at: 0 };
      for (const [at, { weights }] of passages.entries()) {
        const { score, words } = likest(queries, weights);
        if (score > best.score) best = { score, words, at };
      }
      return best.score < LEAST ? [] : [{ framework, item, ...best }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ framework, item, score, words, at }) => {
      const { passage } = passages[at]!;
      return {
        framework: framework.id,
        code: item.code,
        period,
        slot: slotFor(scale, item, `${piece.title} ${passage.text.slice(0, 120)}`, new Set()),
        score: Math.min(1, score),
        passage: passage.page === 0 ? null : shownPassage(targets, passage, words),
      };
    });
}
