/** Plans a corrected file again by reading only the rows that the correction concerns. */
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { clean } from '#shared/importing/fold.ts';
import { PIECE, planAgain } from '#shared/importing/plan.ts';
import { cellText, type RawCell } from '#shared/importing/raw.ts';
import { readAgain } from '#shared/importing/read-again.ts';
import type { ReferenceTarget } from '#shared/importing/references.ts';
import { withTargets } from '#shared/importing/targets.ts';
import type { Job } from '../context.ts';
import { addTargets, buildPlan, plannedSheets, sumUp } from './build-plan.ts';
import { fitAgain } from './column-fit.ts';
import { knownRows } from './known.ts';
import type { StagedImport, StagedSheet } from './staged.ts';
import { registerTypes, storeBasis } from './store-state.ts';

/** What a correction changed: these rows (zero-based), or all cells of a column with one of these texts. */
export type Correction = { rows: readonly number[] } | { column: number; texts: readonly string[] };

/** The plan after a correction of a sheet: equal to `buildPlan`, which does the work where only the whole file tells. */
export async function replan(
  staged: StagedImport,
  sheet: StagedSheet,
  correction: Correction,
  reader: Reader,
  job: Job,
): Promise<void> {
  if (!(await replanRows(staged, sheet, correction, reader, job))) await buildPlan(staged, reader, job);
}

/** Answers false, with everything as it was, where the whole file has to be planned. */
export async function replanRows(
  staged: StagedImport,
  sheet: StagedSheet,
  correction: Correction,
  reader: Reader,
  job: Job,
): Promise<boolean> {
  const before = sheet.plan;
  if (!before || !standsAlone(staged, sheet, reader)) return false;
  const rows = new Set('rows' in correction ? correction.rows : rowsWith(sheet, correction));
  const again = readAgain(before.reading, rows);
  if (!again) return false;
  const { reading, positions } = again;
  const keys = positions.map((at) => reading.keys[at]!);
  const stored = await knownRows(staged.known!, reader, reading.type, keys, job);
  const plan = planAgain(before, reading, positions, stored);
  const touched = new Set(positions.map((at) => reading.rows[at]!));
  const problemsOf = ({ problems }: typeof plan) => problems.filter(({ row }) => touched.has(row));
  sheet.fit = fitAgain(sheet.fit, reading.sheet, problemsOf(before), problemsOf(plan));
  sheet.plan = plan;
  if (registerTypes(staged.catalog).includes(reading.type)) {
    const added: ReferenceTarget[] = [];
    addTargets(added, plan);
    staged.references = withTargets(staged.known!.targets, new Map([[reading.type.id, added]]));
  }
  for (const at of positions) sheet.pieces[Math.floor(at / PIECE)] = undefined;
  await sumUp(staged, [sheet], job);
  return true;
}

/** Nothing but the sheet itself has changed since it was planned, and no other sheet depends on it. */
function standsAlone(staged: StagedImport, { plan }: StagedSheet, reader: Reader): boolean {
  const { type, options } = plan!.reading;
  return (
    staged.known?.basis === storeBasis(reader) &&
    staged.basis === staged.known.basis &&
    staged.catalog === reader.catalog &&
    JSON.stringify(options.calendar) === JSON.stringify(readCalendar(reader)) &&
    (plannedSheets(staged).length === 1 || !registerTypes(staged.catalog).includes(type))
  );
}

/** Rows with a cell of one of the texts in a column, as handed in or corrected. */
function rowsWith(
  sheet: StagedSheet,
  { column, texts }: { column: number; texts: readonly string[] },
): number[] {
  const wanted = new Set(texts.map(clean));
  const known = new Map<string, boolean>();
  const isWanted = (cell: RawCell | undefined): boolean => {
    const text = cellText(cell);
    let answer = known.get(text);
    if (answer === undefined) {
      answer = wanted.has(clean(text));
      if (known.size < MOST_KNOWN) known.set(text, answer);
    }
    return answer;
  };
  const rows: number[] = [];
  const { rows: all } = sheet.raw;
  for (let row = 0; row < all.length; row++) if (isWanted(all[row]![column])) rows.push(row);
  for (const fix of sheet.setup!.mapping.fixes)
    if (fix.column === column && isWanted(fix.to)) rows.push(fix.row - 1);
  return rows;
}

const MOST_KNOWN = 50_000;
