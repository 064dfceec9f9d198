/** What stands on a record: figures, the standards that they serve, and the reports that print them. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { type FigureUse, whereItCounts } from '../indicators/where-it-counts.ts';
import { listReports, openReport } from '../reports/stored.ts';

type Uses = Output<'records.uses'>;

export function usesOf(reader: Reader, record: StoredRecord, period: string | null, today: string): Uses {
  const figures = whereItCounts(reader, record, period, today);
  const counted = figures.filter(({ role }) => role !== 'excluded');
  return { figures, standards: standardsOf(reader, counted), reports: reportsOf(reader, record, counted) };
}

function standardsOf(reader: Reader, figures: readonly FigureUse[]): Uses['standards'] {
  const { servedBy } = frameworksOf(reader);
  const book = indicatorBookOf(reader);
  const found = new Map<string, Uses['standards'][number]>();
  for (const indicator of new Set(figures.map((figure) => figure.indicator))) {
    for (const { framework, item } of servedBy(book.find(indicator) ?? { id: indicator })) {
      const key = `${framework.id} ${item.code}`;
      const entry = found.get(key) ?? {
        framework: framework.id,
        frameworkLabel: framework.label,
        code: item.code,
        title: item.title,
        indicators: [],
      };
      entry.indicators.push(indicator);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}

const keyOf = (indicator: string, period: string, department: string | null) =>
  `${indicator}\n${period}\n${department ?? ''}`;

/** The figures of a report, by its id: a report that was built never changes. */
const printed = new Map<string, ReadonlySet<string>>();
const MOST_PRINTED = 200;

function printedBy(reader: Reader, id: string): ReadonlySet<string> {
  const known = printed.get(id);
  if (known) return known;
  const keys = new Set(
    figuresOf(openReport(reader, id).document).map(({ value }) =>
      keyOf(value.indicator, value.period, value.department),
    ),
  );
  if (printed.size >= MOST_PRINTED) printed.clear();
  printed.set(id, keys);
  return keys;
}

/** Reports that were built after the record came, newest first. */
function reportsOf(
  reader: Reader,
  { envelope }: StoredRecord,
  figures: readonly FigureUse[],
): Uses['reports'] {
  const keys = new Set(
    figures.flatMap(({ indicator, period, departments }) =>
      departments.map((department) => keyOf(indicator, period, department)),
    ),
  );
  if (keys.size === 0) return [];
  return listReports(reader)
    .filter(({ at }) => at >= envelope.created_at)
    .map(({ id, title, at, by }) => ({
      id,
      title,
      at,
      by,
      figures: [...printedBy(reader, id)].filter((key) => keys.has(key)).length,
      changedSince: envelope.updated_at > at,
    }))
    .filter((report) => report.figures > 0);
}
