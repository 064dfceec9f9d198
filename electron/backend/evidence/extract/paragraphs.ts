/** Lines of a printed page put together to paragraphs. */

export interface TextLine {
  text: string;
  /** Distance from the bottom of the page, and from its left edge. */
  at: number;
  left: number;
  /** Height of its type; 0: not known. */
  size: number;
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const ENDS = /[。！？；.!?;:：]["”’)）]?$/;
/** How headings, clauses and list items begin. */
const BEGINS =
  /^(第[一二三四五六七八九十百零\d]+[章节条款]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[•·●■–-]\s)/;

/** A new paragraph begins after a gap, at a clause, and where a sentence ends before a line that is set in or out. */
export function linesToParagraphs(lines: readonly TextLine[]): string[] {
  const paragraphs: string[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    if (before && !begins(before, line)) {
      paragraphs.push(join(paragraphs.pop() ?? '', line.text));
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function begins(before: TextLine, line: TextLine): boolean {
  if (BEGINS.test(line.text)) return true;
  const size = Math.max(before.size, line.size, 1);
  const gap = before.at - line.at;
  // Another column, or another block further up.
  if (gap < -size || gap > size * 2.2) return true;
  if (Math.abs(before.size - line.size) > 1.5) return true;
  return ENDS.test(before.text) && line.left > before.left + size;
}

/** Chinese runs on without a blank; a word that was parted at the end of a line is put together. */
function join(before: string, line: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(line)) return before.slice(0, -1) + line;
  return HAN.test(before.at(-1) ?? '') || HAN.test(line[0] ?? '') ? before + line : `${before} ${line}`;
}
