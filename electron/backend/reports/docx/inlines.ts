import { Bookmark, InternalHyperlink, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Inline } from '#shared/reports/document.ts';
import type { HouseStyle } from '#shared/reports/house-style.ts';
import type { explanationsByFigure } from '#shared/reports/references.ts';
import { printable } from '../html/escape.ts';
import { color, half } from './styles.ts';

export interface InlineContext {
  anchor: (id: string) => string;
  explanations: ReturnType<typeof explanationsByFigure>;
  /** Small numbers of the appendix beside figures: in running text, not in tables. */
  marks: boolean;
  style: HouseStyle;
  /** Ids of tables and charts: their bookmarks hold their numbers. */
  captions: ReadonlySet<string>;
}

export function runs(inlines: readonly Inline[], context: InlineContext): ParagraphChild[] {
  return inlines.flatMap((inline) => run(inline, context));
}

function run(inline: Inline, context: InlineContext): ParagraphChild[] {
  const { anchor, explanations, marks, style, captions } = context;
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
      color: color(style.accent),
    });
    return [linked, new InternalHyperlink({ anchor: to, children: [mark] })];
  }
  // A cross-reference that Word renumbers with its caption.
  if (inline.kind === 'reference' && captions.has(inline.to))
    return [new SimpleField(`REF ${anchor(inline.to)} \\h`, printable(inline.text))];
  const text = new TextRun({
    text: printable(inline.text),
    ...(inline.strong ? { bold: true } : {}),
    ...(inline.muted ? { color: color(style.quiet) } : {}),
    ...(inline.kind === 'reference' ? { color: color(style.accent) } : {}),
  });
  return [
    inline.kind === 'reference'
      ? new InternalHyperlink({ anchor: anchor(inline.to), children: [text] })
      : text,
  ];
}
