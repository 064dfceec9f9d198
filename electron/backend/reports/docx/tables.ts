/** Tables of the model and of explanations as Word tables: repeated heading row, no row across pages. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '#shared/i18n/language.ts';
import { word } from '#shared/reports/templates/text.ts';
import { printable } from '../html/escape.ts';
import { type HouseStyle, modern } from '../html/style.ts';
import { type InlineContext, runs } from './inlines.ts';
import { color } from './styles.ts';
import type { Block, IndicatorState, TableColumn } from './types.ts';

/** Forms of the states as characters that every office font has. */
const stateSigns: Record<IndicatorState, string> = {
  good: '√ ',
  watch: '△ ',
  act: '● ',
  developing: '○ ',
  'no-target': '· ',
  'no-data': '',
  withheld: '◇ ',
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (size: number, hex: string) => ({ style: BorderStyle.SINGLE, size, color: color(hex) });
const alignments = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, center: AlignmentType.CENTER };

/** Years such as 2024-2025 stay on one line. */
const unbroken = (text: string) => printable(text).replace(/(?<!\d)(\d{4})-(\d{4})(?!\d)/g, '$1\u2011$2');

type Align = TableColumn['align'];

interface Grid {
  widths: number[];
  style: string;
  house: HouseStyle;
}

export const gridOf = (
  weights: readonly number[],
  total: number,
  style: string,
  house: HouseStyle = modern,
): Grid => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return { widths: weights.map((weight) => Math.floor((weight / sum) * total)), style, house };
};

const paragraphCell = (children: ParagraphChild[], align: Align, grid: Grid, index: number, head = false) =>
  new TableCell({
    width: { size: grid.widths[index] ?? 0, type: WidthType.DXA },
    margins: { top: 45, bottom: 45, left: 60, right: 60 },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: head ? line(6, grid.house.text) : line(3, grid.house.hairline),
    },
    children: [new Paragraph({ style: grid.style, alignment: alignments[align], children })],
  });

export function wordTable(
  heads: { text: string; align: Align }[],
  rows: ParagraphChild[][][],
  grid: Grid,
): Table {
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((head, index) =>
      paragraphCell([new TextRun({ text: unbroken(head.text), bold: true })], head.align, grid, index, true),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: grid.widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: grid.widths,
    borders: {
      top: line(8, grid.house.text),
      bottom: line(8, grid.house.text),
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      headRow,
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((children, index) =>
              paragraphCell(children, heads[index]?.align ?? 'start', grid, index),
            ),
          }),
      ),
    ],
  });
}

export function modelTable(
  block: Extract<Block, { kind: 'table' }>,
  context: InlineContext,
  total: number,
): Table {
  const grid = gridOf(
    block.columns.map((column) => column.weight),
    total,
    block.dense ? 'TableDense' : 'TableText',
    context.style,
  );
  const rows = block.rows.map((row) =>
    row.map((cell): ParagraphChild[] => {
      const content = runs(cell.inlines, context);
      const sign = cell.state ? stateSigns[cell.state] : '';
      const signed = sign ? [new TextRun({ text: sign }), ...content] : content;
      return cell.anchor ? [new Bookmark({ id: context.anchor(cell.anchor), children: signed })] : signed;
    }),
  );
  return wordTable(
    block.columns.map(({ header, align }) => ({ text: header, align })),
    rows,
    grid,
  );
}

/** No., facts, sources, pages. */
const WEIGHTS = [1.15, 2.75, 1.9, 1.6, 1.9, 2.1, 1.1, 1.25, 2.2, 1.9, 1.9];
/** Indicator and scope, where no heading names the indicator. */
const NAMED_WEIGHT = 4.6;
const PLACES = 4;

export function explanationTable(
  entries: readonly Extract<Block, { kind: 'explanation' }>[],
  context: InlineContext,
  total: number,
  language: Language,
): Table {
  const labels = entries[0]?.facts.map((fact) => fact.label) ?? [];
  const named = labels[0] === word(language, 'explained-indicator');
  const heads = [
    word(language, 'explained-number'),
    ...labels,
    word(language, 'explained-sources'),
    word(language, 'explained-places'),
  ].map((text, index) => ({
    text,
    align: index >= 3 && index <= labels.length ? ('end' as const) : ('start' as const),
  }));
  const grid = gridOf(
    heads.map((_, index) => (index === 1 && named ? NAMED_WEIGHT : (WEIGHTS[index] ?? 1.5))),
    total,
    'TableDense',
    context.style,
  );
  const comma = language === 'en' ? ', ' : '、';
  const rows = entries.map((entry): ParagraphChild[][] => [
    [new Bookmark({ id: context.anchor(entry.id), children: [new TextRun({ text: entry.mark })] })],
    ...entry.facts.map((fact) => [new TextRun({ text: unbroken(fact.text) })]),
    runs(entry.inlines, context),
    // Word counts the pages itself; the first few places suffice to find them all.
    [entry.figure, ...(entry.also ?? [])]
      .slice(0, PLACES)
      .flatMap((id, index) => [
        ...(index > 0 ? [new TextRun({ text: comma })] : []),
        new PageReference(context.anchor(id), { hyperlink: true }),
      ]),
  ]);
  return wordTable(heads, rows, grid);
}
