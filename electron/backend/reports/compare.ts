/** Two kept reports, compared with what their indicators read. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { say } from '#shared/i18n/language.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import { compareReports } from '#shared/reports/compare.ts';
import { openReport } from './stored.ts';

/** Throws the refusal `report-unknown`. */
export function compareKept(
  reader: Reader,
  ids: { earlier: string; later: string },
): Output<'reports.compare'> {
  const earlier = openReport(reader, ids.earlier);
  const later = openReport(reader, ids.later);
  const book = indicatorBookOf(reader);
  const { language } = later.document;
  const readsOf = (id: string) => {
    const entry = book.find(id);
    return entry ? typesReadBy(entry).map((type) => say(reader.catalog.type(type).plural, language)) : null;
  };
  return {
    earlier: earlier.report,
    later: later.report,
    comparison: compareReports(earlier.document, later.document, readsOf),
  };
}
