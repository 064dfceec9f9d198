/**
 * Values that were computed already, for whoever asks for the same ones again: a value holds until a batch writes or
 * takes back records of a type that its definition reads. What another import changed stays as it was.
 */
import { frameworksBasis } from '#db/repositories/frameworks.ts';
import { indicatorBookOf, indicatorsBasis } from '#db/repositories/indicator-definitions.ts';
import { basisOf } from '#db/repositories/quality.ts';
import { definitionsBasis } from '#db/repositories/record-types.ts';
import { readCalendar, readFloor } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { isOwnIndicator } from '#shared/indicators/book.ts';
import { type Grouping, typesOfGrouping } from '#shared/indicators/grouping.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { leavesOfIndicator } from '#shared/indicators/leaves.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { remember } from '../remember.ts';
import { dayOf } from './scope.ts';
import { computeValues, type ValuesRequest } from './values.ts';

/** The state of the records by indicator, as far as it was asked for since somebody committed. */
type Bases = Map<string, string>;

/** Values of one indicator, period and day, and the state that they were computed from. */
const remembered = new WeakMap<Reader, Map<string, { basis: string; values: IndicatorValue[] }>>();

/** Ten years of all indicators. */
const MOST_ENTRIES = 2000;

const keyOf = (indicator: string, { period, by }: Pick<ValuesRequest, 'period' | 'by'>, today: string) =>
  `${indicator} ${period} ${today} ${by ?? ''}`;

function memoryOf(reader: Reader) {
  const values = remembered.get(reader) ?? new Map<string, { basis: string; values: IndicatorValue[] }>();
  remembered.set(reader, values);
  return values;
}

/** As `computeValues`. Only for the store's reader: a writer sees its own changes, which the version does not tell. */
export function rememberedValues(reader: Reader, request: ValuesRequest): IndicatorValue[] {
  const book = indicatorBookOf(reader);
  const today = request.today ?? dayOf(new Date());
  const chosen = request.indicators?.map((id) => book.get(id)) ?? book.indicators;
  const lacking = lackingValues(reader, { ...request, today });
  if (lacking) {
    lacking.keep(computeValues(reader, { ...request, indicators: lacking.indicators, today }));
    // Whatever made room may have been asked for, too.
    if (lacking.indicators.length < chosen.length) return rememberedValues(reader, { ...request, today });
  }
  const values = memoryOf(reader);
  return chosen.flatMap(({ id }) => values.get(keyOf(id, request, today))?.values ?? []);
}

export interface LackingValues {
  indicators: string[];
  /** Remembers their values, as those of the records as they were when this was asked. */
  keep(computed: readonly IndicatorValue[]): void;
}

/** The indicators of a request whose values are not those of the records as they are; null for none. */
export function lackingValues(
  reader: Reader,
  request: ValuesRequest & { today: string },
): LackingValues | null {
  const values = memoryOf(reader);
  const bases: Bases = remember(reader, 'bases of indicators', () => new Map());
  const book = indicatorBookOf(reader);
  const chosen = request.indicators?.map((id) => book.get(id)) ?? book.indicators;
  const stale = chosen.flatMap((entry) => {
    const key = keyOf(entry.id, request, request.today);
    const basis = basisFor(reader, bases, entry, request.by ?? null);
    return values.get(key)?.basis === basis ? [] : [{ id: entry.id, key, basis }];
  });
  if (stale.length === 0) return null;
  return {
    indicators: stale.map(({ id }) => id),
    keep(computed) {
      const byIndicator = new Map<string, IndicatorValue[]>(stale.map(({ id }) => [id, []]));
      for (const value of computed) byIndicator.get(value.indicator)?.push(value);
      if (values.size + stale.length > MOST_ENTRIES) values.clear();
      for (const { id, key, basis } of stale) values.set(key, { basis, values: byIndicator.get(id) ?? [] });
    },
  };
}

/** Types of which a record is named as evidence: it proves nothing once it is taken back. */
const recordsNamed = (reader: Reader): string[] =>
  reader
    .allSql<{ type: string }>(
      'SELECT DISTINCT type FROM evidence_piece WHERE record IS NOT NULL ORDER BY type',
    )
    .map(({ type }) => type);

/** Departments are in every basis: they say whose values there are. */
function basisFor(reader: Reader, bases: Bases, entry: Indicator, by: Grouping | null): string {
  const key = `${entry.id} ${by ?? ''}`;
  const known = bases.get(key);
  if (known !== undefined) return known;
  const records = basisOf(reader, [
    'department',
    ...typesReadBy(entry),
    ...(by ? typesOfGrouping(reader.catalog, entry, by) : []),
  ]);
  const evidence = leavesOfIndicator(entry).some(({ measure }) => measure.kind === 'evidence')
    ? [
        frameworksBasis(reader),
        basisOf(reader, recordsNamed(reader)),
        reader.firstSql(
          `SELECT count(*) AS n, max(added_at) AS last, count(removed_at) AS removed, max(removed_at) AS at,
             (SELECT max(changed_at) FROM evidence_piece) AS changed FROM evidence_link`,
        ),
      ]
    : null;
  const basis = JSON.stringify([
    records,
    definitionsBasis(reader),
    readCalendar(reader),
    evidence,
    isGuarded(entry) && readFloor(reader),
    // A later version may have changed what an earlier period is computed by.
    isOwnIndicator(entry.id) && indicatorsBasis(reader),
  ]);
  bases.set(key, basis);
  return basis;
}
