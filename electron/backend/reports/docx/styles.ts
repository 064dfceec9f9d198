/** Word styles of the report: real headings, captions and table text that a person can restyle. */
import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { fontChoices } from '#shared/reports/house-style.ts';
import { type HouseStyle, modern } from '../html/style.ts';

/** Sizes in half points, lengths in twentieths of a point: what Word counts in. */
export const half = (points: number) => Math.round(points * 2);
export const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
/** Width and height in twips. */
export const A4 = { width: 11_906, height: 16_838 };
export const color = (hex: string) => hex.slice(1);

/** Faces that Word and WPS have, by script: an office's machine has none of ours. */
const family = (latin: string, eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
export const bodyFont = ({ fonts }: HouseStyle) => family(fontChoices[fonts].latin, fontChoices[fonts].body);

export const UNLISTED = 'HeadingUnlisted';

export function wordStyles(style: HouseStyle = modern): IStylesOptions {
  const official = style.look === 'official';
  const heading = (level: 0 | 1 | 2) => ({
    run: {
      font: family(fontChoices[style.fonts].latin, fontChoices[style.fonts].headings[level]),
      size: half(style.headings[level]),
      bold: style.look === 'modern' || level === 0,
      color: color(official || level === 2 ? style.text : style.accent),
    },
    paragraph: {
      spacing: { before: [360, 260, 200][level] ?? 200, after: 100, line: 300, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...(level === 0 && !official
        ? { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: color(style.accent) } } }
        : {}),
    },
  });
  const paragraph = (id: string, name: string, size: number, extra: object = {}, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size: half(size), ...run },
    paragraph: { spacing: { after: 80, line: 300, lineRule: LineRuleType.AUTO }, ...extra },
  });
  return {
    default: {
      document: {
        run: {
          font: bodyFont(style),
          size: half(style.body),
          color: color(style.text),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        // Without `auto` the line height is exact and clips pictures to one line of text.
        paragraph: { spacing: { after: 120, line: 310, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
    },
    // Entries of the lists of tables and figures are set in it by the library, which does not define it.
    characterStyles: [{ id: 'IndexLink', name: 'Index Link' }],
    paragraphStyles: [
      {
        id: UNLISTED,
        name: 'Heading unlisted',
        basedOn: 'Normal',
        next: 'Normal',
        ...heading(1),
      },
      paragraph('BodyText', 'Body Text', style.body, {
        // 22 lines of 28 characters on a page; the first line is indented by two characters.
        ...(official
          ? {
              spacing: { after: 0, line: 579, lineRule: LineRuleType.EXACT },
              indent: { firstLineChars: 200 },
            }
          : { spacing: { after: 120, line: 310, lineRule: LineRuleType.AUTO } }),
      }),
      paragraph(
        'Caption',
        'caption',
        style.table + 0.5,
        { keepNext: true, spacing: { before: 160, after: 60 } },
        { bold: true },
      ),
      paragraph(
        'ChartCaption',
        'Chart caption',
        style.table + 0.5,
        { alignment: 'center', spacing: { before: 40, after: 160 } },
        { bold: true },
      ),
      paragraph('Chart', 'Chart', style.body, { keepNext: true, alignment: 'center' }),
      paragraph('Note', 'Note', style.table, {}, { color: color(style.quiet) }),
      paragraph('TableText', 'Table text', style.table, {
        spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO },
      }),
      paragraph('TableDense', 'Table text dense', style.dense, {
        spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO },
      }),
      paragraph('Running', 'Running title', 8, {}, { color: color(style.quiet) }),
      paragraph(
        'CoverTitle',
        'Cover title',
        official ? 22 : 28,
        { spacing: { before: 3600, after: 200 }, ...(official ? { alignment: 'center' } : {}) },
        {
          bold: true,
          color: color(official ? style.text : style.accent),
          font: family(
            fontChoices[style.fonts].latin,
            official ? 'SimSun' : fontChoices[style.fonts].headings[0],
          ),
        },
      ),
      paragraph(
        'ContentsTitle',
        'Contents title',
        style.headings[0],
        { spacing: { after: 160 }, ...(official ? { alignment: 'center' } : {}) },
        { bold: true, color: color(official ? style.text : style.accent) },
      ),
      ...[1, 2, 3].map((level) =>
        paragraph(
          `TOC${level}`,
          `toc ${level}`,
          Math.min(style.body, 12) - (level === 3 ? 1.5 : 0),
          {
            spacing: { before: level === 1 ? 80 : 0, after: 20, line: 280, lineRule: LineRuleType.AUTO },
            indent: { left: (level - 1) * 320 },
          },
          level === 1 ? { bold: true } : {},
        ),
      ),
      paragraph('TableofFigures', 'table of figures', Math.min(style.body, 12) - 1, {
        spacing: { after: 20, line: 280, lineRule: LineRuleType.AUTO },
      }),
    ],
  };
}
