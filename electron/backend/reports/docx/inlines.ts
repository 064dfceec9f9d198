import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '#shared/reports/document.ts';
import type { explanationsByFigure } from '#shared/reports/references.ts';
import { printable } from '../html/escape.ts';
import { modern } from '../html/style.ts';
import { color, half } from './styles.ts';

export interface InlineContext {
  anchor: (id: string) => string;
  explanations: ReturnType<typeof explanationsByFigure>;
  /** Small numbers of the appendix beside figures: in running text, not in tables. */
  marks: boolean;
}

export function runs(inlines: readonly Inline[], context: InlineContext): ParagraphChild[] {
  return inlines.flatMap((inline) => run(inline, context));
}

function run(inline: Inline, { anchor, explanations, marks }: InlineContext): ParagraphChild[] {
  if (inline.kind === 'figure') {
    const { id, text } = inline.figure;
    const explanation = explanations.get(id);
    const figure = new TextRun({ text: printable(text), ...(marks ? { bold: true } : {}) });
    if (!explanation) return [new Bookmark({ id: anchor(id), children: [figure] })];
    const to = anchor(explanation.id);
    // The bookmark holds the link: the other way round the library drops the text.
    const linked = new Bookmark({
      id: anchor(id),
      children: [new InternalHyperlink({ anchor: to, children: [figure] })],
    });
    if (!marks) return [linked];
    const mark = new TextRun({
      text: explanation.mark,
      superScript: true,
      size: half(8),
      color: color(modern.accent),
    });
    return [linked, new InternalHyperlink({ anchor: to, children: [mark] })];
  }
  const text = new TextRun({
    text: printable(inline.text),
    ...(inline.strong ? { bold: true } : {}),
    ...(inline.muted ? { color: color(modern.quiet) } : {}),
    ...(inline.kind === 'reference' ? { color: color(modern.accent) } : {}),
  });
  return [
    inline.kind === 'reference'
      ? new InternalHyperlink({ anchor: anchor(inline.to), children: [text] })
      : text,
  ];
}
