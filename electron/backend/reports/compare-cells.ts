/** From a difference between two kept reports down to the cells that only the later one knows. */
import type { Output } from '#shared/api/index.ts';
import { groupOf } from '#shared/indicators/grouping.ts';
import { Refusal } from '#shared/lib/result.ts';
import {
  bringsWhatIsRead,
  type ComparedFigure,
  type Reads,
  type ReportComparison,
} from '#shared/reports/compare.ts';
import type { Context } from '../context.ts';
import { tracedRows } from '../indicators/traced.ts';

type TracedRow = Output<'indicators.cells'>['rows'][number];

export interface NewRows {
  /** Rows that count, or are left out, and that files unknown to the earlier report wrote. */
  total: number;
  /** The first of them, with their cells. */
  rows: TracedRow[];
}

const none: NewRows = { total: 0, rows: [] };

/** Rows of a difference that are told cell by cell: what a person would look at. */
const TOLD = 200;
const PAGE = 5000;
const CLOSED = new Set(['value-withheld', 'unknown-group']);

/** @param today the day of the later report, by which its values were computed. */
export async function newRowsBehind(
  context: Context,
  { later }: ComparedFigure,
  { added }: ReportComparison['sources'],
  { reads, today }: { reads: Reads | null; today: string },
): Promise<NewRows> {
  const batches = new Set(added.flatMap((source) => (bringsWhatIsRead(source, reads) ? [source.batch] : [])));
  if (!later || reads === null || later.state === 'withheld' || batches.size === 0) return none;
  const { indicator, period, department } = later;
  const group = later.group ? groupOf(later.group) : null;
  const found: NewRows = { total: 0, rows: [] };
  const { store } = context.workspace();
  try {
    for (const rows of ['counted', 'excluded'] as const) {
      for (let offset = 0; ; offset += PAGE) {
        await context.job.check();
        const asked = { indicator, period, department, group, rows, offset, limit: PAGE, today, batches };
        const page = await tracedRows(store, asked);
        found.total += page.rows.length;
        found.rows.push(...page.rows.slice(0, TOLD - found.rows.length));
        if (offset + PAGE >= page.total) break;
      }
    }
  } catch (error) {
    // What was told then is withheld now, or no longer told apart so: the rows stay closed.
    if (error instanceof Refusal && CLOSED.has(error.failure.code)) return none;
    throw error;
  }
  return found;
}
