/** What a value is held against: the period before, the last frozen report that has it, the state before the last import. */
import { batchesSince, takenBackSince } from '#db/earlier.ts';
import { indicatorBookOf, indicatorVersions } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Input } from '#shared/api/index.ts';
import { isOwnIndicator } from '#shared/indicators/book.ts';
import { typesOfGrouping } from '#shared/indicators/grouping.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { dayOf } from '../scope.ts';

export type Asked = Required<
  Pick<Input<'indicators.changes'>, 'indicator' | 'period' | 'department' | 'group'>
>;

export interface Basis {
  /** The definition by which the earlier value was made. */
  entry: Indicator;
  /** The day as of which it was made. */
  today: string;
  /** The earlier period, where it is of another one. */
  period: string;
  /** Batches that came since. */
  batches: string[];
  /** As it was printed; null where it has to be computed. */
  printed: number | null;
  named: { title: string; at: string; by: string };
  /** Imports taken back since then, of types that the definition reads. */
  takenBack: number;
}

export const typesBehind = (reader: Reader, entry: Indicator, { group }: Asked): string[] => [
  ...new Set([
    'department',
    ...typesReadBy(entry),
    ...(group ? typesOfGrouping(reader.catalog, entry, group.by) : []),
  ]),
];

export function periodBasis(asked: Asked, today: string, at: (period: string) => Indicator): Basis {
  const period = shiftPeriod(asked.period, -1);
  return {
    entry: at(period),
    today,
    period,
    batches: [],
    printed: null,
    named: { title: period, at: '', by: '' },
    takenBack: 0,
  };
}

/** The definition that was in force for a period at a moment; the current one where none is known. */
function definitionAt(reader: Reader, now: Indicator, moment: string): Indicator {
  if (!isOwnIndicator(now.id)) return now;
  const known = indicatorVersions(reader, now.id).find(({ at, definition }) => at < moment && definition);
  return known?.definition && known.definition.measure.kind !== 'arithmetic' ? known.definition : now;
}

/** Before the last batch that touched what the definition reads; null where there was none before it. */
export function importBasis(reader: Reader, asked: Asked, now: Indicator, today: string): Basis | null {
  const types = typesBehind(reader, now, asked);
  const last = reader.firstSql<{ id: string; at: string; by: string; file: string | null }>(
    `SELECT id, at, "by", file FROM batch WHERE undone_at IS NULL
     AND EXISTS (SELECT 1 FROM json_each(batch.types) t WHERE t.value IN (SELECT value FROM json_each(?)))
     ORDER BY at DESC, id DESC LIMIT 1`,
    JSON.stringify(types),
  );
  if (!last) return null;
  return {
    entry: definitionAt(reader, now, last.at),
    today,
    period: asked.period,
    batches: [last.id],
    printed: null,
    named: { title: last.file ?? '', at: last.at, by: last.by },
    takenBack: 0,
  };
}

/** The newest frozen report in which the value is printed; null where there is none. */
export function reportBasis(reader: Reader, asked: Asked, now: Indicator): Basis | null {
  if (asked.group) return null;
  const found = reader.allSql<{ id: string; title: string; at: string; by: string }>(
    `SELECT r.id, r.title, f.at, f."by" FROM report r JOIN report_freeze f ON f.report = r.id ORDER BY f.at DESC`,
  );
  for (const { id, ...named } of found) {
    const row = reader.firstSql<{ model: string; basis: string }>(
      'SELECT r.model, f.basis FROM report r JOIN report_freeze f ON f.report = r.id WHERE r.id = ?',
      id,
    );
    if (!row) continue;
    const document = JSON.parse(row.model) as ReportDocument;
    const value = valueIn(document, asked);
    if (!value || value.value === null) continue;
    const kept = (JSON.parse(row.basis) as { definitions?: Indicator[] }).definitions ?? [];
    return {
      entry: kept.find((entry) => entry.id === now.id && entry.version === value.version) ?? now,
      today: dayOf(new Date(document.date)),
      period: asked.period,
      batches: batchesSince(reader, document.date, false),
      printed: value.value,
      named,
      takenBack: takenBackSince(reader, document.date).filter(({ types }) =>
        typesBehind(reader, now, asked).some((type) => types.includes(type)),
      ).length,
    };
  }
  return null;
}

const valueIn = (document: ReportDocument, asked: Asked): IndicatorValue | undefined =>
  [...figuresOf(document).map(({ value }) => value), ...document.annex.values].find(
    ({ indicator, period, department }) =>
      indicator === asked.indicator && period === asked.period && department === asked.department,
  );

export const definitionNow = (reader: Reader, asked: Asked, day: string): Indicator =>
  indicatorBookOf(reader).at(asked.indicator, day);
