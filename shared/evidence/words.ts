/**
 * What a text is searched by: pairs of neighbouring Chinese characters, and words of other scripts. The last character
 * of a run stands once more by itself, so that a search for one character finds it and nothing joins across punctuation.
 */

/** Words that say nothing about what a text is about. */
const STOP = new Set(
  'a an and are as at be by for from has have how in is it its of on or that the their there this to was were what where which who with'.split(
    ' ',
  ),
);

const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** Half and full width, old and new forms, and upper and lower case are the same. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

interface Run {
  han: boolean;
  text: string;
}

function runsOf(text: string): Run[] {
  // Letters and Chinese characters that stand together ("360度", "OSCE考站") are separate runs.
  return (folded(text).match(RUN) ?? []).flatMap((run) =>
    (run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).map((part) => ({
      han: HAN.test(part),
      text: part,
    })),
  );
}

/** The words of a text in their order, as the index holds them. */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!run.han) return [run.text];
    const characters = [...run.text];
    return characters.map((character, at) => character + (characters[at + 1] ?? ''));
  });
}

/** The words that say what a text is about: without lone characters and words of every sentence. */
export const tellingWords = (text: string): string[] =>
  wordsOf(text).filter((word) =>
    HAN.test(word) ? [...word].length === 2 : word.length > 1 && !STOP.has(word),
  );

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

/** A query of the index for all runs of a search; null where nothing in it can be searched. */
export function queryOf(search: string): string | null {
  const runs = runsOf(search);
  if (runs.length === 0) return null;
  return runs
    .map(({ han, text }) => {
      if (!han) return text.length > 1 ? `${quoted(text)}*` : quoted(text);
      const characters = [...text];
      if (characters.length === 1) return `${quoted(text)}*`;
      return `"${characters
        .slice(0, -1)
        .map((character, at) => character + characters[at + 1])
        .join(' ')}"`;
    })
    .join(' AND ');
}

/** Runs of a search that are found in a text, for marking them. */
export const needlesOf = (search: string): string[] => [...new Set(runsOf(search).map(({ text }) => text))];
