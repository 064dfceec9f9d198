/** A report bound several times over: as long as a self-study of a large hospital, every place and link its own. */
import type { Block, Inline, ReportDocument } from '#shared/reports/document.ts';

/** @param times how often the text stands in it; figures, tables, charts and explanations get ids of their own. */
export function volume(document: ReportDocument, times: number): ReportDocument {
  const copies = Array.from({ length: times }, (_, index) =>
    document.blocks.map((block) => copied(block, index)),
  );
  const blocks = copies.flatMap((copy): Block[] => [{ kind: 'page-break' }, ...copy]).slice(1);
  return { ...document, blocks };
}

function copied(block: Block, index: number): Block {
  const own = (id: string) => (index === 0 ? id : `${id}v${index}`);
  const inlines = (given: readonly Inline[]) =>
    given.map((inline): Inline => {
      if (inline.kind === 'figure')
        return { ...inline, figure: { ...inline.figure, id: own(inline.figure.id) } };
      return inline.kind === 'reference' ? { ...inline, to: own(inline.to) } : inline;
    });
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map(inlines) };
    case 'table':
      return {
        ...block,
        id: own(block.id),
        rows: block.rows.map((row) =>
          row.map((cell) => ({
            ...cell,
            inlines: inlines(cell.inlines),
            ...(cell.anchor === undefined ? {} : { anchor: own(cell.anchor) }),
          })),
        ),
      };
    case 'explanation':
      return {
        ...block,
        id: own(block.id),
        figure: own(block.figure),
        ...(block.also ? { also: block.also.map(own) } : {}),
        inlines: inlines(block.inlines),
      };
    case 'heading':
    case 'chart':
      return { ...block, id: own(block.id) };
    case 'page-break':
      return block;
  }
}
