/** Prints a narrative with its headings, lists, tables and charts. */
import type { Narrative } from '#shared/api/standards.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { say } from '#shared/i18n/language.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { BlockForm } from '#shared/narratives/blocks.ts';
import { type NarrativeToken, writeNarrativeToken } from '#shared/narratives/tokens.ts';
import type { Block, Inline } from '../document.ts';
import { sentence } from '../templates/text.ts';
import { lineInlines, writtenLines } from './narrative.ts';
import type { Scope } from './scope.ts';

export interface Printed {
  id: string;
  number: string;
}

/** Prints a block and answers where; null where there is nothing to print. Those of the item take no indicator. */
export type BlockPrinters = Record<
  `${BlockForm['kind']}:${BlockForm['id']}`,
  ((indicator: Indicator) => Printed | null) | undefined
>;

interface Printing {
  item: FrameworkItem;
  narrative: Pick<Narrative, 'text' | 'unread'>;
  printers: Partial<BlockPrinters>;
  /** What stands in the document already, by the token as written. */
  printed: Map<string, Printed>;
  /** The place of a document in the tables of evidence. */
  evidence(id: string): string | null;
}

type BlockToken = Extract<NarrativeToken, { kind: 'block' }>;

export function printNarrative(scope: Scope, printing: Printing): void {
  const { out } = scope;
  const begin = out.blocks.length;
  const unread = new Set(printing.narrative.unread);
  let list: Inline[][] = [];
  const endList = () => {
    out.list(list);
    list = [];
  };
  let drafted = false;
  for (const line of writtenLines(printing.narrative.text)) {
    const { lead, print } = blocksOf(scope, printing);
    const inlines = lineInlines(scope, line, printing.item, { evidence: printing.evidence, block: lead });
    const isDraft = unread.has(line.mark + line.content);
    if (drafted && !isDraft) {
      endList();
      out.paragraph(sentence(scope.language, 'narrative-unread'), 'note');
    }
    drafted = isDraft;
    if (line.kind === 'item') list.push(inlines);
    else {
      endList();
      // A line of nothing but a table needs no words before it.
      if (!line.runs.every((run) => run.kind === 'token' && run.token?.kind === 'block'))
        out.paragraph(inlines);
    }
    if (print.length > 0) endList();
    for (const put of print) put();
  }
  endList();
  if (drafted) out.paragraph(sentence(scope.language, 'narrative-unread'), 'note');
  keepForWorkbook(scope, printing.item, out.blocks.slice(begin));
}

/** References of a line, and the blocks that they ask to be printed after it. */
function blocksOf(scope: Scope, { printers, printed }: Printing) {
  const print: (() => void)[] = [];
  const lead = (token: BlockToken): Inline | null => {
    const key = writeNarrativeToken(token);
    const there = printed.get(key);
    if (there) return referenceTo(there);
    const printer = printers[`${token.form.kind}:${token.form.id}`];
    const indicator = token.indicator === null ? null : scope.indicator(token.indicator);
    if (!printer) return null;
    // Its number is known once it stands below the line; a table with nothing in it is not printed, only named.
    const inline: Inline = { kind: 'text', text: say(token.form.label, scope.language) };
    print.push(() => {
      const place = printed.get(key) ?? printer(indicator as Indicator);
      if (!place) return;
      printed.set(key, place);
      Object.assign(inline, referenceTo(place));
    });
    return inline;
  };
  return { lead, print };
}

const referenceTo = ({ id, number }: Printed): Inline => ({ kind: 'reference', to: id, text: number });

function keepForWorkbook({ narratives, language }: Scope, item: FrameworkItem, blocks: Block[]): void {
  narratives.push({ code: item.code, title: say(item.title, language), blocks });
}
