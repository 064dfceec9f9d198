/** The text of a PowerPoint presentation, slide by slide in the order in which they are shown. */
import { ok } from '#shared/lib/result.ts';
import { scanXml } from '../../files/xlsx/reader/xml.ts';
import { Collector } from './collect.ts';
import { textLimits } from './limits.ts';
import type { Parts } from './package.ts';
import type { ExtractAnswer } from './task.ts';

export function extractSlides(parts: Parts): ExtractAnswer {
  const collector = new Collector();
  const slides = slideNames(parts);
  for (const [index, name] of slides.slice(0, textLimits.pages).entries()) {
    const xml = parts(name);
    if (xml !== null) collect(xml, name, index + 1, collector);
  }
  return ok({
    unit: 'slide',
    pages: slides.length,
    blocks: collector.blocks,
    cut: collector.cut || slides.length > textLimits.pages,
  });
}

function slideNames(parts: Parts): string[] {
  const targets = new Map<string, string>();
  scanXml(parts('ppt/_rels/presentation.xml.rels') ?? '', 'presentation.xml.rels', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(ppt\/)?/, 'ppt/'));
    },
  });
  const shown: string[] = [];
  // `id` is the slide's number, `r:id` its file: both have the same local name, and only the second is a relation.
  for (const [, id] of (parts('ppt/presentation.xml') ?? '').matchAll(
    /<\w*:?sldId\s[^>]*\br:id="([^"]+)"/g,
  )) {
    const target = targets.get(id ?? '');
    if (target) shown.push(target);
  }
  return shown;
}

function collect(xml: string, part: string, slide: number, collector: Collector): void {
  let text = '';
  let inText = false;
  scanXml(xml, part, {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'br') text += ' ';
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'p') {
        collector.add(slide, text);
        text = '';
      }
    },
  });
}
