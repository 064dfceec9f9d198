/** Bookmarks beside the pages, nested as the headings are. */
import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';

export interface OutlineEntry {
  level: number;
  title: string;
  /** From 1. */
  page: number;
}

interface Node {
  entry: OutlineEntry;
  children: Node[];
}

export function setOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const roots = nest(entries);
  if (roots.length === 0) return;
  const { context } = pdf;
  const outline = context.nextRef();
  const pages = pdf.getPages();

  const write = (nodes: Node[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = nodes.map(() => context.nextRef());
    let count = nodes.length;
    for (const [index, node] of nodes.entries()) {
      const ref = refs[index] as PDFRef;
      const below = node.children.length > 0 ? write(node.children, ref) : null;
      if (below) count += below.count;
      const page = pages[Math.min(node.entry.page, pages.length) - 1];
      const dict = context.obj({});
      dict.set(PDFName.of('Title'), PDFHexString.fromText(node.entry.title));
      dict.set(PDFName.of('Parent'), parent);
      if (page) dict.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]));
      if (index > 0) dict.set(PDFName.of('Prev'), refs[index - 1] as PDFRef);
      if (index < nodes.length - 1) dict.set(PDFName.of('Next'), refs[index + 1] as PDFRef);
      if (below) {
        dict.set(PDFName.of('First'), below.first);
        dict.set(PDFName.of('Last'), below.last);
        // Negative: closed at first, so that a reader sees the chapters.
        dict.set(PDFName.of('Count'), PDFNumber.of(-below.count));
      }
      context.assign(ref, dict);
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
  };

  const top = write(roots, outline);
  context.assign(
    outline,
    context.obj({ Type: 'Outlines', First: top.first, Last: top.last, Count: roots.length }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), outline);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function nest(entries: readonly OutlineEntry[]): Node[] {
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const entry of entries) {
    const node: Node = { entry, children: [] };
    while (path.length > 0 && (path.at(-1) as Node).entry.level >= entry.level) path.pop();
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}
