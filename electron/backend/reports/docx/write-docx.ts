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
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { say } from '#shared/i18n/language.ts';
import { chartOption, chartSize } from '#shared/reports/chart-option.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { pageSections } from '#shared/reports/page-sections.ts';
import { explanationsByFigure } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import type { Press } from '../../ports.ts';
import { printable } from '../html/escape.ts';
import { modern } from '../html/style.ts';
import { createAnchors } from './anchors.ts';
import { type BlockContext, wordBlocks } from './blocks.ts';
import { fixedPackage } from './fixed-package.ts';
import { letterhead, SHEET, SHEET_WIDTH, sheetPage } from './sheet.ts';
import { A4, color, half, twips, wordStyles } from './styles.ts';

const [top, right, bottom, left] = modern.margins.map(twips) as [number, number, number, number];
const [wideTop, wideRight, wideBottom, wideLeft] = modern.wideMargins.map(twips) as [
  number,
  number,
  number,
  number,
];

export async function writeDocx(document: ReportDocument, press: Press): Promise<Uint8Array> {
  const { language } = document;
  const explanations = explanationsByFigure(document);
  const anchor = createAnchors();
  const text = { anchor, explanations, marks: true };
  const context: Omit<BlockContext, 'width'> = {
    language,
    text,
    cells: { ...text, marks: false },
    pictures: await pictures(document, press),
  };
  const body = pageSections(document.blocks).map((section): ISectionOptions => {
    const width = section.wide ? A4.height - wideLeft - wideRight : A4.width - left - right;
    return {
      ...running(document, width),
      properties: { ...page(section.wide), type: SectionType.NEXT_PAGE },
      children: wordBlocks(section.blocks, { ...context, width }),
    };
  });
  const sheet = document.layout === 'sheet';
  const file = new Document({
    title: printable(document.title),
    subject: printable(document.subtitle),
    creator: printable(document.author),
    lastModifiedBy: printable(document.author),
    description: printable(document.dataDigest),
    features: { updateFields: !sheet },
    styles: wordStyles(sheet ? SHEET : modern),
    sections: sheet
      ? [
          {
            properties: sheetPage,
            children: [
              ...letterhead(document),
              ...wordBlocks(document.blocks, { ...context, width: SHEET_WIDTH }),
            ],
          },
        ]
      : [
          { properties: page(false), children: cover(document) },
          {
            ...running(document, A4.width - left - right),
            properties: page(false),
            children: contents(document),
          },
          ...body,
        ],
  });
  return fixedPackage(await Packer.toBuffer(file), document.date);
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

const page = (wide: boolean) => ({
  page: {
    size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: wide
      ? {
          top: wideTop,
          right: wideRight,
          bottom: wideBottom,
          left: wideLeft,
          header: twips(10),
          footer: twips(10),
        }
      : { top, right, bottom, left, header: twips(12), footer: twips(10) },
    pageNumbers: { formatType: NumberFormat.DECIMAL },
  },
});

/** Short title and status above, period and page below. */
function running(document: ReportDocument, width: number) {
  const { language } = document;
  const [first = '', middle = '', last = ''] = word(language, 'page-of', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001');
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  const title = `${say(document.institution, language)} · ${document.title}`;
  return {
    headers: {
      default: new Header({
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
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Running',
            tabStops,
            children: [
              new TextRun(printable(document.period)),
              new TextRun({
                children: [new Tab(), first, PageNumber.CURRENT, middle, PageNumber.TOTAL_PAGES, last],
              }),
            ],
          }),
        ],
      }),
    },
  };
}

function cover(document: ReportDocument): Paragraph[] {
  const { language } = document;
  return [
    new Paragraph({
      children: [
        new TextRun({ text: printable(say(document.institution, language)), bold: true, size: half(14) }),
      ],
    }),
    new Paragraph({ style: 'CoverTitle', children: [new TextRun(printable(document.title))] }),
    new Paragraph({
      spacing: { after: 3200 },
      children: [new TextRun({ text: printable(document.subtitle), size: half(13) })],
    }),
    ...document.cover.map(
      ({ label, text }) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: twips(38) }],
          spacing: { after: 60 },
          children: [
            new TextRun({ text: printable(label), color: color(modern.quiet), size: half(10) }),
            new TextRun({ children: [new Tab(), printable(text)], size: half(10) }),
          ],
        }),
    ),
  ];
}

function contents(document: ReportDocument): (Paragraph | TableOfContents)[] {
  const title = word(document.language, 'contents');
  return [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun(title)] }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-3' }),
  ];
}
