/** What stands before the text in Word: cover, contents, lists of tables and figures. Their page numbers are written with the file. */
import { Paragraph, Tab, TableOfContents, TabStopType, TextRun } from 'docx';
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import type { HouseStyle } from '#shared/reports/house-style.ts';
import { captionsOf } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import { printable } from '../html/escape.ts';
import { logoParagraph } from './sheet.ts';
import { color, half, twips } from './styles.ts';

export function cover(document: ReportDocument, style: HouseStyle): Paragraph[] {
  const { language } = document;
  const official = style.look === 'official';
  const centred = official ? { alignment: 'center' as const } : {};
  const size = half(official ? 14 : 10);
  return [
    ...logoParagraph(style, 20),
    new Paragraph({
      ...centred,
      children: [
        new TextRun({
          text: printable(say(document.institution, language)),
          bold: true,
          size: half(official ? 16 : 14),
        }),
      ],
    }),
    new Paragraph({ style: 'CoverTitle', children: [new TextRun(printable(document.title))] }),
    new Paragraph({
      ...centred,
      spacing: { after: official ? 2400 : 3200 },
      children: [new TextRun({ text: printable(document.subtitle), size: half(official ? 14 : 13) })],
    }),
    ...document.cover.map(
      ({ label, text }) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: twips(official ? 46 : 38) }],
          spacing: { after: 60 },
          children: [
            new TextRun({ text: printable(label), color: color(style.quiet), size }),
            new TextRun({ children: [new Tab(), printable(text)], size }),
          ],
        }),
    ),
  ];
}

export function contents(
  document: ReportDocument,
  anchor: (id: string) => string,
  pages: ReadonlyMap<string, number>,
): (Paragraph | TableOfContents)[] {
  const { language } = document;
  const title = (text: string, pageBreakBefore = false) =>
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore, children: [new TextRun(text)] });
  const listOf = (kind: 'table' | 'chart', caption: string, key: 'list-of-tables' | 'list-of-figures') =>
    document.lists && captionsOf(document, kind).length > 0
      ? [
          title(word(language, key), true),
          new TableOfContents(word(language, key), {
            hyperlink: true,
            captionLabelIncludingNumbers: caption,
            beginDirty: false,
            cachedEntries: captionsOf(document, kind).map(({ id, number, text }) => {
              const page = pages.get(id);
              return {
                title: printable(`${number}  ${text}`),
                level: 1,
                href: anchor(id),
                ...(page === undefined ? {} : { page }),
              };
            }),
          }),
        ]
      : [];
  return [
    title(word(language, 'contents')),
    new TableOfContents(word(language, 'contents'), { hyperlink: true, headingStyleRange: '1-3' }),
    ...listOf('table', 'Table', 'list-of-tables'),
    ...listOf('chart', 'Figure', 'list-of-figures'),
  ];
}
