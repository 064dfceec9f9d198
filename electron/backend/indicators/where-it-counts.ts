/** From a record to the values that stand on it: the conditions that list the rows of a value, asked of one row. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { Role } from '#shared/api/forms.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { hasOneList, rowSetsOf } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorLevel } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { answersOpen } from '../anonymity/answers.ts';
import { findRow, type Listing } from './drill-down/listing.ts';
import { coveringRows, listingsOf } from './drill-down/listings.ts';
import type { MeasureContext } from './measures/types.ts';
import { dayOf } from './scope.ts';
import { shielded } from './shield.ts';
import { measureContext } from './values.ts';

export interface FigureUse {
  indicator: string;
  period: string;
  /** null: the whole hospital. */
  departments: (string | null)[];
  role: Role;
  contribution: number | null;
  reason: LocalText | null;
}

/** The values of the record's own periods, and for registers of the period asked about, in the order of the registry. */
export function whereItCounts(
  reader: Reader,
  record: StoredRecord,
  period: string | null,
  today = dayOf(new Date()),
): FigureUse[] {
  const { id, type } = record;
  const contexts = new Map<string, MeasureContext>();
  const contextOf = (key: string): MeasureContext => {
    const made = contexts.get(key) ?? measureContext(reader, key, today, { type: type.id, id });
    contexts.set(key, made);
    return made;
  };
  return indicatorBookOf(reader)
    .indicators.filter((entry) => rowSetsOf(entry).some(({ from }) => from === type.id))
    .flatMap((entry) =>
      periodsOf(entry, record, period).flatMap((key) => usesIn(reader, entry, contextOf(key), id, type.id)),
    );
}

/** A row counts in its own year, term and month, and in later years where a definition looks back. */
function periodsOf(entry: Indicator, { type, envelope }: StoredRecord, period: string | null): string[] {
  const sets = rowSetsOf(entry).filter(({ from }) => from === type.id);
  const always = type.timeField === null || sets.some(({ span }) => span !== undefined);
  const back = Math.max(...sets.map(({ years }) => years ?? 1));
  const { year, term, month } = envelope;
  const own = always ? [period] : [year, term, month];
  const later =
    year === null || always ? [] : Array.from({ length: back - 1 }, (_, n) => shiftPeriod(year, n + 1));
  return [...new Set([...own, ...later])].filter((key) => key !== null);
}

function rolesOf(entry: Indicator, context: MeasureContext): [Role, Listing[]][] {
  const { measure } = entry;
  const left: [Role, Listing[]] = ['excluded', listingsOf(measure, 'excluded', context, null)];
  if (hasOneList(measure)) return [['value', listingsOf(measure, 'numerator', context, null)], left];
  const parts: [Role, Listing[]][] = [
    ['numerator', listingsOf(measure, 'numerator', context, null)],
    ['denominator', listingsOf(measure, 'denominator', context, null)],
    left,
  ];
  return measure.kind === 'coverage' ? [['covers', [coveringRows(measure, context)]], ...parts] : parts;
}

function usesIn(
  reader: Reader,
  entry: Indicator,
  plain: MeasureContext,
  id: string,
  type: string,
): FigureUse[] {
  // What a single closed form adds is what was said on it.
  const closed = isGuarded(entry) && !answersOpen(reader);
  return rolesOf(entry, shielded(entry, plain, null)).flatMap(([role, listings]) => {
    if (closed && role === 'numerator') return [];
    for (const [at, listing] of listings.entries()) {
      if (listing.rows.type.id !== type) continue;
      const found = findRow(reader, listing, id);
      if (!found) continue;
      const { department, reason } = found;
      const own = rolesOf(entry, shielded(entry, plain, department)).find(([name]) => name === role)![1][at]!;
      const places: [IndicatorLevel, string | null][] = [['hospital', null]];
      if (department !== null && (!isGuarded(entry) || findRow(reader, own, id)))
        places.push(['department', department]);
      const departments = places.filter(([level]) => entry.levels.includes(level)).map(([, code]) => code);
      const contribution = closed ? null : found.contribution;
      return [{ indicator: entry.id, period: plain.scope.key, departments, role, contribution, reason }];
    }
    return [];
  });
}
