/** Blocks of the model as HTML. */
import type { Block, ReportDocument } from '#shared/reports/document.ts';
import { explanationsByFigure, groupExplanations, inlinesOf } from '#shared/reports/references.ts';
import { word } from '#shared/reports/templates/text.ts';
import { chartSvg } from './chart-svg.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { type InlineContext, inlinesHtml } from './inlines.ts';
import { stateMark } from './state-mark.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Page numbers by anchor, known after a first print. */
export type Pages = ReadonlyMap<string, number>;

export interface BlockContext {
  document: ReportDocument;
  pages: Pages;
  text: InlineContext;
  cells: InlineContext;
  /** Position of the block in which a figure stands. */
  blockOf: ReadonlyMap<string, number>;
}

export function blockContext(document: ReportDocument, pages: Pages): BlockContext {
  const explanations = explanationsByFigure(document);
  const blockOf = new Map(
    document.blocks.flatMap((block, index) =>
      inlinesOf(block).flatMap((inline): [string, number][] =>
        inline.kind === 'figure' ? [[inline.figure.id, index]] : [],
      ),
    ),
  );
  return {
    document,
    pages,
    text: { explanations, marks: true },
    cells: { explanations, marks: false },
    blockOf,
  };
}

export const blocksHtml = (blocks: readonly Block[], context: BlockContext): string =>
  groupExplanations(blocks)
    .map((block, index, all) =>
      block.kind === 'explanations'
        ? explanations(block.entries, context)
        : blockHtml(block, context, introduces(all[index + 1], all[index + 2])),
    )
    .join('\n');

/** Words before a table or a chart are not left behind on the page before. */
const introduces = (
  next: { kind: string; style?: string } | undefined,
  after: { kind: string } | undefined,
) => stands(next) || (next?.kind === 'paragraph' && next.style === 'note' && stands(after));
const stands = (block: { kind: string } | undefined) =>
  block?.kind === 'table' || block?.kind === 'chart' || block?.kind === 'explanations';

function blockHtml(
  block: Exclude<Block, { kind: 'explanation' }>,
  context: BlockContext,
  keep: boolean,
): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.number ? `<span class="number">${escapeHtml(block.number)}</span>` : '';
      return `<h${block.level} id="${block.id}">${number}${escapeHtml(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p class="${block.style ?? 'body'}${keep ? ' keep' : ''}">${inlinesHtml(block.inlines, context.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlinesHtml(item, context.text)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block, context);
    case 'chart':
      return `<figure id="${block.id}">${chartSvg(block.chart, context.document.language, block.id, block.alt)}${caption(block)}</figure>`;
    case 'page-break':
      return '';
  }
}

const caption = (block: Of<'table'> | Of<'chart'>) =>
  block.caption === ''
    ? ''
    : `<div class="caption"><span class="number">${escapeHtml(block.number)}</span>${escapeHtml(block.caption)}</div>`;

const columnGroup = (weights: readonly number[]) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return `<colgroup>${weights.map((weight) => `<col style="width:${((weight / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
};

/** Rows up to which a table is not parted. */
const SHORT = 12;
/** Latin letters of a heading on an upright page, all columns together; Chinese ones part anywhere. */
const ACROSS = 110;

/** Heads of a wide table are turned on an upright page where a word is longer than its column. */
const tableClass = ({ rows, columns, wide }: Of<'table'>) => {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const turned = columns.some(({ header, weight }, index) => {
    const longest = Math.max(...header.split(/[\s\u2e80-\uffff]+/).map((part) => part.length));
    return index > 0 && longest > (ACROSS * weight) / total;
  });
  return `table${rows.length <= SHORT ? ' short' : ''}${wide ? ' many' : ''}${wide && turned ? ' turned' : ''}`;
};

function table(block: Of<'table'>, context: BlockContext): string {
  const head = block.columns
    .map((column) => `<th class="${column.align}" scope="col"><span>${textHtml(column.header)}</span></th>`)
    .join('');
  const rows = block.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const align = block.columns[index]?.align ?? 'start';
      const anchor = cell.anchor ? ` id="${escapeHtml(cell.anchor)}"` : '';
      const content = inlinesHtml(cell.inlines, context.cells);
      const marked = cell.state ? `<span class="state">${stateMark(cell.state)}${content}</span>` : content;
      return `<td class="${align}"${anchor}>${marked}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="${tableClass(block)}" id="${block.id}">${caption(block)}<table${block.dense ? ' class="dense"' : ''}>${columnGroup(
    block.columns.map((column) => column.weight),
  )}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Scope, year, figure, numerator, denominator, left out, n, interval. */
const FACT_WEIGHTS = [2.7, 1.75, 1.5, 1.85, 2.3, 1.05, 1.2, 2.05];

/** Indicator and scope. */
const NAMED_WEIGHT = 4.6;

/** Explanations as one table: number, facts, sources, and the pages where the figure is used. */
function explanations(entries: readonly Of<'explanation'>[], context: BlockContext): string {
  const { language } = context.document;
  const labels = entries[0]?.facts.map((fact) => fact.label) ?? [];
  const named = labels[0] === word(language, 'explained-indicator');
  const weights = [
    1.05,
    ...labels.map((_, index) => (index === 0 && named ? NAMED_WEIGHT : (FACT_WEIGHTS[index] ?? 1.5))),
    1.9,
    1.9,
  ];
  const heads = [
    word(language, 'explained-number'),
    ...labels,
    word(language, 'explained-sources'),
    word(language, 'explained-places'),
  ];
  const align = (index: number) => (index >= 3 && index <= labels.length ? 'end' : 'start');
  const rows = entries.map((entry) => {
    const cells = [
      ...entry.facts.map((fact) => textHtml(fact.text)),
      inlinesHtml(entry.inlines, context.cells),
      `<span class="places">${places(entry, context)}</span>`,
    ];
    return `<tr id="${entry.id}"><td>${entry.mark}</td>${cells
      .map((cell, index) => `<td class="${align(index + 1)}">${cell}</td>`)
      .join('')}</tr>`;
  });
  return `<div class="table"><table class="dense">${columnGroup(weights)}<thead><tr>${heads
    .map((head, index) => `<th class="${align(index)}" scope="col">${textHtml(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Page numbers on a line of the column. */
const ON_LINE = 3;

/**
 * One link for each page on which the figure stands; while the pages are unknown, a hidden one for each place. The
 * lines are as many as the blocks with the figure need at most, so that the second print moves no row.
 */
function places(entry: Of<'explanation'>, { pages, document, blockOf }: BlockContext): string {
  const comma = document.language === 'en' ? ', ' : '、';
  const ids = [entry.figure, ...(entry.also ?? [])];
  const lines = Math.ceil(new Set(ids.map((id) => blockOf.get(id))).size / ON_LINE);
  if (pages.size === 0) {
    const probes = ids.map((id) => `<a class="probe" href="#${id}"></a>`).join('');
    return probes + Array.from({ length: lines }, () => '<span>00</span>').join('<br>');
  }
  const first = new Map(ids.toReversed().map((id) => [pages.get(id) ?? 0, id]));
  const links = [...first].sort(([a], [b]) => a - b).map(([page, id]) => `<a href="#${id}">${page}</a>`);
  const parts = Array.from({ length: Math.max(lines, Math.ceil(links.length / ON_LINE)) }, (_, line) =>
    links.slice(line * ON_LINE, (line + 1) * ON_LINE).join(comma),
  );
  return parts.map((part) => `<span>${part || '&nbsp;'}</span>`).join('<br>');
}
