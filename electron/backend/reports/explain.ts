/** Every figure of a kept report: where it stands, what it is, and whether the records still give it. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { ExplainedFigure } from '#shared/api/reports.ts';
import type { Grouping } from '#shared/indicators/grouping.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { daysOf } from '#shared/periods/period.ts';
import { placedFigures } from '#shared/reports/places.ts';
import { dayOf } from '../indicators/scope.ts';
import { computeValues } from '../indicators/values.ts';
import { openReport } from './stored.ts';

const keyOf = ({ indicator, period, department, group }: IndicatorValue) =>
  `${indicator}\n${period}\n${department ?? ''}${group ? `\n${group.by}\n${group.code}` : ''}`;

/** Throws the refusal `report-unknown`. */
export function explainFigures(reader: Reader, id: string): Output<'reports.figures'> {
  const { report, document } = openReport(reader, id);
  const day = dayOf(new Date(document.date));
  const placed = placedFigures(document);
  const definitions = new Map(
    document.annex.definitions.map((entry) => [`${entry.id} ${entry.version}`, entry]),
  );
  const now = valuesNow(
    reader,
    placed.map(({ figure }) => figure.value),
    day,
  );
  const book = indicatorBookOf(reader);
  const calendar = readCalendar(reader);
  const sameDefinition = ({ indicator, period, version }: IndicatorValue) =>
    book.find(indicator) !== null && book.at(indicator, daysOf(period, calendar).to).version === version;
  const figures = placed.map(({ figure, place }): ExplainedFigure => {
    const { value } = figure;
    const known = definitions.get(`${value.indicator} ${value.version}`);
    const current = now.get(keyOf(value)) ?? null;
    return {
      id: figure.id,
      mark: figure.mark ?? null,
      place,
      show: figure.show,
      printed: figure.text,
      value,
      definition: known
        ? {
            label: known.label,
            definition: known.definition,
            source: known.source,
            verified: known.verified,
            exclusions: known.exclusions,
          }
        : null,
      sameDefinition: sameDefinition(value),
      now: current,
      stands: current !== null && sameFigures(value, current),
    };
  });
  return { report, day, figures, files: importedFiles(reader) };
}

const sameFigures = (a: IndicatorValue, b: IndicatorValue) =>
  a.value === b.value &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.n === b.n &&
  a.excluded === b.excluded;

/** The values of the figures as the records stand now, on the day of the report. */
function valuesNow(
  reader: Reader,
  values: readonly IndicatorValue[],
  today: string,
): Map<string, IndicatorValue> {
  const book = indicatorBookOf(reader);
  const wanted = new Map<string, Set<string>>();
  for (const { indicator, period, group } of values) {
    if (!book.find(indicator)) continue;
    const key = `${period} ${group?.by ?? ''}`;
    const ids = wanted.get(key) ?? new Set();
    wanted.set(key, ids.add(indicator));
  }
  const now = new Map<string, IndicatorValue>();
  for (const [key, ids] of wanted) {
    const [period = '', by = ''] = key.split(' ');
    const grouping = by === '' ? null : (by as Grouping);
    for (const value of computeValues(reader, { period, indicators: [...ids], today, by: grouping }))
      now.set(keyOf(value), value);
  }
  return now;
}

const importedFiles = (reader: Reader): Output<'reports.figures'>['files'] =>
  reader
    .allSql<{ file: string; sha256: string }>(
      `SELECT name AS file, sha256 FROM file WHERE sha256 IN (SELECT sha256 FROM batch) ORDER BY name, sha256`,
    )
    .map((entry) => ({ ...entry, kept: `files/${entry.sha256}` }));
