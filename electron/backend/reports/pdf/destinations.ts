/** Where anchors ended up: Chromium writes a named destination for each anchor that a link points to. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';

/** Page number (from 1) by anchor. */
export function destinationPages(pdf: PDFDocument): Map<string, number> {
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, number>();
  const add = (name: string, destination: unknown) => {
    const target = destination instanceof PDFRef ? pdf.context.lookup(destination) : destination;
    const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target;
    if (!(array instanceof PDFArray)) return;
    const page = array.get(0);
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) found.set(name, number);
  };
  const flat = pdf.catalog.lookup(PDFName.of('Dests'));
  if (flat instanceof PDFDict) {
    for (const [name, destination] of flat.entries()) add(name.decodeText(), destination);
  }
  const names = pdf.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  if (tree instanceof PDFDict) walk(tree, add);
  return found;
}

function walk(node: PDFDict, add: (name: string, destination: unknown) => void): void {
  const kids = node.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) {
    for (let index = 0; index < kids.size(); index++) {
      const kid = kids.lookup(index);
      if (kid instanceof PDFDict) walk(kid, add);
    }
  }
  const pairs = node.lookup(PDFName.of('Names'));
  if (!(pairs instanceof PDFArray)) return;
  for (let index = 0; index + 1 < pairs.size(); index += 2) {
    const name = pairs.lookup(index);
    if (name instanceof PDFString || name instanceof PDFHexString)
      add(name.decodeText(), pairs.get(index + 1));
  }
}
