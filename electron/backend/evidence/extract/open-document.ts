/** The text of an OpenDocument text or presentation. */
import { ok } from '#shared/lib/result.ts';
import { fileFailure } from '../../files/failures.ts';
import { scanXml } from '../../files/xlsx/reader/xml.ts';
import { Collector } from './collect.ts';
import type { Parts } from './package.ts';
import type { ExtractAnswer } from './task.ts';

const ASIDE = new Set(['annotation', 'tracked-changes', 'ruby-text', 'forms']);

export function extractOpenDocument(parts: Parts): ExtractAnswer {
  const xml = parts('content.xml');
  if (xml === null) return fileFailure.corrupt('odf-without-content');
  const collector = new Collector();
  const slides = /<draw:page\b/.test(xml);
  let slide = 0;
  let paragraphs = 0;
  let depth = 0;
  let aside = 0;
  let text = '';
  scanXml(xml, 'content.xml', {
    open(name, { c }) {
      if (ASIDE.has(name)) aside++;
      if (aside > 0) return;
      if (name === 'page') slide++;
      else if (name === 'p' || name === 'h') {
        if (depth++ === 0) text = '';
      } else if (name === 's') text += ' '.repeat(Math.min(100, Number(c ?? 1) || 1));
      else if (name === 'tab' || name === 'line-break') text += ' ';
    },
    text(piece) {
      if (depth > 0 && aside === 0) text += piece;
    },
    close(name) {
      if (ASIDE.has(name)) {
        aside--;
        return;
      }
      if (aside > 0 || (name !== 'p' && name !== 'h') || --depth > 0) return;
      if (text.trim() !== '') paragraphs++;
      collector.add(slides ? Math.max(1, slide) : Math.max(1, paragraphs), text);
    },
  });
  return ok({
    unit: slides ? 'slide' : 'paragraph',
    pages: slides ? slide : paragraphs,
    blocks: collector.blocks,
    cut: collector.cut,
  });
}
