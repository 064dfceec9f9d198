/**
 * Values that were computed already, for screens that ask for the same ones again. They hold for as long as nobody
 * commits: SQLite's `data_version` of the reading connection changes with every commit of another connection.
 */
import type { Reader } from '#db/types.ts';
import { indicator, indicators } from '#shared/indicators/index.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { dayOf } from './scope.ts';
import { computeValues, type ValuesRequest } from './values.ts';

interface Memory {
  version: number;
  /** Values of one indicator, period and day. */
  values: Map<string, IndicatorValue[]>;
}

const memories = new WeakMap<Reader, Memory>();

/** Three years of all indicators, with room to spare. */
const MOST_ENTRIES = 2000;

/** As `computeValues`. Only for the store's reader: a writer sees its own changes, which the version does not tell. */
export function rememberedValues(reader: Reader, request: ValuesRequest): IndicatorValue[] {
  const { values } = memoryOf(reader);
  const today = request.today ?? dayOf(new Date());
  const ids = request.indicators?.map((id) => indicator(id).id) ?? indicators.map((entry) => entry.id);
  const keyOf = (id: string) => `${id} ${request.period} ${today}`;
  const missing = ids.filter((id) => !values.has(keyOf(id)));
  if (missing.length > 0) {
    const computed = computeValues(reader, { period: request.period, indicators: missing, today });
    if (values.size + missing.length > MOST_ENTRIES) values.clear();
    for (const id of missing) {
      values.set(
        keyOf(id),
        computed.filter((value) => value.indicator === id),
      );
    }
    return missing.length === ids.length ? computed : rememberedValues(reader, { ...request, today });
  }
  return ids.flatMap((id) => values.get(keyOf(id)) ?? []);
}

function memoryOf(reader: Reader): Memory {
  const version = reader.firstSql<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
  const known = memories.get(reader);
  if (known?.version === version) return known;
  const fresh = { version, values: new Map<string, IndicatorValue[]>() };
  memories.set(reader, fresh);
  return fresh;
}
