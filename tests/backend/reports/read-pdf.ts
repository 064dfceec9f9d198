/** A printed file as another program reads it: glyph by glyph with its place, and what lies under each link. */
import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = readonly [number, number, number, number, number, number];

interface Glyph {
  text: string;
  x: number;
  y: number;
}

/** What a reader sees under a link that stays within the file. */
export interface PrintedLink {
  /** Page, from 1. */
  page: number;
  /** Name of the place that it leads to. */
  to: string;
  text: string;
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const unit: Matrix = [1, 0, 0, 1, 0, 0];
const move = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

interface Shown {
  unicode: string;
  width: number;
}
interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** The middle of every glyph in the page's own points. Only what a browser engine writes is understood. */
function glyphsOf({ fnArray, argsArray }: Operators): Glyph[] {
  const glyphs: Glyph[] = [];
  const saved: { ctm: Matrix; size: number }[] = [];
  let ctm = unit;
  let size = 0;
  let text = unit;
  let line = unit;
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as number[];
    switch (operator) {
      case OPS.save:
        saved.push({ ctm, size });
        break;
      case OPS.restore:
        ({ ctm, size } = saved.pop() ?? { ctm: unit, size: 0 });
        break;
      case OPS.transform:
        ctm = times(ctm, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ctm, size });
        if (args[0]) ctm = times(ctm, args[0] as unknown as Matrix);
        break;
      case OPS.paintFormXObjectEnd:
        ({ ctm, size } = saved.pop() ?? { ctm: unit, size: 0 });
        break;
      case OPS.beginText:
        text = unit;
        line = unit;
        break;
      case OPS.setFont:
        size = args[1] ?? 0;
        break;
      case OPS.setTextMatrix: {
        const matrix = (
          args.length === 6 ? args : Array.from(args[0] as unknown as ArrayLike<number>)
        ) as unknown;
        text = matrix as Matrix;
        line = text;
        break;
      }
      case OPS.moveText:
        line = times(line, move(args[0] ?? 0, args[1] ?? 0));
        text = line;
        break;
      case OPS.showText:
        for (const shown of args[0] as unknown as (Shown | number)[]) {
          if (typeof shown === 'number') {
            text = times(text, move((-shown / 1000) * size, 0));
            continue;
          }
          const across = (shown.width / 1000) * size;
          const [, , , , x, y] = times(times(ctm, text), move(across / 2, size * 0.25));
          glyphs.push({ text: shown.unicode, x, y });
          text = times(text, move(across, 0));
        }
        break;
    }
  }
  return glyphs;
}

interface LinkAnnotation {
  subtype: string;
  dest?: unknown;
  rect: [number, number, number, number];
}

/** Every link to a named place of the same file, in the order of the document, with the glyphs that stand in it. */
export async function linksOf(path: string): Promise<PrintedLink[]> {
  const loading = getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
    useSystemFonts: false,
  });
  const file = await loading.promise;
  try {
    const links: PrintedLink[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const glyphs = glyphsOf((await page.getOperatorList()) as unknown as Operators);
      for (const { subtype, dest, rect } of (await page.getAnnotations()) as LinkAnnotation[]) {
        if (subtype !== 'Link' || typeof dest !== 'string') continue;
        const [left, bottom, right, top] = rect;
        const inside = glyphs.filter(({ x, y }) => x > left && x < right && y > bottom && y < top);
        links.push({ page: number, to: dest, text: inside.map(({ text }) => text).join('') });
      }
      page.cleanup();
    }
    return links;
  } finally {
    await loading.destroy();
  }
}

/** The font draws two lengths of dash with one glyph, and a PDF knows its glyphs only. */
export const typed = (text: string) => text.replace(/\s+/g, ' ').replaceAll('\u2012', '\u2013');

interface Entry {
  title: string;
  items: Entry[];
}

/** Titles of the bookmarks, in order, those below others behind them. */
export async function bookmarksOf(path: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  try {
    const titles = (entries: readonly Entry[]): string[] =>
      entries.flatMap(({ title, items }) => [title, ...titles(items)]);
    return titles(((await (await loading.promise).getOutline()) ?? []) as Entry[]);
  } finally {
    await loading.destroy();
  }
}
