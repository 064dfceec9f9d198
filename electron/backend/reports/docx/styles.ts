/** Word styles of the report: real headings, captions and table text that a person can restyle. */
import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { type HouseStyle, modern } from '../html/style.ts';

/** Sizes in half points, lengths in twentieths of a point: what Word counts in. */
export const half = (points: number) => Math.round(points * 2);
export const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
/** Width and height in twips. */
export const A4 = { width: 11_906, height: 16_838 };
export const color = (hex: string) => hex.slice(1);

/** Faces that Word and WPS have, by script: an office's machine has none of ours. */
export const fonts = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };

export const UNLISTED = 'HeadingUnlisted';

export function wordStyles(style: HouseStyle = modern): IStylesOptions {
  const heading = (level: 0 | 1 | 2) => ({
    run: {
      font: fonts,
      size: half(style.headings[level]),
      bold: true,
      color: color(level === 2 ? style.text : style.accent),
    },
    paragraph: {
      spacing: { before: [360, 260, 200][level] ?? 200, after: 100, line: 300, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...(level === 0
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
        run: { font: fonts, size: half(style.body), color: color(style.text) },
        // Without `auto` the line height is exact and clips pictures to one line of text.
        paragraph: { spacing: { after: 120, line: 310, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
    },
    paragraphStyles: [
      {
        id: UNLISTED,
        name: 'Heading unlisted',
        basedOn: 'Normal',
        next: 'Normal',
        ...heading(1),
      },
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
        28,
        { spacing: { before: 3600, after: 200 } },
        { bold: true, color: color(style.accent) },
      ),
      paragraph(
        'ContentsTitle',
        'Contents title',
        style.headings[0],
        { spacing: { after: 160 } },
        { bold: true, color: color(style.accent) },
      ),
    ],
  };
}
