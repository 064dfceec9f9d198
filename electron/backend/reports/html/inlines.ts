import type { Inline } from '#shared/reports/document.ts';
import type { explanationsByFigure } from '#shared/reports/references.ts';
import { escapeHtml } from './escape.ts';

export interface InlineContext {
  explanations: ReturnType<typeof explanationsByFigure>;
  /** Small numbers of the appendix beside figures: in running text, not in tables. */
  marks: boolean;
}

export const inlinesHtml = (inlines: readonly Inline[], context: InlineContext): string =>
  inlines.map((inline) => inlineHtml(inline, context)).join('');

function inlineHtml(inline: Inline, { explanations, marks }: InlineContext): string {
  if (inline.kind === 'figure') {
    const { id, text } = inline.figure;
    const explanation = explanations.get(id);
    if (!explanation) return `<span id="${id}">${escapeHtml(text)}</span>`;
    const link = `<a class="figure" id="${id}" href="#${explanation.id}">${escapeHtml(text)}</a>`;
    return marks ? `${link}<a class="mark" href="#${explanation.id}">${explanation.mark}</a>` : link;
  }
  const text = escapeHtml(inline.text);
  const styled = inline.strong
    ? `<strong>${text}</strong>`
    : inline.muted
      ? `<span class="muted">${text}</span>`
      : text;
  return inline.kind === 'reference'
    ? `<a class="reference" href="#${escapeHtml(inline.to)}">${styled}</a>`
    : styled;
}
