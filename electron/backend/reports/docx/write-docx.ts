/** The model as a Word document, for offices that go on writing in it. */
import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { say } from '#shared/i18n/language.ts';
import { chartOption, chartSize } from '#shared/reports/chart-option.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import type { HouseStyle } from '#shared/reports/house-style.ts';
import { pageSections } from '#shared/reports/page-sections.ts';
import { captionsOf, explanationsByFigure } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import type { Press } from '../../ports.ts';
import { printable } from '../html/escape.ts';
import { modern } from '../html/style.ts';
import { createAnchors } from './anchors.ts';
import { type BlockContext, wordBlocks } from './blocks.ts';
import { fixedPackage } from './fixed-package.ts';
import { contents, cover } from './front.ts';
import { bulletNumbering, headingNumbering } from './headings.ts';
import { pageNumbers } from './page-numbers.ts';
import { letterhead, SHEET_WIDTH, sheetPage, sheetStyle } from './sheet.ts';
import { A4, twips, wordStyles } from './styles.ts';

/**
 * @param pages page numbers by anchor, of the same document as PDF: written into contents and references, so that the
 * file opens without a question. Word counts again when somebody updates its fields.
 */
export async function writeDocx(
  document: ReportDocument,
  press: Press,
  pages: ReadonlyMap<string, number> = new Map(),
): Promise<Uint8Array> {
  const { language } = document;
  const sheet = document.layout === 'sheet';
  const style = sheet ? sheetStyle(document) : (document.style ?? modern);
  const text = {
    anchor: createAnchors(),
    explanations: explanationsByFigure(document),
    marks: true,
    style,
    captions: new Set(
      (['table', 'chart'] as const).flatMap((kind) => captionsOf(document, kind).map(({ id }) => id)),
    ),
  };
  const context: Omit<BlockContext, 'width'> = {
    language,
    text,
    cells: { ...text, marks: false },
    pictures: await pictures(document, press),
  };
  const file = new Document({
    title: printable(document.title),
    subject: printable(document.subtitle),
    creator: printable(document.author),
    lastModifiedBy: printable(document.author),
    description: printable(document.dataDigest),
    // Contents and references are written with their pages, so that Word has nothing to ask about when it opens the file.
    features: { updateFields: false },
    pageNumbers: pageNumbers(document, text.anchor, pages),
    styles: wordStyles(style),
    numbering: { config: [headingNumbering(style, language), bulletNumbering(style)] },
    sections: sheet
      ? [
          {
            properties: sheetPage,
            children: [
              ...letterhead(document, style),
              ...wordBlocks(document.blocks, { ...context, width: SHEET_WIDTH }),
            ],
          },
        ]
      : sectionsOf(document, style, context, pages),
  });
  return fixedPackage(await Packer.toBuffer(file), document.date);
}

function sectionsOf(
  document: ReportDocument,
  style: HouseStyle,
  context: Omit<BlockContext, 'width'>,
  pages: ReadonlyMap<string, number>,
): ISectionOptions[] {
  const paper = document.form === 'paper';
  const body = pageSections(document.blocks).map((section, index): ISectionOptions => {
    const [, right, , left] = marginsOf(style, section.wide);
    const width = (section.wide ? A4.height : A4.width) - left - right;
    return {
      ...running(document, style, width, paper && index === 0),
      properties: {
        ...page(style, section.wide),
        type: SectionType.NEXT_PAGE,
        titlePage: paper && index === 0,
      },
      children: [
        ...(paper && index === 0 ? letterhead(document, style) : []),
        ...wordBlocks(section.blocks, { ...context, width }),
      ],
    };
  });
  if (paper) return body;
  const [, right, , left] = marginsOf(style, false);
  return [
    { properties: page(style, false), children: cover(document, style) },
    {
      ...running(document, style, A4.width - left - right, false),
      properties: page(style, false),
      children: contents(document, context.text.anchor, pages),
    },
    ...body,
  ];
}

async function pictures(document: ReportDocument, press: Press): Promise<Map<string, Uint8Array>> {
  const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  const drawn = await press.rasterise(
    charts.map(({ chart }) => ({
      option: chartOption(chart, { language: document.language }),
      ...chartSize(chart),
    })),
  );
  return new Map(charts.map((block, index) => [block.id, drawn[index] as Uint8Array]));
}

/** Twips: top, right, bottom, left. */
const marginsOf = (style: HouseStyle, wide: boolean) =>
  (wide ? style.wideMargins : style.margins).map(twips) as [number, number, number, number];

function page(style: HouseStyle, wide: boolean) {
  const [top, right, bottom, left] = marginsOf(style, wide);
  const header = twips(style.look === 'official' ? 20 : wide ? 10 : 12);
  // The page number of an official paper stands 7 mm below the type area.
  const footer = style.look === 'official' && !wide ? bottom - twips(12) : twips(10);
  return {
    page: {
      size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top, right, bottom, left, header, footer },
      pageNumbers: { formatType: NumberFormat.DECIMAL },
    },
  };
}

/** Short title and status above, period and page below; a letterhead has nothing above it. */
function running(document: ReportDocument, style: HouseStyle, width: number, headed: boolean) {
  const { language } = document;
  const [first = '', middle = '', last = ''] = word(language, 'page-of', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001');
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  const title = `${say(document.institution, language)} · ${document.title}`;
  const numbers =
    style.look === 'official'
      ? ['— ', PageNumber.CURRENT, ' —']
      : [first, PageNumber.CURRENT, middle, PageNumber.TOTAL_PAGES, last];
  const header = new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops,
        children: [
          new TextRun(printable(title)),
          new TextRun({ children: [new Tab(), word(language, document.status)] }),
        ],
      }),
    ],
  });
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Running',
          tabStops,
          children: [
            new TextRun(printable(document.period)),
            new TextRun({ children: [new Tab(), ...numbers] }),
          ],
        }),
      ],
    });
  return {
    headers: {
      default: header,
      ...(headed
        ? { first: new Header({ children: [new Paragraph({ style: 'Running', children: [] })] }) }
        : {}),
    },
    footers: { default: footer(), ...(headed ? { first: footer() } : {}) },
  };
}
