/** Numbers of the sources, and which of them stand behind a value. */
import { rowSetsOf } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { yearOf } from '#shared/periods/period.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { Holding, ReportData, SourceBatch } from '../data.ts';
import type { Inline } from '../document.ts';
import type { Scope } from './scope.ts';

export interface NumberedSource {
  mark: string;
  source: SourceBatch;
}

/**
 * `S1`, `S2`, ... by year, content and department: files that stand behind the same figures follow one another, so
 * that they can be named as a range.
 */
export function numberSources(
  sources: readonly SourceBatch[],
  holdings: readonly Holding[],
): NumberedSource[] {
  const years = new Map<string, string>();
  for (const { batch, year } of holdings) {
    if (year && year > (years.get(batch) ?? '')) years.set(batch, year);
  }
  const keyOf = (source: SourceBatch) => [
    years.get(source.id) ?? '',
    source.types.join(),
    source.department ?? '',
    source.at,
    source.id,
  ];
  return sources
    .map((source) => ({ source, key: keyOf(source).join('\u001f') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ source }, index) => ({ mark: `S${index + 1}`, source }));
}

/** The batches that a report stands on: all of them, or those with records of its department or of the whole hospital. */
export function sourcesAbout({ sources, holdings, department = null }: ReportData): readonly SourceBatch[] {
  if (department === null) return sources;
  const own = new Set(
    holdings.filter(({ owner }) => owner === department || owner === null).map(({ batch }) => batch),
  );
  return sources.filter((source) => own.has(source.id) || source.department === department);
}

export const typesOf = (indicator: Indicator): Set<RecordTypeId> =>
  new Set(rowSetsOf(indicator).map((rows) => rows.from));

/** Batches that hold records of the indicator's types for the value's year and department. */
export function sourcesOf(
  scope: Scope,
  numbered: readonly NumberedSource[],
  indicator: Indicator,
  value: IndicatorValue,
): NumberedSource[] {
  const types = typesOf(indicator);
  const year = yearOf(value.period);
  const batches = new Set(
    scope.data.holdings
      .filter(
        (holding) =>
          types.has(holding.type) &&
          (holding.year === year || holding.year === null) &&
          (value.department === null || holding.owner === value.department || holding.owner === null),
      )
      .map((holding) => holding.batch),
  );
  return numbered.filter(({ source }) => batches.has(source.id));
}

/** `S1–S4, S7`, each end a reference into the appendix of sources. */
export function sourceRanges(scope: Scope, sources: readonly NumberedSource[]): Inline[] {
  // Without the appendix the numbers would lead nowhere.
  if (scope.appendixOf('sources') === null) return [];
  const numbers = sources.map(({ mark }) => Number(mark.slice(1)));
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const reference = (number: number): Inline => ({
    kind: 'reference',
    to: `source-S${number}`,
    text: `S${number}`,
  });
  const comma = scope.language === 'en' ? ', ' : '、';
  return ranges.flatMap(([from, to], index) => [
    ...(index > 0 ? [{ kind: 'text' as const, text: comma }] : []),
    reference(from),
    ...(to > from ? [{ kind: 'text' as const, text: to === from + 1 ? comma : '–' }, reference(to)] : []),
  ]);
}
