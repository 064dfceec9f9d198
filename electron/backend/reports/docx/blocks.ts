/** Blocks of the model as Word paragraphs and tables. */
import { Bookmark, ImageRun, Paragraph, SimpleField, type Table, TextRun } from 'docx';
import type { Language } from '#shared/i18n/language.ts';
import { chartSize } from '#shared/reports/chart-option.ts';
import { groupExplanations } from '#shared/reports/references.ts';
import { printable } from '../html/escape.ts';
import { BULLETS, heading } from './headings.ts';
import { type InlineContext, runs } from './inlines.ts';
import { explanationTable, modelTable } from './tables.ts';
import type { Block } from './types.ts';

export interface BlockContext {
  language: Language;
  text: InlineContext;
  cells: InlineContext;
  /** PNG by the chart's id. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** Width of the type area, in twips. */
  width: number;
}

export const wordBlocks = (blocks: readonly Block[], context: BlockContext): (Paragraph | Table)[] =>
  groupExplanations(blocks).flatMap((block, index, all): (Paragraph | Table)[] => {
    if (block.kind === 'explanations') {
      return [explanationTable(block.entries, context.cells, context.width, context.language)];
    }
    const next = all[index + 1]?.kind;
    return wordBlock(block, context, next === 'table' || next === 'chart' || next === 'explanations');
  });

function wordBlock(
  block: Exclude<Block, { kind: 'explanation' }>,
  context: BlockContext,
  keepNext: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, context.text.anchor)];
    case 'paragraph':
      return [
        new Paragraph({
          style: block.style === 'note' ? 'Note' : 'BodyText',
          keepNext,
          children: runs(block.inlines, context.text),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            children: runs(item, context.text),
          }),
      );
    case 'table':
      return [
        ...(block.caption ? [caption(block, context, 'Caption', 'Table')] : []),
        modelTable(block, context.cells, context.width),
        gap(),
      ];
    case 'chart':
      return [
        picture(block, context),
        ...(block.caption ? [caption(block, context, 'ChartCaption', 'Figure')] : []),
      ];
    case 'page-break':
      return [];
  }
}

/** Space after a table, which has none of its own in Word. */
const gap = () => new Paragraph({ style: 'TableDense', children: [] });

/** `Table 3`: the number is a field, so that Word can list and renumber captions. */
function caption(
  block: Extract<Block, { kind: 'table' | 'chart' }>,
  context: BlockContext,
  style: string,
  sequence: string,
): Paragraph {
  const [before = ''] = block.number.split(/\d+/);
  const number = /\d+/.exec(block.number)?.[0] ?? '';
  return new Paragraph({
    style,
    children: [
      new Bookmark({
        id: context.text.anchor(block.id),
        children: [new TextRun({ text: before }), new SimpleField(`SEQ ${sequence} \\* ARABIC`, number)],
      }),
      new TextRun({ text: `  ${printable(block.caption)}` }),
    ],
  });
}

function picture(block: Extract<Block, { kind: 'chart' }>, context: BlockContext): Paragraph {
  const data = context.pictures.get(block.id);
  if (!data) throw new Error(`no picture of chart ${block.id}`);
  const { width, height } = chartSize(block.chart);
  // 1440 twips are 96 pixels.
  const shown = Math.min(width, Math.floor(context.width / 15));
  return new Paragraph({
    style: 'Chart',
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: shown, height: Math.round((height * shown) / width) },
        altText: { name: block.number, title: printable(block.caption), description: printable(block.alt) },
      }),
    ],
  });
}
