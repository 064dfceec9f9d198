/** The separators that are looked for; the order decides between equals. */
const delimiters = [',', '\t', ';', '|'] as const;
/** Signs that separate only in the files of some systems; in most texts they are a part of what is written. */
const rare = ['^', '~', '\u0001', '\u001f', '，', '¦', '§'] as const;
const LINES = 200;
/** A rare sign must cut at least this part of the lines into as many pieces as most. */
const RARE_AGREEMENT = 0.7;

export interface Sniffed {
  delimiter: string;
  told: number;
  quote: Quote;
}

export type Quote = '"' | "'";

const OPENED = /(?:^|[,;\t|\r\n])'/g;
const CLOSED = /(?:^|[,;\t|\r\n])'(?:[^']|'')*'(?=[,;\t|\r\n]|$)/g;

/** Some programs quote with apostrophes: then the first field is so quoted, and all others that begin with one. */
function quoteOf(text: string): Quote {
  const head = text.slice(0, 20_000);
  if (!head.trimStart().startsWith("'") || /(?:^|[,;\t|\r\n])"/.test(head)) return '"';
  const opened = head.match(OPENED)?.length ?? 0;
  // Neighbours share the separator between them: what a match takes of it, the next one lacks.
  const closed = head.replaceAll(/[,;\t|\r\n]/g, '$&$&').match(CLOSED)?.length ?? 0;
  return closed >= 3 && closed >= opened * 0.9 ? "'" : '"';
}

/**
 * The separator of a text: the one that cuts most lines into the same number of pieces, quotes respected.
 * Title lines above a table have none and do no harm. A comma when nothing separates. `told` is the length of an
 * Excel `sep=` line, which is no row.
 */
export function sniffDelimiter(text: string): Sniffed {
  const quote = quoteOf(text);
  const directive = /^sep=([^\r\n])(\r\n|\r|\n)/i.exec(text);
  if (directive) return { delimiter: directive[1]!, told: directive[0].length, quote };
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { score } = agreement(text, delimiter, quote);
    if (score > best.score) best = { delimiter, score };
  }
  // Where a usual sign agrees well, no other one is thought of.
  if (best.score < 1) {
    for (const delimiter of rare) {
      if (!text.includes(delimiter)) continue;
      const { score, share, lines } = agreement(text, delimiter, quote);
      if (lines > 1 && share >= RARE_AGREEMENT && score > best.score) best = { delimiter, score };
    }
    if (best.score === 0 && wordsApart(text)) return { delimiter: ' ', told: 0, quote };
  }
  return { delimiter: best.delimiter, told: 0, quote };
}

/** Single blanks between the values: every line has the same number of them, and at least two. */
function wordsApart(text: string): boolean {
  const counts = countsPerRecord(text, ' ', '"');
  const [first = 0] = counts;
  return counts.length >= 3 && first >= 2 && counts.every((count) => count === first);
}

/** `share`: the part of the lines that are cut into as many pieces as most of them. */
function agreement(
  text: string,
  delimiter: string,
  quote: Quote,
): { score: number; share: number; lines: number } {
  const counts = countsPerRecord(text, delimiter, quote);
  if (counts.length === 0) return { score: 0, share: 0, lines: 0 };
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let lines = 0;
  let pieces = 0;
  for (const [count, times] of tally) {
    if (count > 0 && (times > lines || (times === lines && count > pieces))) {
      lines = times;
      pieces = count;
    }
  }
  const separated = counts.filter((count) => count > 0).length;
  const share = lines / counts.length;
  // Most of the weight is agreement; how many lines are cut at all and into how much breaks the ties.
  const score = share + 0.3 * (separated / counts.length) + 0.05 * Math.min(4, Math.log2(pieces + 1));
  return { score, share, lines };
}

/** How often the delimiter stands outside quotes in each non-blank record of the beginning. */
function countsPerRecord(text: string, delimiter: string, quote: Quote): number[] {
  const code = delimiter.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  const counts: number[] = [];
  const end = Math.min(text.length, 200_000);
  let count = 0;
  let filled = false;
  let quoted = false;
  let fieldStart = true;
  for (let at = 0; at < end && counts.length < LINES; at++) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === mark) quoted = false;
      continue;
    }
    if (char === mark && fieldStart) {
      quoted = true;
      fieldStart = false;
      filled = true;
    } else if (char === 0x0a || char === 0x0d) {
      if (filled) counts.push(count);
      count = 0;
      filled = false;
      fieldStart = true;
    } else if (char === code) {
      count++;
      filled = true;
      fieldStart = true;
    } else {
      fieldStart = char === 0x20 && fieldStart;
      if (char > 0x20) filled = true;
    }
  }
  if (filled && counts.length < LINES) counts.push(count);
  return counts;
}
