/** The receipt as a Word document, for departments that answer in it. */
import { Document, Footer, Packer, PageNumber, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import type { Receipt } from '#shared/api/receipts.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { word } from '#shared/reports/templates/text.ts';
import { fixedPackage } from '../reports/docx/fixed-package.ts';
import { color, half, twips, UNLISTED, wordStyles } from '../reports/docx/styles.ts';
import { gridOf, wordTable } from '../reports/docx/tables.ts';
import { printable } from '../reports/html/escape.ts';
import { modern } from '../reports/html/style.ts';
import {
  departmentOfAll,
  type ReceiptPart,
  type ReceiptTable,
  receiptPages,
  receiptWords,
} from './receipt-parts.ts';

const PAGE = { width: 11_906, height: 16_838 };
const [SIDE, TOP] = [twips(20), twips(22)];
const WIDTH = PAGE.width - 2 * SIDE;
/** Where the texts of the facts begin. */
const FACT = twips(50);

/** One document, of one file or of several. */
export async function receiptDocx(
  receipts: readonly [Receipt, ...Receipt[]],
  language: Language,
): Promise<Uint8Array> {
  const t = receiptWords(language);
  const [first] = receipts;
  const { batch } = first;
  const department = departmentOfAll(receipts);
  const about = (receipts.length === 1 ? batch.file : department && say(department, language)) ?? '';
  const [front = [], ...files] = receiptPages(receipts, language);
  const file = new Document({
    title: printable(`${t('title')} ${about}`),
    creator: printable(batch.by),
    lastModifiedBy: printable(batch.by),
    styles: wordStyles(),
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: TOP, bottom: TOP, left: SIDE, right: SIDE } } },
        footers: { default: footer(about, language) },
        children: [
          line(say(first.institution, language), 'quiet'),
          headline(t('title'), false),
          ...front.flatMap(partBlocks),
          new Paragraph({ spacing: { before: twips(14) }, children: [new TextRun(t('signature'))] }),
          ...files.flatMap((parts, at) => [
            headline(receipts[at]!.batch.file ?? '', true),
            ...parts.flatMap(partBlocks),
          ]),
        ],
      },
    ],
  });
  const last = receipts.map(({ batch: { at } }) => at).sort();
  return fixedPackage(await Packer.toBuffer(file), last.at(-1)!);
}

const headline = (text: string, pageBreakBefore: boolean) =>
  new Paragraph({
    spacing: { after: 160 },
    pageBreakBefore,
    children: [
      new TextRun({ text: printable(text), bold: true, size: half(17), color: color(modern.accent) }),
    ],
  });

const line = (text: string, look: ReceiptPart['lines'][number]['look']) =>
  new Paragraph({
    children: [
      new TextRun({
        text: printable(text),
        bold: look === 'sum',
        ...(look === 'quiet' ? { color: color(modern.quiet) } : {}),
      }),
    ],
  });

const fact = ([label, text]: [string, string]) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.LEFT, position: FACT }],
    // A long text goes on below itself.
    indent: { left: FACT, hanging: FACT },
    spacing: { after: 40 },
    children: [
      new TextRun({ text: printable(label), color: color(modern.quiet), size: half(9) }),
      new TextRun({ children: [new Tab(), printable(text)], size: half(9) }),
    ],
  });

function partBlocks({ heading, facts, lines, table }: ReceiptPart): (Paragraph | Table)[] {
  return [
    ...(heading === null
      ? []
      : [new Paragraph({ style: UNLISTED, children: [new TextRun(printable(heading))] })]),
    ...facts.map(fact),
    ...lines.map(({ text, look }) => line(text, look)),
    ...(table ? [tableOf(table)] : []),
  ];
}

const tableOf = ({ columns, rows }: ReceiptTable): Table =>
  wordTable(
    columns.map(({ head }) => ({ text: head, align: 'start' })),
    rows.map((cells) => cells.map((text) => [new TextRun(printable(text))])),
    gridOf(
      columns.map(({ weight }) => weight),
      WIDTH,
      'TableText',
    ),
  );

function footer(file: string, language: Language): Footer {
  const [first = '', middle = '', last = ''] = word(language, 'page-of', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun(printable(file)),
          new TextRun({
            children: [new Tab(), first, PageNumber.CURRENT, middle, PageNumber.TOTAL_PAGES, last],
          }),
        ],
      }),
    ],
  });
}
