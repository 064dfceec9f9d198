import { tooMuchMemory } from './context.ts';
import { partEncoding, utf8Part } from './xml.ts';

const LT = 0x3c;
const SLASH = 0x2f;
const COLON = 0x3a;
/** Longer than the prefix of a tag ever is. */
const LONGEST_TAG = 64;
/** Where the XML declaration, an instruction like any other, has begun: behind its mark, whatever stands before it. */
const DECLARATION = 4;

/** Some whole elements of a part, in UTF-8. */
export interface PartWindow {
  buffer: Buffer;
  /** Nothing of the part follows. */
  last: boolean;
}

/**
 * A part as windows that each end behind a closing tag of `element`, the last one at the part's end. What cannot be cut so
 * comes as one window: another encoding than UTF-8, a closing tag in another spelling. A comment, a CDATA section or an
 * instruction may hold anything that looks like a tag: with the first of them the rest of the part is one window, too.
 * Throws `Damaged` when more than `most` bytes would have to be held for that.
 */
export async function* partWindows(
  pieces: AsyncIterable<Buffer>,
  element: string,
  part: string,
  most: number,
): AsyncGenerator<PartWindow> {
  let held: Buffer[] = [];
  let size = 0;
  let whole = false;
  let begun = false;
  for await (const piece of pieces) {
    const from = begun ? 0 : DECLARATION;
    if (!begun) whole = partEncoding(piece) !== 'utf-8';
    begun = true;
    // A mark or a tag may lie across two pieces.
    const before = held.at(-1);
    const known = before ? Math.min(before.length, LONGEST_TAG) : 0;
    const searched = before ? Buffer.concat([before.subarray(before.length - known), piece]) : piece;
    held.push(piece);
    size += piece.length;
    if (size > most) throw tooMuchMemory();
    if (whole) continue;
    whole = searched.includes('<!') || searched.includes('<?', from);
    const end = whole ? -1 : lastClosing(searched, element);
    if (end <= known) continue;
    const cut = end - known;
    held[held.length - 1] = piece.subarray(0, cut);
    yield { buffer: utf8Part(joined(held), part), last: false };
    held = cut < piece.length ? [piece.subarray(cut)] : [];
    size = piece.length - cut;
  }
  yield { buffer: utf8Part(joined(held), part), last: true };
}

const joined = (buffers: readonly Buffer[]): Buffer =>
  buffers.length === 1 ? buffers[0]! : Buffer.concat(buffers);

/** The offset behind the last `</element>` under any prefix, or -1. */
function lastClosing(buffer: Buffer, element: string): number {
  const ending = `${element}>`;
  for (let at = buffer.lastIndexOf(ending); at > 0; at = buffer.lastIndexOf(ending, at - 1)) {
    if (buffer[at - 1] === SLASH && buffer[at - 2] === LT) return at + ending.length;
    if (buffer[at - 1] !== COLON) continue;
    const open = buffer.lastIndexOf(LT, at);
    if (open >= 0 && at - open < LONGEST_TAG && buffer[open + 1] === SLASH) return at + ending.length;
  }
  return -1;
}
