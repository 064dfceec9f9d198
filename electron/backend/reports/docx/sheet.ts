/** A letter of one page in Word: small margins and the smaller size, since Word cannot try again when it runs over. */
import { BorderStyle, NumberFormat, PageOrientation, Paragraph, TextRun } from 'docx';
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { printable } from '../html/escape.ts';
import { sheetStyles } from '../html/style.ts';
import { A4, color, half, twips } from './styles.ts';

export const SHEET = sheetStyles[1];

const [top, right, bottom, left] = SHEET.margins.map(twips) as [number, number, number, number];
export const SHEET_WIDTH = A4.width - left - right;

export const sheetPage = {
  page: {
    size: { ...A4, orientation: PageOrientation.PORTRAIT },
    margin: { top, right, bottom, left, header: twips(8), footer: twips(8) },
    pageNumbers: { formatType: NumberFormat.DECIMAL },
  },
};

export function letterhead(document: ReportDocument): Paragraph[] {
  const quiet = { color: color(SHEET.quiet), size: half(SHEET.table) };
  return [
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
          size: half(SHEET.headings[0] + 2),
          color: color(SHEET.accent),
        }),
      ],
    }),
    new Paragraph({
      spacing: { after: 140 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: color(SHEET.accent) } },
      children: [new TextRun({ text: printable(document.subtitle), ...quiet })],
    }),
  ];
}
