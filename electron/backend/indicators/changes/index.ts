/** Why a value is another than it was: what corrected, new and removed records and another definition each add. */
import { earlierStates } from '#db/earlier.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader, Store } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { type Cause, contributionsOf, type StepTaken } from '#shared/indicators/decompose.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { daysOf } from '#shared/periods/period.ts';
import { placeIn } from '../rows.ts';
import { periodScope } from '../scope.ts';
import { groupedValues, measureContext, valuesOf } from '../values.ts';
import {
  type Asked,
  type Basis,
  definitionNow,
  importBasis,
  periodBasis,
  reportBasis,
  typesBehind,
} from './bases.ts';
import { changedRows, movedRows } from './rows.ts';

type Changes = Output<'indicators.changes'>;
type Request = Required<Input<'indicators.changes'>>;

/** Throws the refusals `unknown-indicator`, `bad-period` and `unknown-group`. */
export function valueChanges(store: Store, request: Request, today: string): Changes {
  const { read } = store;
  const calendar = readCalendar(read);
  const at = (period: string) => definitionNow(read, request, daysOf(period, calendar).to);
  const entry = at(request.period);
  const basis =
    request.since === 'period'
      ? periodBasis(request, today, at)
      : request.since === 'report'
        ? reportBasis(read, request, entry)
        : importBasis(read, request, entry, today);
  const nothing: Changes = { refused: null, since: null, before: null, after: null, parts: [] };
  if (!basis) return { ...nothing, refused: 'no-earlier' };
  // What one more form adds to a mean is what was said on it.
  if (isGuarded(entry) || isGuarded(basis.entry)) return { ...nothing, refused: 'guarded' };
  if (entry.measure.kind === 'evidence') return { ...nothing, refused: 'no-records' };
  const since = {
    ...basis.named,
    period: basis.period,
    versions: { before: basis.entry.version, after: entry.version },
    takenBack: basis.takenBack,
  };
  const told =
    request.since === 'period'
      ? betweenPeriods(store, request, basis, entry, today)
      : sinceThen(store, request, basis, entry, today);
  const { before, after } = told;
  if (before === null || after === null) return { ...nothing, since, before, after, refused: 'no-value' };
  const parts = contributionsOf(before, told.steps).map(({ cause, amount }) => {
    const found = told.rows(cause);
    return { cause, amount, total: found.total, rows: found.rows };
  });
  return { refused: null, since, before, after, parts };
}

interface Told {
  before: number | null;
  after: number | null;
  steps: StepTaken[];
  rows(cause: Cause): Pick<Changes['parts'][number], 'total' | 'rows'>;
}

const none = { total: 0, rows: [] };

/** The value in a state of the records, by a definition, as of a day. */
function valueIn(
  reader: Reader,
  asked: Asked,
  entry: Indicator,
  today: string,
  also: string | null = null,
): number | null {
  const plain = measureContext(reader, asked.period, today);
  const context = also
    ? { ...plain, scope: { ...plain.scope, also: periodScope(also, today, readCalendar(reader)) } }
    : plain;
  if (asked.group) {
    const { by, code } = asked.group;
    const values = groupedValues(entry, { ...placeIn(entry, context, asked).context, by });
    return values.find(({ group }) => group?.code === code)?.value ?? null;
  }
  const places = asked.department === null ? [] : [asked.department];
  return (
    valuesOf(entry, context, places).find(({ department }) => department === asked.department)?.value ?? null
  );
}

/** Records of both periods together stand between the one and the other. */
function betweenPeriods(
  { read }: Store,
  asked: Request,
  basis: Basis,
  entry: Indicator,
  today: string,
): Told {
  const earlier = { ...asked, period: basis.period };
  const before = valueIn(read, earlier, basis.entry, today);
  const both = valueIn(read, asked, basis.entry, today, basis.period);
  const mine = valueIn(read, asked, basis.entry, today);
  const after = valueIn(read, asked, entry, today);
  return {
    before,
    after,
    steps: [
      { cause: 'new', value: both },
      { cause: 'removed', value: mine },
      { cause: 'definition', value: after },
    ],
    rows: (cause) =>
      cause === 'new' || cause === 'removed' ? movedRows(read, asked, basis, cause, today) : none,
  };
}

function sinceThen(store: Store, asked: Request, basis: Basis, entry: Indicator, today: string): Told {
  const types = typesBehind(store.read, entry, asked);
  const earlier = earlierStates(store, basis.batches, types);
  try {
    const start = earlier.at('before');
    const computed = valueIn(start, asked, basis.entry, basis.today);
    const later = valueIn(start, asked, basis.entry, today);
    const corrected = valueIn(earlier.at('corrected'), asked, basis.entry, today);
    const added = valueIn(earlier.at('added'), asked, basis.entry, today);
    const mine = valueIn(store.read, asked, basis.entry, today);
    const after = valueIn(store.read, asked, entry, today);
    const lists = changedRows(store.read, earlier, asked, basis, entry, today);
    return {
      before: basis.printed ?? computed,
      after,
      steps: [
        ...(basis.printed !== null && basis.printed !== computed
          ? [{ cause: 'other' as const, value: computed }]
          : []),
        ...(basis.today === today ? [] : [{ cause: 'time' as const, value: later }]),
        { cause: 'corrected', value: corrected },
        { cause: 'new', value: added },
        { cause: 'removed', value: mine },
        { cause: 'definition', value: after },
      ],
      rows: (cause) => lists[cause as 'new'] ?? none,
    };
  } finally {
    earlier.close();
  }
}
