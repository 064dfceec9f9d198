/** The model as one HTML document for the press: cover, contents, sections; everything but the fonts inside. */
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { pageSections } from '#shared/reports/page-sections.ts';
import { contentsOf } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import { blockContext, blocksHtml, type Pages } from './blocks.ts';
import { escapeHtml } from './escape.ts';
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
  const context = blockContext(document, pages);
  const sections = pageSections(document.blocks).map(
    (section) =>
      `<section class="${document.layout === 'sheet' ? 'sheet' : 'page'}${section.wide ? ' wide' : ''}">${blocksHtml(section.blocks, context)}</section>`,
  );
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.title)}</title>
<style>${fontFaces(options.fontBase ?? FONT_BASE)}${styleSheet(options.style ?? modern)}</style>
</head>
<body>
${
  document.layout === 'sheet'
    ? letterhead(document)
    : `${cover(document)}
${contents(document, pages)}`
}
${sections.join('\n')}
</body>
</html>`;
}

function letterhead(document: ReportDocument): string {
  return `<div class="letterhead"><div class="institution">${escapeHtml(say(document.institution, document.language))}</div><div class="title">${escapeHtml(document.title)}</div><div class="subtitle">${escapeHtml(document.subtitle)}</div></div>`;
}

function cover(document: ReportDocument): string {
  const facts = document.cover
    .map(({ label, text }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('');
  return `<section class="cover"><div class="institution">${escapeHtml(say(document.institution, document.language))}</div>
<div class="rule"></div><div class="title">${escapeHtml(document.title)}</div><div class="subtitle">${escapeHtml(document.subtitle)}</div>
<dl>${facts}</dl></section>`;
}

const COLUMNS_FROM = 25;

function contents(document: ReportDocument, pages: Pages): string {
  const headings = contentsOf(document);
  // Many lines of the third level stand in two columns, so that the contents keep to a page.
  const dense = headings.filter(({ level }) => level === 3).length > COLUMNS_FROM;
  const parts: string[] = [];
  let leaves: string[] = [];
  const close = () => {
    if (leaves.length > 0) parts.push(`<div class="leaves${dense ? ' dense' : ''}">${leaves.join('')}</div>`);
    leaves = [];
  };
  for (const heading of headings) {
    const number = heading.number ? `<span class="number">${escapeHtml(heading.number)}</span>` : '';
    const line = `<a class="level-${heading.level}" href="#${heading.id}">${number}<span>${escapeHtml(heading.text)}</span><span class="dots"></span><span class="leaf">${pages.get(heading.id) ?? ''}</span></a>`;
    if (heading.level === 3) leaves.push(line);
    else {
      close();
      parts.push(line);
    }
  }
  close();
  return `<section class="page contents"><div class="heading">${escapeHtml(word(document.language, 'contents'))}</div>${parts.join('')}</section>`;
}
