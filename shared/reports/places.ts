/** Where the figures of a document stand, in words that a reader finds again on paper. */
import type { Block, Figure, Inline, ReportDocument } from './document.ts';

export interface FigurePlace {
  /** Number and title of the headings above it, outermost first. */
  section: string[];
  kind: 'paragraph' | 'list' | 'table' | 'explanation';
  /** Which paragraph or list of its section it stands in, from 1; tables have numbers of their own. */
  block: number;
  /** `Table 3` and its caption. */
  table: string | null;
  caption: string | null;
  /** The row of the table's body or the item of the list, from 1. */
  row: number | null;
  /** What stands in the first cell of the row. */
  rowLabel: string | null;
  /** From 1. */
  column: number | null;
  columnHeading: string | null;
}

export interface PlacedFigure {
  figure: Figure;
  place: FigurePlace;
}

/** Every figure with its place, in reading order. */
export function placedFigures(document: ReportDocument): PlacedFigure[] {
  const found: PlacedFigure[] = [];
  const headings: { level: number; text: string }[] = [];
  let block = 0;
  for (const entry of document.blocks) {
    if (entry.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= entry.level) headings.pop();
      headings.push({ level: entry.level, text: `${entry.number} ${entry.text}`.trim() });
      block = 0;
      continue;
    }
    if (entry.kind === 'paragraph' || entry.kind === 'list') block += 1;
    const section = headings.map(({ text }) => text);
    for (const { inlines, ...where } of partsOf(entry)) {
      for (const inline of inlines) {
        if (inline.kind === 'figure')
          found.push({ figure: inline.figure, place: { section, block, ...where } });
      }
    }
  }
  return found;
}

type Part = Omit<FigurePlace, 'section' | 'block'> & { inlines: readonly Inline[] };

const nowhere = { table: null, caption: null, row: null, rowLabel: null, column: null, columnHeading: null };

function partsOf(block: Block): Part[] {
  switch (block.kind) {
    case 'paragraph':
    case 'explanation':
      return [{ ...nowhere, kind: block.kind, inlines: block.inlines }];
    case 'list':
      return block.items.map((inlines, index) => ({ ...nowhere, kind: 'list', row: index + 1, inlines }));
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.map(
          ({ inlines }, column): Part => ({
            kind: 'table',
            table: block.number,
            caption: block.caption,
            row: row + 1,
            rowLabel: wordsOf(cells[0]?.inlines ?? []),
            column: column + 1,
            columnHeading: block.columns[column]?.header ?? null,
            inlines,
          }),
        ),
      );
    default:
      return [];
  }
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'figure' ? inline.figure.text : inline.text)).join('');
