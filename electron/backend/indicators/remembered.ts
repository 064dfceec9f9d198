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

/** As `computeValues`. Only for the store's reader: a writer sees its own changes, which the version does not tell. */
export function rememberedValues(reader: Reader, request: ValuesRequest): IndicatorValue[] {
  const values = remembered.get(reader) ?? new Map();
  remembered.set(reader, values);
  const bases: Bases = remember(reader, 'bases of indicators', () => new Map());
  const book = indicatorBookOf(reader);
  const today = request.today ?? dayOf(new Date());
  const chosen = request.indicators?.map((id) => book.get(id)) ?? book.indicators;
  const keyOf = ({ id }: Indicator) => `${id} ${request.period} ${today}`;
  const stale = chosen.filter((entry) => values.get(keyOf(entry))?.basis !== basisFor(reader, bases, entry));
  if (stale.length > 0) {
    const ids = stale.map(({ id }) => id);
    const computed = computeValues(reader, { period: request.period, indicators: ids, today });
    if (values.size + stale.length > MOST_ENTRIES) values.clear();
    for (const entry of stale) {
      values.set(keyOf(entry), {
        basis: basisFor(reader, bases, entry),
        values: computed.filter((value) => value.indicator === entry.id),
      });
    }
    // Whatever made room may have been asked for, too.
    if (stale.length < chosen.length) return rememberedValues(reader, { ...request, today });
  }
  return chosen.flatMap((entry) => values.get(keyOf(entry))?.values ?? []);
}

/** Departments are in every basis: they say whose values there are. */
function basisFor(reader: Reader, bases: Bases, entry: Indicator): string {
  const known = bases.get(entry.id);
  if (known !== undefined) return known;
  const records = basisOf(reader, ['department', ...typesReadBy(entry)]);
  const evidence = leavesOfIndicator(entry).some(({ measure }) => measure.kind === 'evidence')
    ? [
        frameworksBasis(reader),
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
  bases.set(entry.id, basis);
  return basis;
}
