/** The text of a PDF page by page. Scanned pages have none. */
// The worker first: it then works in this very program instead of starting another one.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok } from '#shared/lib/result.ts';
import { fileFailure } from '../../files/failures.ts';
import { Collector } from './collect.ts';
import { textLimits } from './limits.ts';
import { linesToParagraphs, type TextLine } from './paragraphs.ts';
import type { ExtractAnswer } from './task.ts';

export async function extractPdf(data: Uint8Array, maps: Record<string, Uint8Array>): Promise<ExtractAnswer> {
  const loading = getDocument({
    data: new Uint8Array(data),
    cMapUrl: 'maps/',
    cMapPacked: true,
    BinaryDataFactory: mapsFrom(maps),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0]);
  let document: PDFDocumentProxy;
  try {
    document = await loading.promise;
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'PasswordException'
      ? fileFailure.encrypted()
      : fileFailure.corrupt('pdf', message.slice(0, 120));
  }
  const collector = new Collector();
  const pages = document.numPages;
  let broken = 0;
  let last = '';
  for (let number = 1; number <= pages && number <= textLimits.pages && !collector.full; number++) {
    try {
      const page = await document.getPage(number);
      for (const paragraph of linesToParagraphs(await linesOf(page))) collector.add(number, paragraph);
      page.cleanup();
    } catch (error) {
      broken++;
      last = (error as Error).message;
    }
  }
  await loading.destroy();
  if (broken > 0 && collector.blocks.length === 0) return fileFailure.corrupt('pdf', last.slice(0, 120));
  return ok({
    unit: 'page',
    pages,
    blocks: collector.blocks,
    cut: collector.cut || pages > textLimits.pages,
  });
}

/** Character maps by name out of memory; nothing else is fetched. */
function mapsFrom(maps: Record<string, Uint8Array>) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const found = kind === 'cMapUrl' && Object.hasOwn(maps, filename) ? maps[filename] : undefined;
      return found ? Promise.resolve(new Uint8Array(found)) : Promise.reject(new Error(`no ${filename}`));
    }
  };
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** Lines as the page has them, with their height above the bottom and the size of their type. */
async function linesOf(page: Page): Promise<TextLine[]> {
  const { items } = await page.getTextContent();
  const lines: TextLine[] = [];
  let text = '';
  let line: TextLine | null = null;
  const end = () => {
    if (line && text.trim() !== '') lines.push({ ...line, text: text.trim() });
    text = '';
    line = null;
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    if (line === null && item.str.trim() !== '') {
      line = {
        text: '',
        at: Number(item.transform[5] ?? 0),
        left: Number(item.transform[4] ?? 0),
        size: item.height,
      };
    }
    text += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}
