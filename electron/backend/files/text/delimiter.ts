/** The separators that are looked for; the order decides between equals. */
const delimiters = [',', '\t', ';', '|'] as const;
const LINES = 200;

/**
 * The separator of a text: the one that cuts most lines into the same number of pieces, quotes respected.
 * Title lines above a table have none and do no harm. A comma when nothing separates. `told` is the length of an
 * Excel `sep=` line, which is no row.
 */
export function sniffDelimiter(text: string): { delimiter: string; told: number } {
  const directive = /^sep=([^\r\n])(\r\n|\r|\n)/i.exec(text);
  if (directive) return { delimiter: directive[1]!, told: directive[0].length };
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = agreement(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, told: 0 };
}

function agreement(text: string, delimiter: string): number {
  const counts = countsPerRecord(text, delimiter);
  if (counts.length === 0) return 0;
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
  // Most of the weight is agreement; how many lines are cut at all and into how much breaks the ties.
  return (
    lines / counts.length + 0.3 * (separated / counts.length) + 0.05 * Math.min(4, Math.log2(pieces + 1))
  );
}

/** How often the delimiter stands outside quotes in each non-blank record of the beginning. */
function countsPerRecord(text: string, delimiter: string): number[] {
  const code = delimiter.charCodeAt(0);
  const counts: number[] = [];
  const end = Math.min(text.length, 200_000);
  let count = 0;
  let filled = false;
  let quoted = false;
  let fieldStart = true;
  for (let at = 0; at < end && counts.length < LINES; at++) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x22) quoted = false;
      continue;
    }
    if (char === 0x22 && fieldStart) {
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
