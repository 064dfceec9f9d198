/** The model as one HTML document for the press: cover, contents, sections; everything but the fonts inside. */
import type { ReportDocument } from '#shared/reports/document.ts';
import { pageSections } from '#shared/reports/page-sections.ts';
import { blockContext, blocksHtml, type Pages } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { captionLists, contents, cover, letterhead, probes } from './front.ts';
import { fontFaces, type HouseStyle, modern, styleSheet } from './style.ts';

export interface HtmlOptions {
  /** Where the fonts are, with a slash at the end; by itself beside the document, where every press serves them. */
  fontBase?: string;
  style?: HouseStyle;
  /** Page numbers by anchor; without them the contents show none. */
  pages?: Pages;
}

export const FONT_BASE = 'fonts/';

export function writeHtml(document: ReportDocument, options: HtmlOptions = {}): string {
  const pages = options.pages ?? new Map<string, number>();
  const style = options.style ?? document.style ?? modern;
  const context = blockContext(document, pages);
  const sheet = document.layout === 'sheet';
  const paper = document.form === 'paper';
  const sections = pageSections(document.blocks).map(
    (section, index) =>
      `<section class="${sheet || (paper && index === 0) ? 'sheet' : 'page'}${section.wide ? ' wide' : ''}">${
        paper && index === 0 ? letterhead(document, style) + probes(document) : ''
      }${blocksHtml(section.blocks, context)}</section>`,
  );
  const front = sheet
    ? letterhead(document, style)
    : paper
      ? ''
      : `${cover(document, style)}\n${contents(document, pages)}\n${captionLists(document, pages)}`;
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.title)}</title>
<style>${fontFaces(options.fontBase ?? FONT_BASE)}${styleSheet(style)}</style>
</head>
<body class="${style.look}">
${front}
${sections.join('\n')}
</body>
</html>`;
}
