/** The answers of one examinee to one paper: one text, read and written item by item. */

/** Items of one paper at most. */
export const MOST_ITEMS = 300;

const SEPARATED = /[,，;；、|\s]/;
const SEPARATOR = /\s*[,，;；、|]\s*|\s+/;
/** An item without an answer, where single letters stand in a row. */
const BLANK = '-';
const isBlank = (text: string) => /^(?:[-–—_*.?？ 　]?|空|未答|漏答)$/.test(text);

/**
 * The answers item by item, null where none was given. Single letters in a row (`ABC-A`) are one answer each; longer
 * ones are parted by commas, semicolons or blanks (`A,BC,,2.5`).
 */
export function splitAnswers(text: string): (string | null)[] {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return [];
  const parts = SEPARATED.test(plain) ? plain.split(SEPARATOR) : [...plain];
  return parts.map((part) => (isBlank(part) ? null : part.toUpperCase()));
}

/**
 * The same as one text: letters in a row where every answer is a single one, otherwise parted by commas. A paper of a
 * single item with an answer of several letters cannot be told from several items, and is not made.
 */
export function joinAnswers(answers: readonly (string | null)[]): string {
  const short = answers.every((answer) => answer === null || (answer.length === 1 && !isBlank(answer)));
  return short
    ? answers.map((answer) => answer ?? BLANK).join('')
    : answers.map((answer) => answer ?? '').join(',');
}

/** The one way to write what `splitAnswers` reads. */
export const sameAnswers = (text: string): string => joinAnswers(splitAnswers(text));

const letters = (answer: string) => [...new Set(answer)].sort().join('');

/**
 * The marks of every item of the key: full marks (one where `marks` names none) for the keyed answer, in any order of
 * its letters; 0 for another or none. An item without a key keeps a number that stands for an answer: it was marked by
 * hand; null where nothing can be said.
 */
export function itemScores(
  answers: readonly (string | null)[],
  key: readonly (string | null)[],
  marks: readonly (string | null)[] = [],
): (number | null)[] {
  const items = Math.max(answers.length, key.length);
  return Array.from({ length: items }, (_, at) => {
    const given = answers[at] ?? null;
    const right = key[at] ?? null;
    if (right === null) {
      const marked = given === null ? Number.NaN : Number(given);
      return Number.isFinite(marked) ? marked : null;
    }
    const full = Number(marks[at] ?? 1);
    if (given === null) return 0;
    return letters(given) === letters(right) ? full : 0;
  });
}
