/** The files that were dropped, from reading to the written batch; lives as long as the workspace is open. */
import type { Store } from '#db/types.ts';
import type { ImportCounts, QueueEntry } from '#shared/api/importing.ts';
import { failureText } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { Session } from '../context.ts';
import { importReadiness } from './readiness.ts';
import type { StagedImport } from './staged.ts';

type Queued = { id: string; file: string } & (
  | { state: 'reading' }
  | { state: 'staged' }
  | { state: 'refused'; failure: Failure }
  | {
      state: 'committed';
      batch: string;
      counts: ImportCounts;
      types: RecordTypeId[];
      department: string | null;
    }
);

const queues = new WeakMap<Store, Queued[]>();
let waiting = 0;

function queueOf(store: Store): Queued[] {
  const queue = queues.get(store) ?? [];
  queues.set(store, queue);
  return queue;
}

/** Puts a file into the queue before it is read; answers the ticket under which its outcome is told. */
export function enqueue(store: Store, file: string): string {
  waiting += 1;
  const id = `waiting-${waiting}`;
  queueOf(store).push({ id, file, state: 'reading' });
  return id;
}

/** The outcome of reading: the staged imports, and what of the file was refused, in place of the ticket. */
export function settle(
  store: Store,
  ticket: string,
  imports: readonly StagedImport[],
  failures: readonly { file: string; failure: Failure }[],
): void {
  const queue = queueOf(store);
  const at = queue.findIndex((entry) => entry.id === ticket);
  if (at < 0) return;
  queue.splice(
    at,
    1,
    ...imports.map(({ id, file }): Queued => ({ id, file, state: 'staged' })),
    ...failures.map(
      ({ file, failure }, index): Queued => ({ id: `${ticket}-${index}`, file, state: 'refused', failure }),
    ),
  );
}

/** Marks a staged file as written. */
export function settleCommitted(store: Store, staged: StagedImport, batch: string): void {
  const queue = queueOf(store);
  const at = queue.findIndex((entry) => entry.id === staged.id);
  const { id, file, counts, department } = staged;
  const done: Queued = { id, file, state: 'committed', batch, counts, types: typesOf(staged), department };
  if (at < 0) queue.push(done);
  else queue[at] = done;
}

/** Takes written and refused files off the queue. */
export function clearQueue(store: Store, id: string | undefined): void {
  queues.set(
    store,
    queueOf(store).filter(
      (entry) =>
        !(id === undefined || entry.id === id) || entry.state === 'staged' || entry.state === 'reading',
    ),
  );
}

const typesOf = (staged: StagedImport): RecordTypeId[] => [
  ...new Set(
    staged.sheets.flatMap((sheet) => (sheet.skipped === null ? (sheet.setup?.mapping.type ?? []) : [])),
  ),
];

const NOTHING = { types: [], department: null, counts: null, plan: null, batch: null, reason: null };

/** The queue as the contract describes it; discarded files are gone. */
export function queueEntries(store: Store, session: Session): QueueEntry[] {
  return queueOf(store).flatMap((entry) => told(entry, session) ?? []);
}

function told(entry: Queued, session: Session): QueueEntry | null {
  const { id, file } = entry;
  switch (entry.state) {
    case 'reading':
      return { ...NOTHING, id, file, state: 'reading' };
    case 'refused': {
      const { failure } = entry;
      const reason = { zh: failureText('zh-CN', failure), en: failureText('en', failure) };
      return { ...NOTHING, id, file, state: 'refused', reason };
    }
    case 'committed': {
      const { counts, batch, types, department } = entry;
      return { ...NOTHING, id, file, state: 'committed', counts, batch, types, department };
    }
    case 'staged': {
      const staged = session.imports.get(id) as StagedImport | undefined;
      if (!staged) return null;
      const { counts, plan, department } = staged;
      const state = importReadiness(staged);
      return { ...NOTHING, id, file, state, counts, plan, department, types: typesOf(staged) };
    }
  }
}
