/** Text of a document cut into passages that can be shown, cited and searched. */

export interface TextBlock {
  /** Page, slide, row or paragraph, counted from one. */
  page: number;
  /** Name of the sheet, where the document has sheets. */
  part: string | null;
  text: string;
}

/** Characters: a passage is filled up to the first and never longer than the second. */
const ENOUGH = 160;
const MOST = 400;

/** Old forms of Chinese characters that PDFs often hold in place of the characters themselves. */
const RADICALS = /[\u2e80-\u2fdf]/g;

/**
 * The blocks as passages in reading order; none crosses a page, slide or sheet, and one of several paragraphs or rows
 * stands under the first of them. Blank blocks give nothing.
 * @param unit what the blocks are counted by: `page`, `slide`, `row` or `paragraph`.
 */
export function passagesOf(blocks: readonly TextBlock[], unit: string): TextBlock[] {
  const running = unit === 'paragraph' || unit === 'row';
  const passages: TextBlock[] = [];
  let open: TextBlock | null = null;
  for (const { page, part, text } of blocks) {
    const clean = text.replace(RADICALS, (character) => character.normalize('NFKC')).trim();
    for (const piece of pieces(clean)) {
      if (open && (running || open.page === page) && continues(open, part, piece))
        open.text = `${open.text}\n${piece}`;
      else {
        open = { page, part, text: piece };
        passages.push(open);
      }
    }
  }
  return passages;
}

const continues = (open: TextBlock, part: string | null, piece: string): boolean =>
  open.part === part && open.text.length < ENOUGH && open.text.length + piece.length < MOST;

/** A long block is parted at the ends of its sentences, and where there are none at its length. */
function pieces(text: string): string[] {
  if (text.length <= MOST) return text === '' ? [] : [text];
  const found: string[] = [];
  let open = '';
  for (const sentence of text.match(/[^。！？；.!?;]*(?:[。！？；]|[.!?;](?=\s|$)|$)|[.!?;]/g) ?? [text]) {
    for (let at = 0; at < sentence.length || at === 0; at += MOST) {
      const piece = sentence.slice(at, at + MOST);
      if (open.length + piece.length > MOST || open.length >= ENOUGH * 2) {
        if (open.trim() !== '') found.push(open.trim());
        open = '';
      }
      open += piece;
    }
  }
  if (open.trim() !== '') found.push(open.trim());
  return found;
}

/** The language that most of a text is in; null for a text without letters. */
export function languageOf(text: string): 'zh-CN' | 'en' | null {
  let han = 0;
  let latin = 0;
  for (const character of text.slice(0, 20_000)) {
    if (/\p{Script=Han}/u.test(character)) han++;
    else if (/[A-Za-z]/.test(character)) latin++;
  }
  if (han + latin === 0) return null;
  // A Chinese character says about as much as five letters.
  return han * 5 >= latin ? 'zh-CN' : 'en';
}
