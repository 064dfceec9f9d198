/** Encodings with one byte for a character: what their letters look like in words. */
interface Alphabet {
  name: string;
  /** How plausible the decoded text is, 0..1. */
  score(text: string, bytes: Uint8Array): number;
}

const CYRILLIC = /^[\u0410-\u042f\u0401]?[\u0430-\u044f\u0451]{2,}$/;
const GREEK = /^[\u0386-\u03ab]?[\u03ac-\u03ce]{2,}$/;

/** Letters of languages that are written with Latin ones and a few of their own; earlier lines win between equals. */
const latin: readonly { name: string; letters: string; weight: number }[] = [
  {
    name: 'windows-1252',
    letters: 'äöüßéèêëàâçîïôùûñóáíúåøæœãõìò',
    weight: 0.9,
  },
  { name: 'windows-1250', letters: 'ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűăâîșț', weight: 0.85 },
  { name: 'windows-1254', letters: 'çğıiöşüâîû', weight: 0.84 },
];

export const alphabets: readonly Alphabet[] = [
  { name: 'windows-1251', score: (text) => wordScore(text, /[\u0400-\u04ff]+/g, CYRILLIC) },
  { name: 'koi8-r', score: (text) => wordScore(text, /[\u0400-\u04ff]+/g, CYRILLIC) },
  { name: 'windows-1253', score: (text) => wordScore(text, /[\u0370-\u03ff]+/g, GREEK) },
  ...latin.map(({ name, letters, weight }) => {
    const own = new Set([...letters, ...letters.toUpperCase()]);
    return {
      name,
      score: (text: string, bytes: Uint8Array) => weight * aloneScore(bytes) * ownScore(text, own),
    };
  }),
];

/** Words of these scripts are runs of small letters, with a capital at most in front: wrong tables mix the cases. */
function wordScore(text: string, runs: RegExp, word: RegExp): number {
  const letters = text.match(runs) ?? [];
  const total = letters.reduce((sum, run) => sum + run.length, 0);
  if (total === 0) return 0;
  const inWords = letters.reduce((sum, run) => sum + (word.test(run) ? run.length : 0), 0);
  let foreign = 0;
  for (const char of text) if (char >= '\u0080') foreign++;
  return (inWords / total) * (total / foreign) * 0.9;
}

/** Latin texts have single letters of their own between ASCII letters; Chinese bytes come in pairs. */
function aloneScore(bytes: Uint8Array): number {
  let single = 0;
  let runs = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    let end = at;
    while (end < bytes.length && bytes[end]! >= 0x80) end++;
    runs++;
    if (end - at === 1) single++;
    at = end;
  }
  return runs === 0 ? 0 : (single / runs) ** 2;
}

const LETTER_BESIDE = /[a-zA-Z][\u0080-\uffff]|[\u0080-\uffff][a-zA-Z]/g;

/** The share of letters of the language among the characters that stand in words. Signs beside words do not count. */
function ownScore(text: string, own: ReadonlySet<string>): number {
  let met = 0;
  let known = 0;
  for (const [pair] of text.matchAll(LETTER_BESIDE)) {
    const char = pair[0]! >= '\u0080' ? pair[0]! : pair[1]!;
    met++;
    if (own.has(char)) known++;
  }
  // A text of a few signs alone says little.
  return met === 0 ? 0.5 : (known / met) ** 2;
}
