/** Page and list numbers as the library asks for them: by bookmark, its own bookmarks of headings among them. */
import type { PageNumberEstimator } from 'docx';
import type { ReportDocument } from '#shared/reports/document.ts';
import { contentsOf } from '#shared/reports/references.ts';
import { isCounted } from './headings.ts';

/** About the width of a digit in twips: only the tab stops of contents are set by it. */
const DIGIT = 120;

export function pageNumbers(
  document: ReportDocument,
  anchor: (id: string) => string,
  pages: ReadonlyMap<string, number>,
): PageNumberEstimator {
  const byAnchor = new Map([...pages].map(([id, page]) => [anchor(id), page]));
  const numbers = new Map(
    contentsOf(document)
      .filter(isCounted)
      .map(({ id, number }) => [
        anchor(id),
        { text: number, separator: 'space' as const, width: number.length * DIGIT },
      ]),
  );
  const last = Math.max(0, ...pages.values());
  return Object.assign(
    (body: unknown) => {
      const known = spread(body, byAnchor);
      return {
        bookmarks: new Map([...known].map(([name, page]) => [name, String(page)])),
        bookmarkPageNumbers: known,
        ...(last > 0 ? { pageCount: last } : {}),
      };
    },
    { listNumbers: (body: unknown) => spread(body, numbers) },
  );
}

/** What is known of one bookmark of a paragraph holds for all of them: the library adds one of its own to each heading. */
function spread<Value>(body: unknown, known: ReadonlyMap<string, Value>): Map<string, Value> {
  const all = new Map(known);
  for (const names of bookmarksByParagraph(body)) {
    const found = names.map((name) => known.get(name)).find((value) => value !== undefined);
    if (found !== undefined) for (const name of names) all.set(name, found);
  }
  return all;
}

function bookmarksByParagraph(node: unknown): string[][] {
  if (Array.isArray(node)) return node.flatMap(bookmarksByParagraph);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'w:p' ? [namesIn(value)] : bookmarksByParagraph(value),
  );
}

function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== 'w:bookmarkStart') return namesIn(value);
    const name = attributeOf(value);
    return name === null ? [] : [name];
  });
}

function attributeOf(node: unknown): string | null {
  if (Array.isArray(node)) return node.map(attributeOf).find((name) => name !== null) ?? null;
  if (typeof node !== 'object' || node === null) return null;
  const { 'w:name': name, _attr: attributes } = node as { 'w:name'?: unknown; _attr?: unknown };
  return typeof name === 'string' ? name : attributes === undefined ? null : attributeOf(attributes);
}
