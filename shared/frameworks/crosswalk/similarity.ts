/** How alike short texts are: Chinese by pairs of characters, English by stems, weighed by how rare they are. */

const COMMON = new Set(
  'a an and are as at be by for from how in is it its of on or that the their this to what where which who with'.split(
    ' ',
  ),
);

/** Endings that English words are compared without; longest first. */
const ENDINGS = ['ations', 'ation', 'ments', 'ment', 'ities', 'ity', 'ingly', 'ing', 'ies', 'ed', 'es', 's'];

export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    return word.slice(0, -ending.length);
  }
  return word;
}

/** Pairs of neighbouring Chinese characters, and stems of other words. */
export function terms(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const out: string[] = [];
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu)) {
    const characters = Array.from(run);
    if (characters.length === 1) out.push(run);
    for (let i = 1; i < characters.length; i += 1) out.push(`${characters[i - 1]}${characters[i]}`);
  }
  for (const [word] of plain.matchAll(/[\p{Script=Latin}\d]{2,}/gu)) {
    if (!COMMON.has(word)) out.push(stem(word));
  }
  return out;
}

export interface WeighedText {
  text: string;
  weight: number;
}

/** A document: its texts, each with how much it counts. */
export type Document = readonly WeighedText[];

type Vector = Map<string, number>;

/** The cosine of every document of one list with every one of the other, from 0 to 1. */
export function similarities(these: readonly Document[], those: readonly Document[]): number[][] {
  const [left, right] = [these, those].map((documents) => documents.map(counted)) as [Vector[], Vector[]];
  const seen = new Map<string, number>();
  for (const vector of [...left, ...right])
    for (const term of vector.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const total = left.length + right.length;
  const weigh = (vector: Vector): Vector => {
    const weighed = new Map(
      [...vector].map(([term, n]) => [term, n * Math.log(1 + total / seen.get(term)!)]),
    );
    const length = Math.hypot(...weighed.values());
    return new Map([...weighed].map(([term, value]) => [term, value / (length || 1)]));
  };
  const [a, b] = [left.map(weigh), right.map(weigh)];
  return a.map((one) => b.map((other) => product(one, other)));
}

function counted(document: Document): Vector {
  const counts: Vector = new Map();
  for (const { text, weight } of document)
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, value] of a) sum += value * (b.get(term) ?? 0);
  return sum;
}
