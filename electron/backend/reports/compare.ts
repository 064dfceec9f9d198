/** Two kept reports, compared with what their indicators read. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import type { IndicatorBook } from '#shared/indicators/book.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { compareReports, type Reads } from '#shared/reports/compare.ts';
import { openReport } from './stored.ts';

/** The record types that an indicator reads; null where it is not known any more. */
export function readsOf(
  book: IndicatorBook,
  catalog: RecordCatalog,
  id: string,
  language: Language,
): Reads | null {
  const entry = book.find(id);
  if (!entry) return null;
  const ids = typesReadBy(entry);
  return { ids, labels: ids.map((type) => say(catalog.type(type).plural, language)) };
}

/** Throws the refusal `report-unknown`. */
export function compareKept(
  reader: Reader,
  ids: { earlier: string; later: string },
): Output<'reports.compare'> {
  const earlier = openReport(reader, ids.earlier);
  const later = openReport(reader, ids.later);
  const book = indicatorBookOf(reader);
  const { language } = later.document;
  return {
    earlier: earlier.report,
    later: later.report,
    comparison: compareReports(earlier.document, later.document, (id) =>
      readsOf(book, reader.catalog, id, language),
    ),
  };
}
