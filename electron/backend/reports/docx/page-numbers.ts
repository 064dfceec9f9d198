/** Page and list numbers as the library asks for them: by bookmark. */
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
  const counted = contentsOf(document).filter(isCounted);
  const last = Math.max(0, ...pages.values());
  return Object.assign(
    () => {
      const byName = [...pages].map(([id, page]): [string, number] => [anchor(id), page]);
      return {
        bookmarks: new Map(byName.map(([name, page]) => [name, String(page)])),
        bookmarkPageNumbers: new Map(byName),
        ...(last > 0 ? { pageCount: last } : {}),
      };
    },
    {
      listNumbers: () =>
        new Map(
          counted.map(({ id, number }) => [
            anchor(id),
            { text: number, separator: 'space' as const, width: number.length * DIGIT },
          ]),
        ),
    },
  );
}
