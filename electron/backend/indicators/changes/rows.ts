/** The records behind each part of a change, as they were and as they are. */
import { isDeepStrictEqual } from 'node:util';
import type { ChangedRecord, Earlier } from '#db/earlier.ts';
import { toRecords } from '#db/repositories/record-reader.ts';
import type { RecordEnvelope } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { RecordRow } from '#shared/api/records.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { isAnswer } from '#shared/records/anonymous.ts';
import { answersOpen, readable } from '../../anonymity/answers.ts';
import { recordRow } from '../../workspaces/rows.ts';
import { tableOf } from '../conditions.ts';
import { within } from '../drill-down/listing.ts';
import { coveringRows, listingsOf } from '../drill-down/listings.ts';
import { placeIn } from '../rows.ts';
import { sql } from '../sql.ts';
import { measureContext } from '../values.ts';
import { type Asked, type Basis, typesBehind } from './bases.ts';

type Part = Output<'indicators.changes'>['parts'][number];
type Listed = Pick<Part, 'total' | 'rows'>;

/** More are counted, not listed. */
const MOST = 100;

/** Ids of the records that a value counts, by type; `among` restricts to some of them. */
function countedIds(
  reader: Reader,
  asked: Asked,
  entry: Indicator,
  today: string,
  among: Map<string, string[]> | null,
): Map<string, Set<string>> {
  const { context, place } = placeIn(entry, measureContext(reader, asked.period, today), asked);
  const { measure } = entry;
  const listings = [
    ...listingsOf(measure, 'numerator', context, place),
    ...listingsOf(measure, 'denominator', context, place),
    ...(measure.kind === 'coverage' ? [coveringRows(measure, context)] : []),
  ];
  const found = new Map<string, Set<string>>();
  for (const listing of listings) {
    const { type, table } = listing.rows;
    const ids = among?.get(type.id);
    if (among && !ids) continue;
    const chosen = ids ? sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql`1`;
    const query = sql`SELECT id FROM ${table} WHERE ${within(listing, place)} AND ${chosen}`;
    const known = found.get(type.id) ?? new Set<string>();
    for (const { id } of reader.allSql<{ id: string }>(query.text, ...query.values)) known.add(id);
    found.set(type.id, known);
  }
  return found;
}

function recordsOf(reader: Reader, type: string, ids: readonly string[]): Map<string, RecordRow> {
  const known = readable(reader, reader.catalog.type(type));
  const rows = reader.allSql<RecordEnvelope & Record<string, unknown>>(
    `SELECT * FROM ${tableOf(type).text} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(toRecords(reader, known, rows).map((stored) => [stored.id, recordRow(stored)]));
}

/** Of every change the records that the value counted then or counts now, and those that its conditions look into. */
export function changedRows(
  read: Reader,
  earlier: Earlier,
  asked: Asked,
  basis: Basis,
  entry: Indicator,
  today: string,
): Partial<Record<ChangedRecord['how'], Listed>> {
  const changed = earlier.changed(typesBehind(read, entry, asked));
  const byType = new Map<string, string[]>();
  for (const { type, id } of changed) byType.set(type, [...(byType.get(type) ?? []), id]);
  const now = countedIds(read, asked, entry, today, byType);
  const before = earlier.at('before');
  const then = countedIds(before, asked, basis.entry, basis.today, byType);
  const counts = ({ type, id }: ChangedRecord) => {
    const listed = then.has(type) || now.has(type);
    return !listed || then.get(type)?.has(id) || now.get(type)?.has(id);
  };
  const told: Partial<Record<ChangedRecord['how'], Listed>> = {};
  for (const how of ['corrected', 'new', 'removed'] as const) {
    const mine = changed.filter((each) => each.how === how && counts(each));
    told[how] = { total: mine.length, rows: pair(read, before, mine.slice(0, MOST), { then, now }) };
  }
  return told;
}

function pair(
  read: Reader,
  before: Reader,
  changed: readonly ChangedRecord[],
  counted: { then: Map<string, Set<string>>; now: Map<string, Set<string>> },
): Part['rows'] {
  const types = [...new Set(changed.map(({ type }) => type))];
  return types.flatMap((type) => {
    const ids = changed.filter((each) => each.type === type).map(({ id }) => id);
    const [was, is] = [recordsOf(before, type, ids), recordsOf(read, type, ids)];
    const spec = read.catalog.type(type);
    const shown = spec.fields.filter((field) => answersOpen(read) || !isAnswer(spec, field));
    return ids.flatMap((id) => {
      const row = is.get(id) ?? was.get(id);
      if (!row) return [];
      const [old, now] = [was.get(id)?.values ?? {}, is.get(id)?.values ?? {}];
      const both = was.has(id) && is.has(id);
      return [
        {
          row,
          exists: is.has(id),
          counted: {
            before: counted.then.get(type)?.has(id) ?? null,
            after: counted.now.get(type)?.has(id) ?? null,
          },
          changes: both
            ? shown
                .map(({ name }) => ({ field: name, before: old[name] ?? null, after: now[name] ?? null }))
                .filter((change) => !isDeepStrictEqual(change.before, change.after))
            : [],
        },
      ];
    });
  });
}

/** Of two periods the records that only one of them counts. */
export function movedRows(
  read: Reader,
  asked: Asked,
  basis: Basis,
  how: 'new' | 'removed',
  today: string,
): Listed {
  const mine = countedIds(read, asked, basis.entry, today, null);
  const theirs = countedIds(read, { ...asked, period: basis.period }, basis.entry, today, null);
  const [kept, other] = how === 'new' ? [mine, theirs] : [theirs, mine];
  const rows: Part['rows'] = [];
  let total = 0;
  for (const [type, ids] of kept) {
    const only = [...ids].filter((id) => !other.get(type)?.has(id));
    total += only.length;
    const page = only.slice(0, Math.max(0, MOST - rows.length));
    for (const row of recordsOf(read, type, page).values())
      rows.push({
        row,
        exists: true,
        counted: { before: how === 'removed', after: how === 'new' },
        changes: [],
      });
  }
  return { total, rows };
}
