/** What a report says of itself once it is frozen, and what stands in the way. */
import type { ReportDocument } from './document.ts';
import { word } from './templates/text.ts';

/** The same content with its final status, on the cover and in the running titles. Pure: the answer is what is signed. */
export function frozenDocument(
  document: ReportDocument,
  { at, by }: { at: string; by: string },
): ReportDocument {
  const { language } = document;
  const status = word(language, 'cover-status');
  return {
    ...document,
    status: 'frozen',
    cover: document.cover.flatMap((line) =>
      line.label === status
        ? [
            { label: status, text: word(language, 'frozen') },
            {
              label: word(language, 'cover-frozen'),
              text: word(language, 'frozen-by', { at: at.slice(0, 10), by }),
            },
          ]
        : [line],
    ),
  };
}

/** Codes of the standards whose narrative stands in the report without having been approved. */
export const unapprovedIn = ({ annex }: ReportDocument): string[] =>
  annex.standards
    .filter(({ narrative }) => narrative === 'draft' || narrative === 'reviewed')
    .map(({ code }) => code);
