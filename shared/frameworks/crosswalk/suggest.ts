/** Which items of two frameworks may ask for the same: from what is shipped, and from their words. */
import { leavesOf } from '../index.ts';
import type { Framework, FrameworkItem } from '../types.ts';
import { shippedWalks } from './shipped.ts';
import { type Document, similarities } from './similarity.ts';
import { type CrosswalkLink, type LinkKind, turned } from './types.ts';

export interface Suggestion {
  code: string;
  otherCode: string;
  kind: LinkKind;
  /** From 0 to 1. */
  score: number;
  /** `shipped`: from the list that comes with the product; `text`: from words alone. */
  origin: 'shipped' | 'text';
}

/** Below this, words are alike by chance. */
const LEAST = 0.16;
const MOST_EACH = 4;

/** Titles count most; the official text, where it was pasted, more than our own words. */
const documentOf = (item: FrameworkItem): Document => [
  { text: `${item.title.zh} ${item.title.en === item.title.zh ? '' : item.title.en}`, weight: 3 },
  { text: item.text ?? '', weight: 1.5 },
  { text: item.guidance ? `${item.guidance.zh} ${item.guidance.en}` : '', weight: 1 },
];

/** Proposals for pairs that nobody has judged yet, best first for each item; the same for the same texts. */
export function suggestLinks(
  framework: Framework,
  other: Framework,
  judged: readonly CrosswalkLink[],
): Suggestion[] {
  const known = new Set(judged.map(({ code, otherCode }) => `${code}\n${otherCode}`));
  const [these, those] = [leavesOf(framework), leavesOf(other)];
  const shipped = shippedPairs(framework.id, other.id);
  const alike = similarities(these.map(documentOf), those.map(documentOf));
  return these.flatMap((item, i) => {
    const found = those.flatMap((target, j): Suggestion[] => {
      const pair = `${item.code}\n${target.code}`;
      if (known.has(pair)) return [];
      const listed = shipped.get(pair);
      const shared = sharedIndicators(item, target);
      const score = Math.min(1, alike[i]![j]! + 0.05 * Math.min(3, shared));
      if (listed)
        return [
          {
            code: item.code,
            otherCode: target.code,
            kind: listed,
            score: Math.max(score, 0.6),
            origin: 'shipped',
          },
        ];
      if (score < LEAST) return [];
      return [{ code: item.code, otherCode: target.code, kind: 'related', score, origin: 'text' }];
    });
    return found
      .sort((a, b) => b.score - a.score || a.otherCode.localeCompare(b.otherCode, 'en', { numeric: true }))
      .slice(0, MOST_EACH);
  });
}

function sharedIndicators(a: FrameworkItem, b: FrameworkItem): number {
  const there = new Set(b.indicators);
  return (a.indicators ?? []).filter((id) => there.has(id)).length;
}

function shippedPairs(framework: string, other: string): Map<string, LinkKind> {
  const pairs = new Map<string, LinkKind>();
  for (const walk of shippedWalks)
    for (const [code, kind, otherCode] of walk.pairs) {
      if (walk.framework === framework && walk.other === other) pairs.set(`${code}\n${otherCode}`, kind);
      if (walk.framework === other && walk.other === framework)
        pairs.set(`${otherCode}\n${code}`, turned(kind) as LinkKind);
    }
  return pairs;
}
