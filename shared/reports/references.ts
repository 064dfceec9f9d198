/** Finding one's way in a document: figures, explanations, anchors. */
import type { Block, Figure, Inline, ReportDocument } from './document.ts';

type Explanation = Extract<Block, { kind: 'explanation' }>;

/** All inlines of a block, in reading order. */
export function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'explanation':
      return block.inlines;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.inlines);
    case 'heading':
    case 'chart':
    case 'page-break':
      return [];
  }
}

/** Every figure of the document, in reading order. */
export function figuresOf(document: ReportDocument): Figure[] {
  return document.blocks
    .flatMap(inlinesOf)
    .flatMap((inline) => (inline.kind === 'figure' ? [inline.figure] : []));
}

/** Explanation by the id of a figure. */
export function explanationsByFigure(document: ReportDocument): Map<string, Explanation> {
  const byFigure = new Map<string, Explanation>();
  for (const block of document.blocks) {
    if (block.kind !== 'explanation') continue;
    for (const id of [block.figure, ...(block.also ?? [])]) byFigure.set(id, block);
  }
  return byFigure;
}

/** Everything that a reference may point to. */
export function anchorsOf(document: ReportDocument): string[] {
  return document.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'chart':
      case 'explanation':
        return [block.id];
      case 'table':
        return [block.id, ...block.rows.flat().flatMap((cell) => cell.anchor ?? [])];
      default:
        return [];
    }
  });
}

/** Explanations that follow one another with the same labels: what may be printed as one table. */
export function groupExplanations(
  blocks: readonly Block[],
): (Exclude<Block, Explanation> | { kind: 'explanations'; entries: Explanation[] })[] {
  const groups: (Exclude<Block, Explanation> | { kind: 'explanations'; entries: Explanation[] })[] = [];
  for (const block of blocks) {
    if (block.kind !== 'explanation') {
      groups.push(block);
      continue;
    }
    const last = groups.at(-1);
    const labels = (entry: Explanation) => entry.facts.map((fact) => fact.label).join('\n');
    if (last?.kind === 'explanations' && last.entries[0] && labels(last.entries[0]) === labels(block)) {
      last.entries.push(block);
    } else groups.push({ kind: 'explanations', entries: [block] });
  }
  return groups;
}

/** Headings of the contents, in order. */
export function contentsOf(document: ReportDocument): Extract<Block, { kind: 'heading' }>[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' && !block.unlisted ? [block] : []));
}

/** Numbers and captions of the tables or the charts, in order; those without a number are left out. */
export function captionsOf(
  document: ReportDocument,
  kind: 'table' | 'chart',
): { id: string; number: string; text: string }[] {
  return document.blocks.flatMap((block) =>
    block.kind === kind && block.number !== ''
      ? [{ id: block.id, number: block.number, text: block.caption }]
      : [],
  );
}
