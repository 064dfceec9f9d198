/** Writes exactly the reviewed plan, in one transaction. */
import { createIds } from '#db/ids.ts';
import { insertBatch, insertRejected } from '#db/repositories/batches.ts';
import {
  type IncomingRow,
  type InsertStep,
  insertRecordsInTurns,
  type RowSource,
  updateRecords,
} from '#db/repositories/record-writer.ts';
import type { RejectedRowTable } from '#db/tables.ts';
import type { Store, Writer } from '#db/types.ts';
import type { ImportCounts } from '#shared/api/importing.ts';
import { extraWriter } from '#shared/importing/extra.ts';
import type { BatchMapping, BatchRemark } from '#shared/importing/mapping.ts';
import { assertSum, type Outcome, type SheetPlan } from '#shared/importing/plan.ts';
import { findingMessage, type Problem } from '#shared/importing/problem.ts';
import { cellText, columnLetters } from '#shared/importing/raw.ts';
import { type Failure, Refusal } from '#shared/lib/result.ts';
import type { Context, Job } from '../context.ts';
import { plannedSheets, refreshPlan } from './build-plan.ts';
import { affectedYears, type FigureTurn, figuresOf, movedFigures } from './moved-indicators.ts';
import { learnRecipes } from './recipes.ts';
import { exclusive, type StagedImport, type StagedSheet } from './staged.ts';
import { storeBasis } from './store-state.ts';

/** Remarks kept with a batch; the receipt of a file with more says the commonest. */
const MOST_REMARKS = 200;

/**
 * Commits a staged import. `reviewed` is the plan that the person saw: another one, or a store in which the same plan
 * no longer comes out, is the refusal `plan-stale`; the staged import then holds the new plan for review.
 */
export async function commitImport(staged: StagedImport, reviewed: string, context: Context) {
  const { store, info } = context.workspace();
  await assertReviewed(staged, reviewed, context);
  const years = affectedYears(staged, info.currentYear);
  const { before: earlier, after } = figureTurns(context.job);
  const before = await figuresOf(store, years, earlier);
  const batch = await writePlan(staged, store, context.actor(), context.job);
  const moved = movedFigures(before, await figuresOf(store, years, after));
  return { batch, counts: staged.counts, moved };
}

/** Throws `plan-stale` unless the plan that was reviewed is the one that would be written now. */
async function assertReviewed(staged: StagedImport, reviewed: string, context: Context): Promise<void> {
  if (staged.plan !== reviewed) throw stale();
  const { read } = context.workspace().store;
  await refreshPlan(staged, read, context.job, context.env.clock.now().toISOString());
  if (staged.plan !== reviewed) throw stale();
}

export interface ReadyOutcome {
  done: { staged: StagedImport; batch: string }[];
  left: { staged: StagedImport; failure: Failure }[];
  moved: ReturnType<typeof movedFigures>;
}

/**
 * Writes several reviewed imports, registers before what refers to them, each in a transaction of its own. One that
 * cannot be written stays, with its reason, and does not stop the others; a cancel stops before the next.
 */
