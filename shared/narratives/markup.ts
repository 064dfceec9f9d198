/**
 * Light markup of narratives: `## ` begins a heading, `- ` an item of a list, `**` encloses what is strong. Every line
 * is a block of its own; everything else is plain text, so that a text written before stays what it was.
 */
import { type NarrativeToken, narrativePieces } from './tokens.ts';

export type MarkupRun =
  | { kind: 'text'; text: string; strong: boolean }
  | { kind: 'token'; source: string; token: NarrativeToken | null; strong: boolean };

export interface MarkupLine {
  kind: 'heading' | 'item' | 'paragraph';
  /** Where the line begins in the text. */
  from: number;
  /** What marks its kind, `## `, `- ` or nothing. */
  mark: string;
  /** The line without its mark, as written. */
  content: string;
  /** Where `**` stands in the line and means something, counted from the beginning of the line. */
  stars: number[];
  runs: MarkupRun[];
}

const MARK = /^(?:(#{1,3} )|([-•] ))/;

/** The lines of a narrative, empty ones among them. */
export function markupLines(text: string): MarkupLine[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const found = MARK.exec(line);
    const mark = found?.[0] ?? '';
    const content = line.slice(mark.length);
    const { runs, stars } = runsOf(content);
    const made: MarkupLine = {
      kind: found?.[1] ? 'heading' : found?.[2] ? 'item' : 'paragraph',
      from,
      mark,
      content,
      stars: stars.map((at) => at + mark.length),
      runs,
    };
    from += line.length + 1;
    return made;
  });
}

/** The lines as text again: the inverse of `markupLines`. */
export const writeMarkup = (lines: readonly Pick<MarkupLine, 'mark' | 'content'>[]): string =>
  lines.map(({ mark, content }) => mark + content).join('\n');

function runsOf(content: string): { runs: MarkupRun[]; stars: number[] } {
  const pieces = narrativePieces(content);
  const all = pieces.flatMap((piece) =>
    piece.kind === 'text' ? [...piece.text.matchAll(/\*\*/g)].map((match) => piece.from + match.index) : [],
  );
  // One that nothing closes is two stars.
  const stars = all.length % 2 === 1 ? all.slice(0, -1) : all;
  const meant = new Set(stars);
  const runs: MarkupRun[] = [];
  let strong = false;
  const put = (text: string) => {
    if (text !== '') runs.push({ kind: 'text', text, strong });
  };
  for (const piece of pieces) {
    if (piece.kind === 'token') {
      runs.push({ kind: 'token', source: piece.source, token: piece.token, strong });
      continue;
    }
    let begin = 0;
    for (let at = piece.text.indexOf('**'); at !== -1; at = piece.text.indexOf('**', at + 2)) {
      if (!meant.has(piece.from + at)) continue;
      put(piece.text.slice(begin, at));
      strong = !strong;
      begin = at + 2;
    }
    put(piece.text.slice(begin));
  }
  return { runs, stars };
}

/** Lines that were drafted and still stand as they were drafted: nobody has edited or accepted them. */
export function unreadLines(text: string, drafted: readonly string[]): string[] {
  const marked = new Set(drafted);
  return [...new Set(text.split('\n').filter((line) => line.trim() !== '' && marked.has(line)))];
}
