/** The text of a Word document: paragraphs, tables row by row, notes. Text that was deleted under review is left out. */
import { ok } from '#shared/lib/result.ts';
import { fileFailure } from '../../files/failures.ts';
import { scanXml } from '../../files/xlsx/reader/xml.ts';
import { Collector } from './collect.ts';
import type { Parts } from './package.ts';
import type { ExtractAnswer } from './task.ts';

/** Word writes down where its pages ended when the document was last printed on screen; others do not. */
const PAGE_MARK = /<w:lastRenderedPageBreak\b/;

export function extractWord(parts: Parts): ExtractAnswer {
  const body = parts('word/document.xml');
  if (body === null) return fileFailure.corrupt('docx-without-body');
  const paged = PAGE_MARK.test(body);
  const collector = new Collector();
  const count = collect(body, 'word/document.xml', collector, paged);
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = parts(name);
    if (notes !== null) collect(notes, name, collector, false, count.paragraphs);
  }
  return ok({
    unit: paged ? 'page' : 'paragraph',
    pages: paged ? count.pages : count.paragraphs,
    blocks: collector.blocks,
    cut: collector.cut,
  });
}

/** A drawing stands twice in the file, the second time for old programs. */
const ASIDE = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'fldData']);

function collect(
  xml: string,
  part: string,
  collector: Collector,
  paged: boolean,
  start = 0,
): { pages: number; paragraphs: number } {
  let pages = 1;
  let paragraphs = start;
  let aside = 0;
  let inText = false;
  let text = '';
  /** Cells of the table row under way, and the page on which it began. */
  let row: string[] | null = null;
  let cell = '';
  let begun = 1;
  const place = () => (paged ? begun : Math.max(1, paragraphs));
  scanXml(xml, part, {
    open(name) {
      if (ASIDE.has(name)) aside++;
      if (aside > 0) return;
      if (name === 'p') {
        text = '';
        if (row === null) begun = pages;
      } else if (name === 't') inText = true;
      else if (name === 'tab') text += ' ';
      else if (name === 'lastRenderedPageBreak') {
        pages++;
        if (text.trim() === '' && row === null) begun = pages;
      } else if (name === 'br') text += ' ';
      else if (name === 'tr') {
        row = [];
        begun = pages;
      } else if (name === 'tc') cell = '';
    },
    text(piece) {
      if (inText && aside === 0) text += piece;
    },
    close(name) {
      if (ASIDE.has(name)) {
        aside--;
        return;
      }
      if (aside > 0) return;
      if (name === 't') inText = false;
      else if (name === 'p') {
        if (row !== null) cell = [cell, text.trim()].filter(Boolean).join(' ');
        else if (text.trim() !== '') {
          paragraphs++;
          collector.add(place(), text);
        }
        text = '';
      } else if (name === 'tc') {
        if (cell !== '') row?.push(cell);
        cell = '';
      } else if (name === 'tr') {
        if (row && row.length > 0) {
          paragraphs++;
          collector.add(place(), row.join(' | '));
        }
        row = null;
      }
    },
  });
  return { pages, paragraphs };
}
