/** From a value to the cells behind it. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Store } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { Group } from '#shared/indicators/grouping.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { hasOneList } from '#shared/indicators/row-sets.ts';
import type { Measure } from '#shared/indicators/types.ts';
import { answersOpen, isWhole } from '../anonymity/answers.ts';
import { remember } from '../remember.ts';
import { type CellTracer, cellTracer } from '../workspaces/cells.ts';
import { countOf, joinListings, type NamedListing, pageByFile } from './drill-down/joined.ts';
import { coveringRows, listingsOf } from './drill-down/listings.ts';
import type { MeasureContext } from './measures/types.ts';
import { placeIn, refuseWithheld } from './rows.ts';
import { shielded } from './shield.ts';
import { measureContext } from './values.ts';

export interface TraceRequest {
  indicator: string;
  period: string;
  /** null: the hospital. */
  department: string | null;
  rows: 'counted' | 'excluded';
  offset: number;
  limit: number;
  today?: string;
  group?: Group | null;
  /** Only rows that these batches wrote last; the others are counted, not told. */
  batches?: ReadonlySet<string>;
}

type Traced = Output<'indicators.cells'>;

/** Batches and their mappings are remembered for as long as nobody commits. */
const tracerOf = (store: Store): CellTracer =>
  remember(store.read, 'tracer of cells', () => cellTracer(store));

/**
 * A page of the rows that a value counts, or of those that it leaves out, file by file, each with the cells that the
 * definition reads. Throws `unknown-indicator`, `bad-period` and `value-withheld`.
 */
export async function tracedRows(store: Store, request: TraceRequest): Promise<Traced> {
  const { offset, limit, batches } = request;
  const plain = measureContext(store.read, request.period, request.today);
  const entry = indicatorBookOf(store.read).at(request.indicator, plain.scope.to);
  refuseWithheld(entry, plain, request);
  const { context: placed, place: department } = placeIn(entry, plain, request);
  const context = shielded(entry, placed, department);
  // Which forms of a block are above the line is what each of them says.
  const closed = isGuarded(entry) && !answersOpen(store.read);
  const tracer = tracerOf(store);
  let total = 0;
  const rows: Traced['rows'] = [];
  let passed = 0;
  for (const joined of joinListings(
    namedListings(entry.measure, request.rows, context, department).filter(
      ({ name }) => !closed || name !== 'numerator',
    ),
  )) {
    const n = countOf(store.read, joined, department);
    const from = Math.max(0, offset - total);
    const room = Math.min(limit - passed, n - from);
    total += n;
    if (room <= 0) continue;
    passed += room;
    const page = pageByFile(store.read, joined, department, { offset: from, limit: room }).filter(
      ({ stored }) => !batches || batches.has(stored.batch),
    );
    // A form's cells are its answers: closed forms count, but are not told.
    const cells = isWhole(store.read, joined.type)
      ? await tracer.cellsOf(
          joined.type,
          page.map(({ stored }) => stored),
          joined.fields,
        )
      : [];
    page.forEach(({ stored, of, reason }, index) => {
      const parts = of as Traced['rows'][number]['of'];
      rows.push({ type: joined.type.id, record: stored.id, of: parts, reason, cells: cells[index] ?? [] });
    });
  }
  return { total, rows };
}

function namedListings(
  measure: Measure,
  rows: TraceRequest['rows'],
  context: MeasureContext,
  department: string | null,
): NamedListing[] {
  const named = (part: 'numerator' | 'denominator' | 'excluded', name: string): NamedListing[] =>
    listingsOf(measure, part, context, department).map((listing) => ({ name, listing }));
  if (rows === 'excluded') return named('excluded', 'excluded');
  if (hasOneList(measure)) return named('numerator', 'value');
  const covering =
    measure.kind === 'coverage' ? [{ name: 'covering', listing: coveringRows(measure, context) }] : [];
  return [...named('numerator', 'numerator'), ...named('denominator', 'denominator'), ...covering];
}
