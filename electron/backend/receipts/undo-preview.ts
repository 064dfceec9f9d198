/** What taking a batch back would do, found by doing it in a transaction that is always rolled back. */
import { recordTable } from '#db/record-tables.ts';
import { blockersOf, getBatch, undoBatchInTurns } from '#db/repositories/batches.ts';
import { getRecord } from '#db/repositories/record-reader.ts';
import { yearsOf } from '#db/repositories/settings.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { UndoPreview } from '#shared/api/receipts.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { Context } from '../context.ts';
import { figuresNow, figuresOf, movedFigures } from '../importing/moved-indicators.ts';
import { batchRow } from '../workspaces/rows.ts';

const EXAMPLES = 12;

/** Leaves the transaction; what was found travels with it. */
class RolledBack extends Error {
  readonly found: UndoPreview;
  constructor(found: UndoPreview) {
    super('rolled back');
    this.found = found;
  }
}

/** Throws the refusals `batch-unknown` and `batch-undone`. */
export async function previewUndo(context: Context, id: string): Promise<UndoPreview> {
  const { store } = context.workspace();
  const batch = getBatch(store.read, id);
  if (!batch) throw new Refusal('batch-unknown', `no batch ${id}`);
  if (batch.undone_at) throw new Refusal('batch-undone', 'taken back already', { at: batch.undone_at });
  const inTheWay = blockersOf(store.read, id).map(batchRow);
  const touched = touchedBy(store.read, id);
  const counted: UndoPreview = {
    removed: touched.flatMap(({ type, added }) => (added > 0 ? [{ type, count: added }] : [])),
    restored: touched.flatMap(({ type, changed }) => (changed > 0 ? [{ type, count: changed }] : [])),
    examples: [],
    inTheWay,
    moved: [],
  };
  if (inTheWay.length > 0) return counted;
  const years = touchedYears(store.read, id, yearsOf(store.read).currentYear);
  const turn = () => context.job.progress('undo-preview', 1, 2);
  await context.job.progress('undo-preview', 0, 2);
  const before = await figuresOf(store, years, turn);
  try {
    await store.change(context.actor(), async (writer) => {
      const changed = changedRecords(writer, id);
      const now = changed.map(({ type, record }) => getRecord(writer, writer.catalog.type(type), record));
      await undoBatchInTurns(writer, id, turn);
      const examples = changed.flatMap(({ type, record }, index) =>
        setBack(writer, type, record, now[index]),
      );
      const after = await figuresNow(writer, years, turn);
      throw new RolledBack({
        ...counted,
        examples: examples.slice(0, EXAMPLES),
        moved: movedFigures(before, after),
      });
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.found;
    throw error;
  }
  return counted;
}

/** Per type the records that the batch made and that it changed. */
function touchedBy(reader: Reader, batch: string): { type: RecordTypeId; added: number; changed: number }[] {
  return reader.catalog.types.map((type) => {
    const changed =
      reader.firstSql<{ n: number }>(
        `SELECT count(DISTINCT record) AS n FROM record_version WHERE batch = ? AND type = ? AND prior <> ?`,
        batch,
        type.id,
        batch,
      )?.n ?? 0;
    const added =
      reader.firstSql<{ n: number }>(
        `SELECT count(*) AS n FROM ${recordTable(type)} WHERE batch = ? AND id NOT IN
         (SELECT record FROM record_version WHERE batch = ? AND type = ? AND prior <> ?)`,
        batch,
        batch,
        type.id,
        batch,
      )?.n ?? 0;
    return { type: type.id, added, changed };
  });
}

/** The two newest years with rows of the batch; a register holds at all times. */
function touchedYears(reader: Reader, batch: string, currentYear: string | null): string[] {
  const years = new Set<string>();
  for (const type of reader.catalog.types) {
    const rows = reader.allSql<{ year: string | null }>(
      `SELECT DISTINCT year FROM ${recordTable(type)} WHERE batch = ?`,
      batch,
    );
    for (const { year } of rows) {
      if (year) years.add(year);
      else if (currentYear) years.add(currentYear);
    }
  }
  return [...years].sort().slice(-2);
}

const changedRecords = (reader: Reader, batch: string) =>
  reader.allSql<{ type: RecordTypeId; record: string }>(
    `SELECT DISTINCT type, record FROM record_version WHERE batch = ? AND prior <> ? ORDER BY seq LIMIT ${EXAMPLES}`,
    batch,
    batch,
  );

function setBack(
  writer: Writer,
  typeId: RecordTypeId,
  id: string,
  now: ReturnType<typeof getRecord>,
): UndoPreview['examples'] {
  const type = writer.catalog.type(typeId);
  const then = getRecord(writer, type, id);
  if (!now || !then) return [];
  const title = String(now.values[type.titleFields[0] ?? ''] ?? now.envelope.natural_key);
  return type.fields.flatMap(({ name }) => {
    const [a, b] = [now.values[name] ?? null, then.values[name] ?? null];
    return JSON.stringify(a) === JSON.stringify(b)
      ? []
      : [{ type: typeId, id, title, field: name, now: a, again: b }];
  });
}
