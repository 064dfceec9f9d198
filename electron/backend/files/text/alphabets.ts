/** Encodings with one byte for a character, told apart by how well the text reads as one of the languages written so. */
interface Alphabet {
  name: string;
  /** How plausible the decoded text is, 0..1. */
  score(text: string, bytes: Uint8Array): number;
}

const CYRILLIC = /[\u0400-\u04ff]+/g;
const GREEK = /[\u0370-\u03ff]+/g;
/** Letters from the frequent to the rare: a wrong table makes rare ones of the frequent. */
const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ';
const GREEK_LETTERS = 'αοιετσνηυρπκμλςάίόέήύώγδθωφχβξζψϊϋΐΰ';

/** The letters beside a to z of languages that are written with Latin ones. */
const LANGUAGES = [
  'éèêëàâçîïôùûœæ',
  'äöüß',
  'áéíóúñü',
  'ãõáéíóúâêôàç',
  'àèéìòù',
  'åäöøæé',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýžľĺŕôä',
  'áéíóöőúüű',
  'ăâîșțşţ',
  'čćđšž',
  'çğıiöşüâîû',
].map((letters) => new Set([...letters, ...letters.toUpperCase()]));

const cyrillic = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'];
const latin = ['windows-1252', 'windows-1250', 'windows-1254', 'iso-8859-2', 'macintosh', 'ibm850', 'ibm852'];

/** Equals go to the earlier name: each stands a little behind the one before it. */
const behind = (place: number): number => 1 - place * 0.01;

export const alphabets: readonly Alphabet[] = [
  ...cyrillic.map((name, place) => ({
    name,
    score: (text: string) => behind(place) * wordScore(text, CYRILLIC, RUSSIAN),
  })),
  { name: 'windows-1253', score: (text) => 0.9 * wordScore(text, GREEK, GREEK_LETTERS) },
  ...latin.map((name, place) => ({
    name,
    score: (text: string, bytes: Uint8Array) =>
      0.9 * behind(place) * aloneScore(bytes) * Math.max(...languageScores(text)),
  })),
];

/** A capital only in front, or capitals throughout: wrong tables mix the cases. */
const isWord = (run: string): boolean =>
  run.slice(1) === run.slice(1).toLowerCase() || run === run.toUpperCase();

/** How well the runs of one script read as words, and how much of what is not ASCII they are. */
function wordScore(text: string, runs: RegExp, order: string): number {
  let letters = 0;
  let weight = 0;
  for (const run of text.match(runs) ?? []) {
    letters += run.length;
    const fits = run.length === 1 ? 0.5 : isWord(run) ? 1 : 0;
    for (const letter of run.toLowerCase()) {
      const rank = order.indexOf(letter);
      // Of the first third nothing is taken off; the last letters tell against a text.
      if (rank >= 0) weight += fits * Math.min(1, 1.3 - rank / order.length);
    }
  }
  if (letters === 0) return 0;
  let foreign = 0;
  for (const char of text) if (char >= '\u0080') foreign++;
  return Math.min(1, (weight / letters) * 1.1) * (letters / foreign) * 0.9;
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
  return runs === 0 ? 0 : Math.min(1, single / runs / 0.6) ** 2;
}

const LETTER = /\p{L}/u;
/** Signs that stand beside words everywhere, in front of them or behind. */
const OPENING = new Set('‘“„«¿¡€£§–—…·’\u00a0');
const CLOSING = new Set('’”»°ºª²³®©–—…·\u00a0');

/** For each language the share of its letters among those that stand in words; what is no letter there counts against. */
function languageScores(text: string): number[] {
  const known = LANGUAGES.map(() => 0);
  let met = 0;
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char < '\u0080') continue;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    const inWord = LETTER.test(before) || LETTER.test(after);
    if (!LETTER.test(char)) {
      const fits = (!LETTER.test(before) || CLOSING.has(char)) && (!LETTER.test(after) || OPENING.has(char));
      if (!fits || !(OPENING.has(char) || CLOSING.has(char))) strange++;
      continue;
    }
    if (!inWord) continue;
    met++;
    // Capitals behind small letters are signs of the wrong table.
    if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) strange++;
    else
      LANGUAGES.forEach((own, index) => {
        if (own.has(char)) known[index]!++;
      });
  }
  // A text of a few signs alone says little.
  if (met === 0) return [strange === 0 ? 0.5 : 0];
  return known.map((count) => (count / (met + strange)) ** 2);
}
