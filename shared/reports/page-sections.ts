/** Runs of blocks that share a page orientation. */
import type { Block } from './document.ts';

export interface PageSection {
  wide: boolean;
  /** Starts on a new page by the author's wish, not only by a change of orientation. */
  blocks: Block[];
}

const leadsIn = (block: Block | undefined): block is Block =>
  block?.kind === 'heading' || block?.kind === 'paragraph';

/**
 * Splits at wide tables and explicit page breaks. The heading and the words that introduce a wide table move with it
 * on its landscape page, so that no page is left with a heading alone.
 */
export function pageSections(blocks: readonly Block[]): PageSection[] {
  const sections: PageSection[] = [];
  let current: PageSection = { wide: false, blocks: [] };
  const close = () => {
    if (current.blocks.length > 0) sections.push(current);
    current = { wide: false, blocks: [] };
  };
  for (const block of blocks) {
    if (block.kind === 'page-break') close();
    else if (block.kind === 'table' && block.wide) {
      const lead: Block[] = [];
      if (!current.wide) {
        while (leadsIn(current.blocks.at(-1))) {
          const moved = current.blocks.pop() as Block;
          lead.unshift(moved);
          if (moved.kind === 'heading' && !(current.blocks.at(-1)?.kind === 'heading')) break;
        }
        // Words without a heading of their own stay where they were.
        if (lead[0]?.kind !== 'heading') current.blocks.push(...lead.splice(0));
        close();
      }
      current.wide = true;
      current.blocks.push(...lead, block);
    } else {
      if (current.wide) close();
      current.blocks.push(block);
    }
  }
  close();
  return sections;
}
