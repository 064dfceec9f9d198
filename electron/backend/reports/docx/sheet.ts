/** A letter of one page in Word: small margins and the smaller size, since Word cannot try again when it runs over. */
import { BorderStyle, ImageRun, NumberFormat, PageOrientation, Paragraph, TextRun } from 'docx';
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { type HouseStyle, sheetStyles } from '#shared/reports/house-style.ts';
import { printable } from '../html/escape.ts';
import { A4, color, half, twips } from './styles.ts';

const SHEET = sheetStyles()[1];

export const sheetStyle = (document: ReportDocument): HouseStyle => sheetStyles(document.style)[1];

const [top, right, bottom, left] = SHEET.margins.map(twips) as [number, number, number, number];
export const SHEET_WIDTH = A4.width - left - right;

export const sheetPage = {
  page: {
    size: { ...A4, orientation: PageOrientation.PORTRAIT },
    margin: { top, right, bottom, left, header: twips(8), footer: twips(8) },
    pageNumbers: { formatType: NumberFormat.DECIMAL },
  },
};

/** Institution, title and subtitle over a rule; with the house's logo, where there is one. */
export function letterhead(document: ReportDocument, style: HouseStyle): Paragraph[] {
  const quiet = { color: color(style.quiet), size: half(style.table) };
  const accent = color(style.look === 'official' ? style.text : style.accent);
  return [
    ...logoParagraph(style, 13),
    new Paragraph({
      spacing: { after: 0 },
      children: [new TextRun({ text: printable(say(document.institution, document.language)), ...quiet })],
    }),
    new Paragraph({
      spacing: { after: 0 },
      children: [
        new TextRun({
          text: printable(document.title),
          bold: true,
          size: half(style.headings[0] + 2),
          color: accent,
        }),
      ],
    }),
    new Paragraph({
      spacing: { after: 140 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: accent } },
      children: [new TextRun({ text: printable(document.subtitle), ...quiet })],
    }),
  ];
}

/** The logo at a height in millimetres. */
export function logoParagraph({ logo, look }: HouseStyle, height: number): Paragraph[] {
  if (!logo) return [];
  const [, type = 'png', data = ''] = /^data:image\/(png|jpeg);base64,(.*)$/.exec(logo.url) ?? [];
  const pixels = (height / 25.4) * 96;
  return [
    new Paragraph({
      spacing: { after: 80 },
      ...(look === 'official' ? { alignment: 'center' as const } : {}),
      children: [
        new ImageRun({
          type: type === 'jpeg' ? 'jpg' : 'png',
          data: Buffer.from(data, 'base64'),
          transformation: {
            width: Math.round((pixels * logo.width) / logo.height),
            height: Math.round(pixels),
          },
          altText: { name: 'Logo', title: 'Logo', description: 'Logo' },
        }),
      ],
    }),
  ];
}