export async function commitReady(
  imports: readonly { staged: StagedImport; plan: string }[],
  context: Context,
): Promise<ReadyOutcome> {
  const { store, info } = context.workspace();
  const ordered = [...imports].sort((a, b) => firstType(a.staged) - firstType(b.staged));
  const years = [...new Set(ordered.flatMap(({ staged }) => affectedYears(staged, info.currentYear)))];
  const newest = years.sort().slice(-2);
  const { before: earlier, after } = figureTurns(context.job);
  const before = await figuresOf(store, newest, earlier);
  const outcome: ReadyOutcome = { done: [], left: [], moved: [] };
  for (const { staged, plan } of ordered) {
    try {
      await exclusive(staged, async () => {
        await assertReviewed(staged, plan, context);
        const batch = await writePlan(staged, store, context.actor(), context.job);
        outcome.done.push({ staged, batch });
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.failure.code === 'cancelled') break;
      outcome.left.push({ staged, failure: error.failure });
    }
  }
  outcome.moved = movedFigures(before, await figuresOf(store, newest, after));
  return outcome;
}

/** The place of a file's first type among those that build on one another. */
function firstType(staged: StagedImport): number {
  const first = plannedSheets(staged)[0]?.setup?.mapping.type;
  const { types } = staged.catalog;
  const at = types.findIndex(({ id }) => id === first);
  return at < 0 ? types.length : at;
}

/** Turns while the figures are taken before the commit, and after it, when a cancel comes too late and is not an error. */
function figureTurns(job: Job): Record<'before' | 'after', FigureTurn> {
  return {
    before: (done, total) => job.progress('import-before', done, total),
    after: async (done, total) => {
      try {
        await job.progress('import-indicators', done, total);
      } catch (error) {
        if (!(error instanceof Refusal && error.failure.code === 'cancelled')) throw error;
      }
    },
  };
}

const steps: Record<InsertStep['phase'], string> = {
  writing: 'import-writing',
  copying: 'import-copying',
  indexing: 'import-indexing',
};

const stale = () =>
  new Refusal('plan-stale', 'the workspace changed since the plan was reviewed; please review it again');

/** The transaction: batch, records, refused rows, the original file, what was learned. Answers the batch's id. */
export function writePlan(staged: StagedImport, store: Store, actor: string, job: Job): Promise<string> {
  assertSum(staged.counts);
  return store.change(actor, async (writer) => {
    if (storeBasis(writer) !== staged.basis) throw stale();
    const time = Date.parse(writer.now);
    const newId = createIds(() => time);
    const batch = newId();
    const total = staged.counts.new + staged.counts.changed;
    await job.progress('import-writing', 0, total);
    store.keepFile(writer, staged.bytes, staged.file);
    writeBatch(writer, staged, batch);
    let done = 0;
    for (const sheet of plannedSheets(staged)) {
      await writeSheet(writer, sheet.plan!, batch, newId, (step) =>
        step.phase === 'writing'
          ? job.progress(steps.writing, done + step.done, total)
          : job.progress(steps[step.phase], step.done, step.total),
      );
      insertRejected(writer, rejectedRows(sheet, batch));
      done += sheet.plan!.counts.new + sheet.plan!.counts.changed;
      await job.progress('import-writing', done, total);
    }
    learnRecipes(writer, staged, newId);
    // The last moment for a cancel: behind it the transaction ends.
    await job.progress('import-saving', 0, 0);
    return batch;
  });
}

function writeBatch(writer: Writer, staged: StagedImport, batch: string): void {
  const sheets = plannedSheets(staged);
  const counts: ImportCounts = staged.counts;
  const mapping: BatchMapping = {
    sheets: sheets.map((sheet) => sheet.setup!.mapping),
    remarks: sheets.flatMap(remarksOf),
  };
  const { layout } = staged;
  if (layout?.original) mapping.withheld = { original: layout.original, columns: layout.withheld };
  insertBatch(writer, {
    id: batch,
    kind: 'import',
    file: staged.file,
    sha256: staged.sha256,
    department: staged.department,
    types: JSON.stringify([...new Set(sheets.map((sheet) => sheet.setup!.mapping.type))]),
    rows_read: counts.read,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_unchanged: counts.unchanged,
    rows_rejected: counts.rejected,
    mapping: JSON.stringify(mapping),
    digest: staged.digest,
  });
}

/** What the review said without refusing a row, for the receipt. */
function remarksOf(sheet: StagedSheet): BatchRemark[] {
  return sheet.groups
    .filter(({ level }) => level === 'warning')
    .slice(0, MOST_REMARKS)
    .map(({ message, column, firstRow, count }) => ({
      sheet: sheet.raw.name,
      message,
      place: `${column ?? ''}${firstRow ?? ''}`,
      count,
    }));
}

async function writeSheet(
  writer: Writer,
  plan: SheetPlan,
  batch: string,
  newId: () => string,
  turn: (step: InsertStep) => Promise<void>,
): Promise<void> {
  const { reading } = plan;
  const extra = extraWriter(reading.type, reading.mapping);
  const incoming = (index: number, id: string): IncomingRow => {
    const row = reading.rows[index]!;
    return {
      id,
      naturalKey: reading.keys[index]!,
      values: plan.values[index]!,
      sheet: reading.sheet.name,
      row: row + 1,
      extra: extra(reading.sheet.rows[row]!),
    };
  };
  const added: RowSource = {
    length: plan.counts.new,
    take: places(plan, 'new', (index) => incoming(index, newId())),
    fills: (field) =>
      plan.values.some((values, index) => plan.outcomes[index] === 'new' && (values[field] ?? null) !== null),
  };
  await insertRecordsInTurns(writer, reading.type, batch, added, turn);
  const changed = places(plan, 'changed', (index) => incoming(index, plan.stored[index]!.id));
  updateRecords(writer, reading.type, batch, changed(0, plan.counts.changed));
}

/** Makes what belongs to the rows of one outcome, from the `from`th to before the `to`th of them, asked for in order. */
function places<T>({ outcomes }: SheetPlan, outcome: Outcome, make: (index: number) => T) {
  let index = 0;
  return (from: number, to: number): T[] => {
    const made: T[] = [];
    for (; index < outcomes.length && made.length < to - from; index++) {
      if (outcomes[index] === outcome) made.push(make(index));
    }
    return made;
  };
}

/** Refused rows with their texts as they were shown (fixes included) and the reasons. */
function rejectedRows(sheet: StagedSheet, batch: string): RejectedRowTable[] {
  const plan = sheet.plan!;
  const problems = new Map<number, Problem[]>();
  for (const problem of plan.problems) {
    const list = problems.get(problem.row);
    if (list) list.push(problem);
    else problems.set(problem.row, [problem]);
  }
  const whole = sheet.problems.filter((problem) => problem.finding.level === 'error');
  const fixes = sheet.setup!.mapping.fixes;
  return plan.reading.rows.flatMap((row, index) => {
    if (plan.outcomes[index] !== 'rejected') return [];
    const cells = plan.reading.sheet.rows[row]!.map(cellText);
    for (const fix of fixes) if (fix.row === row + 1) cells[fix.column] = fix.to;
    const reasons = [...(problems.get(row) ?? []), ...whole].filter((p) => p.finding.level === 'error');
    return [
      {
        batch,
        sheet: sheet.raw.name,
        row: row + 1,
        cells: JSON.stringify(Array.from(cells, (cell) => cell ?? '')),
        problems: JSON.stringify(
          reasons.map((problem) => ({
            column: problem.column < 0 ? null : columnLetters(problem.column),
            message: findingMessage(problem.finding),
          })),
        ),
      },
    ];
  });
}
