/**
 * Whether a comment praises or complains, by the words it uses, so that everybody can see why. Each judging word counts
 * one; a degree word before it makes that 1.5 or 0.5; a negation turns praise round and makes a complaint mild praise;
 * praise after a wish is what is missing and counts half a complaint.
 */
import { degrees, negations, negativeWords, positiveWords, wishWords } from './lexicon.ts';
import type { Word } from './words.ts';

export type Tone = 'positive' | 'negative' | 'mixed' | 'neutral';

export interface Judgement {
  tone: Tone;
  /** Sum of the weights below. */
  score: number;
  /** The words it rests on, with what stands before them and counts: 不 清楚, 很 认真. */
  words: { word: string; weight: number }[];
}

/** How far back a negation or a degree reaches, in words. */
const REACH = 3;
const WISHED = -0.5;
/** At the beginning of a clause: more time, please. */
const WANTED = new Set(['mor', '多']);
const NOT_BAD = 0.5;

export function judge(words: readonly Word[]): Judgement {
  const found: (Judgement['words'][number] & { at: number })[] = [];
  let start = 0;
  let wish: string | null = null;
  words.forEach((word, at) => {
    if (word.stem === '.') {
      start = at + 1;
      wish = null;
      return;
    }
    const base = positiveWords.has(word.stem) ? 1 : negativeWords.has(word.stem) ? -1 : 0;
    if (base !== 0) {
      const before = words.slice(Math.max(start, at - REACH), at);
      found.push({ ...weigh(word, base, before, wish), at });
      if (base > 0) wish = null;
    } else if (wishWords.has(word.stem) || (at === start && WANTED.has(word.stem))) {
      wish = word.shown;
      if (!found.some((entry) => entry.weight === WISHED && entry.at >= start))
        found.push({ word: word.shown, weight: WISHED, at });
    }
  });
  const score = found.reduce((sum, { weight }) => sum + weight, 0);
  return { tone: toneOf(found), score, words: found.map(({ word, weight }) => ({ word, weight })) };
}

function weigh(word: Word, base: 1 | -1, before: readonly Word[], wish: string | null) {
  const degree = before
    .map(({ stem }) => (Object.hasOwn(degrees, stem) ? degrees[stem]! : 1))
    .reduce((a, b) => a * b, 1);
  const turns = before.filter(({ stem }) => negations.has(stem));
  const counted = before.filter(({ stem }) => negations.has(stem) || Object.hasOwn(degrees, stem));
  const said = [...counted.map(({ shown }) => shown), word.shown].join(' ');
  // The wish is counted already, as what is missing.
  if (wish !== null && base > 0) return { word: said, weight: 0 };
  if (turns.length % 2 === 0) return { word: said, weight: base * degree };
  return { word: said, weight: base > 0 ? -1 : NOT_BAD };
}

/** Mixed where the smaller side is at least half of the larger one. */
function toneOf(found: Judgement['words']): Tone {
  const good = found.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const bad = found.reduce((sum, { weight }) => sum + Math.max(0, -weight), 0);
  if (good === 0 && bad === 0) return 'neutral';
  if (Math.min(good, bad) * 2 >= Math.max(good, bad)) return 'mixed';
  return good > bad ? 'positive' : 'negative';
}
