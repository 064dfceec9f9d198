/** What stands before the text: cover, contents, lists of tables and figures; a letterhead where there is no cover. */
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { captionsOf, contentsOf } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import type { Pages } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import type { HouseStyle } from './style.ts';

const institutionOf = (document: ReportDocument) => escapeHtml(say(document.institution, document.language));

/** Decorative: the name stands beside it. */
const logo = ({ logo: picture }: HouseStyle, height: number) =>
  picture
    ? `<img class="logo" alt="" src="${picture.url}" style="height:${height}mm;width:${((picture.width / picture.height) * height).toFixed(2)}mm">`
    : '';

export function letterhead(document: ReportDocument, style: HouseStyle): string {
  const parts = [
    `<div class="institution">${institutionOf(document)}</div>`,
    `<div class="title">${escapeHtml(document.title)}</div>`,
    `<div class="subtitle">${escapeHtml(document.subtitle)}</div>`,
  ];
  return `<div class="letterhead">${logo(style, 13)}<div>${parts.join('')}</div></div>`;
}

/** Links to every heading, so that the engine names their pages also where no contents do. */
export const probes = (document: ReportDocument): string =>
  `<nav aria-hidden="true" class="probes">${contentsOf(document)
    .map(({ id }) => `<a class="probe" href="#${id}"></a>`)
    .join('')}</nav>`;

export function cover(document: ReportDocument, style: HouseStyle): string {
  const facts = document.cover
    .map(({ label, text }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('');
  return `<section class="cover ${style.look}">${logo(style, 20)}<div class="institution">${institutionOf(document)}</div>
<div class="rule"></div><div class="title">${escapeHtml(document.title)}</div><div class="subtitle">${escapeHtml(document.subtitle)}</div>
<dl>${facts}</dl></section>`;
}

const COLUMNS_FROM = 25;

const lineOf = (
  kind: string,
  { id, number, text }: { id: string; number: string; text: string },
  pages: Pages,
): string =>
  `<a class="${kind}" href="#${id}">${number ? `<span class="number">${escapeHtml(number)}</span>` : ''}<span>${escapeHtml(text)}</span><span class="dots"></span><span class="leaf">${pages.get(id) ?? ''}</span></a>`;

export function contents(document: ReportDocument, pages: Pages): string {
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
    const line = lineOf(`level-${heading.level}`, heading, pages);
    if (heading.level === 3) leaves.push(line);
    else {
      close();
      parts.push(line);
    }
  }
  close();
  return page(word(document.language, 'contents'), parts);
}

/** Lists of tables and figures, each as far as there are any. */
export function captionLists(document: ReportDocument, pages: Pages): string {
  if (!document.lists) return '';
  return (['table', 'chart'] as const)
    .map((kind) => {
      const captions = captionsOf(document, kind);
      const title = word(document.language, kind === 'table' ? 'list-of-tables' : 'list-of-figures');
      return captions.length === 0
        ? ''
        : page(
            title,
            captions.map((entry) => lineOf('caption-line', entry, pages)),
          );
    })
    .join('\n');
}

const page = (title: string, lines: readonly string[]) =>
  `<section class="page contents"><div class="heading">${escapeHtml(title)}</div>${lines.join('')}</section>`;
