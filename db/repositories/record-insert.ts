/** Appends new records in bulk. Rows travel as arrays aligned to `type.fields`. */
import type { RecordType } from '#shared/records/types.ts';
import { statementsOf } from '../connection.ts';
import type { Statement } from '../driver.ts';
import { envelopeColumns, recordTable } from '../record-tables.ts';
import type { RecordEnvelope } from '../tables.ts';
import type { Writer } from '../types.ts';
import type { ColumnValue } from './record-codec.ts';
import { suspendIndexes } from './record-indexes.ts';
import { type IncomingRow, ownColumns, type RowLayout, type RowSource, rowLayout } from './record-layout.ts';
import { type StagedRows, stageRows } from './record-stage.ts';
import { forgetIndicatorValues } from './settings.ts';

/** Rows per statement: more only makes the statement larger. */
const GROUP = 20;
/** From here on a staged table, and indexes that are built at once, are faster than row by row. */
const MANY = 2000;
/** Rows that are bound between two pauses. */
const STEP = 2000;
/** How SQLite takes over what was staged. */
export interface Pieces {
  /** From so many rows on in pieces: whole indexes, which come along in one piece only, are then built after. */
  from: number;
  /** Rows of a piece. */
  rows: number;
}
const PIECES: Pieces = { from: 250_000, rows: 50_000 };

/** What a large insert is at, and how much of it is behind: rows while writing and copying, indexes while indexing. */
export interface InsertStep {
  phase: 'writing' | 'copying' | 'indexing';
  done: number;
  total: number;
}

/** Values that all rows of one batch share are named, so that they are bound once per statement. */
const SHARED: Partial<Record<keyof RecordEnvelope, string>> = {
  batch: '@batch',
  version: '1',
  created_at: '@now',
  created_by: '@actor',
  updated_at: '@now',
  updated_by: '@actor',
};

/** Appends new records under a batch. Throws the driver's constraint error for a natural key that is stored already. */
export function insertRecords(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: readonly IncomingRow[],
): void {
  const steps = insertion(writer, type, batch, sourceOf(rows), PIECES);
  while (!steps.next().done);
}

/** The same with pauses, which last as `turn` does; when it throws, what was written stays for the caller to roll back. */
export async function insertRecordsInTurns(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: RowSource | readonly IncomingRow[],
  turn: (step: InsertStep) => Promise<void>,
  pieces: Pieces = PIECES,
): Promise<void> {
  const steps = insertion(writer, type, batch, 'take' in rows ? rows : sourceOf(rows), pieces);
  try {
    for (let step = steps.next(); !step.done; step = steps.next()) await turn(step.value);
  } finally {
    steps.return();
  }
}

const sourceOf = (rows: readonly IncomingRow[]): RowSource => ({
  length: rows.length,
  take: (from, to) => rows.slice(from, to),
  fills: (field) => rows.some((row) => (row.values[field] ?? null) !== null),
});

function* insertion(
  writer: Writer,
  type: RecordType,
  batch: string,
  source: RowSource,
  pieces: Pieces,
): Generator<InsertStep, void> {
  const { length } = source;
  if (length === 0) return;
  // Columns that this batch leaves empty are not bound at all: each costs time in every row.
  const layout = rowLayout(writer, type, (field) => source.fills(field));
  let staged: StagedRows | null = null;
  let rebuild: (() => void)[] = [];
  if (length >= MANY) {
    const table = recordTable(type);
    const stored = writer.firstSql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
    const whole = stored === 0 && length < pieces.from;
    staged = yield* paced('writing', length, stageRows(writer, type, batch, source, layout, whole));
    if (stored <= length) rebuild = suspendIndexes(writer, type, staged?.indexes ?? []);
    yield { phase: 'writing', done: length, total: length };
  }
  if (staged) {
    yield* paced('copying', length, staged.transfer(length < pieces.from ? length : pieces.rows));
    insertEach(writer, type, batch, staged.left, layout);
  }
  for (let at = 0; !staged && at < length; at += STEP) {
    const done = Math.min(at + STEP, length);
    insertEach(writer, type, batch, source.take(at, done), layout);
    yield { phase: 'writing', done, total: length };
  }
  for (const [done, build] of rebuild.entries()) {
    yield { phase: 'indexing', done, total: rebuild.length };
    build();
  }
  forgetIndicatorValues(writer);
}

/** The steps of a part of the work, told as steps of the whole. */
function* paced<T>(
  phase: InsertStep['phase'],
  total: number,
  work: Generator<number, T>,
): Generator<InsertStep, T> {
  let ended = false;
  try {
    for (;;) {
      const step = work.next();
      if (step.done) {
        ended = true;
        return step.value;
      }
      yield { phase, done: step.value, total };
    }
  } finally {
    if (!ended) work.return(undefined as T);
  }
}

/** Appends rows by binding their values. */
function insertEach(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: readonly IncomingRow[],
  layout: RowLayout,
): void {
  const statement = statementsOf(writer);
  const width = layout.columns.length;
  const shared = { batch, now: writer.now, actor: writer.actor };
  const insert = (from: number, count: number, bound: ColumnValue[], into: Statement) => {
    for (let i = 0; i < count; i++) layout.place(rows[from + i]!, bound, i * width);
    into.run(bound, shared);
  };
  const grouped = rows.length - (rows.length % GROUP);
  if (grouped > 0) {
    const bound = new Array<ColumnValue>(width * GROUP).fill(null);
    const groups = statement(insertSql(type, layout, GROUP));
    for (let at = 0; at < grouped; at += GROUP) insert(at, GROUP, bound, groups);
  }
  if (grouped === rows.length) return;
  const single = new Array<ColumnValue>(width).fill(null);
  const singles = statement(insertSql(type, layout, 1));
  for (let at = grouped; at < rows.length; at++) insert(at, 1, single, singles);
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function insertSql(type: RecordType, layout: RowLayout, rows: number): string {
  const fields = layout.columns.slice(ownColumns.length);
  const all = [...envelopeColumns.map((column) => column.name), ...fields];
  const row = `(${[
    ...envelopeColumns.map((column) => SHARED[column.name as keyof RecordEnvelope] ?? '?'),
    ...fields.map(() => '?'),
  ].join(', ')})`;
  return `INSERT INTO ${recordTable(type)} (${quoted(all)}) VALUES ${Array(rows).fill(row).join(', ')}`;
}
