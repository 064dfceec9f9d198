/** The cut scores that the methods give for one exam, side by side: who would pass by each, and who changes. */
import { splitAnswers } from '#shared/records/answers.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { wilsonInterval } from '#shared/statistics/intervals.ts';
import { angoff } from '#shared/statistics/methods/angoff.ts';
import { cohenMethod, hofstee } from '#shared/statistics/methods/compromise.ts';
import type { Table } from '#shared/statistics/table.ts';
import { ask } from './lens.ts';
import type { CutMethod, ExamCut } from './schema.ts';

export interface Scored {
  ids: readonly string[];
  totals: Float64Array;
  /** Full marks. */
  full: number;
}

/** A cut as a method gives it, before anybody is counted. */
export interface Proposal {
  method: CutMethod;
  cut: number | null;
  se: number | null;
  reason: string | null;
  notes: string[];
}

export const FIXED = 0.6;

const given = (method: CutMethod, cut: number, se: number | null = null, notes: string[] = []): Proposal => ({
  method,
  cut,
  se,
  reason: null,
  notes,
});
export const unavailable = (method: CutMethod, reason: string): Proposal => ({
  method,
  cut: null,
  se: null,
  reason,
  notes: [],
});

/** The cut of the paper itself, 60 % and Cohen's, which need scores only; Hofstee's where judges named their limits. */
export function cutsOfScores(
  { totals, full }: Scored,
  passMark: number | null,
  judgements: readonly FieldValues[],
): Proposal[] {
  const data: Table = { columns: ['score'], rows: Array.from(totals, (score) => [String(score)]) };
  const cohen = ask<{ cut: number }>(cohenMethod, { data }, {});
  return [
    ...(passMark === null ? [] : [given('recorded', passMark)]),
    given('fixed', FIXED * full),
    hofsteeCut(data, judgements),
    cohen.ok ? given('cohen', cohen.values.cut, null, cohen.notes) : unavailable('cohen', cohen.reason),
  ];
}

const LIMITS = ['min_cut', 'max_cut', 'min_fail', 'max_fail'] as const;

function hofsteeCut(data: Table, judgements: readonly FieldValues[]): Proposal {
  const complete = judgements.filter((row) => LIMITS.every((name) => typeof row[name] === 'number'));
  if (complete.length === 0) return unavailable('hofstee', 'no-judges');
  // The method takes a failure rate of at most 1 for a share: ours are always percentages.
  const judges: Table = {
    columns: [...LIMITS],
    rows: complete.map((row) =>
      LIMITS.map((name) => String(Number(row[name]) / (name.endsWith('fail') ? 100 : 1))),
    ),
  };
  const found = ask<{ cut: number }>(hofstee, { data, judges }, {});
  return found.ok
    ? given('hofstee', found.values.cut, null, found.notes)
    : unavailable('hofstee', found.reason);
}

/** Angoff's cut from the judges' estimates, weighted by the marks of the items. `marks` by item in order; 0: not counted. */
export function angoffCut(judgements: readonly FieldValues[], marks: readonly number[]): Proposal {
  const judges = judgements.flatMap((row) =>
    typeof row.estimates === 'string' ? [estimatesOf(row.estimates)] : [],
  );
  if (judges.length === 0) return unavailable('angoff', 'no-judges');
  // An item of two marks counts twice.
  const rows = marks.flatMap((mark, item) =>
    mark > 0 ? [{ mark, cells: judges.map((estimates) => estimates[item] ?? '') }] : [],
  );
  const usual = rows.every(({ mark }) => mark === rows[0]?.mark);
  const full = marks.reduce((sum, mark) => sum + mark, 0);
  const data: Table = {
    columns: judges.map((_, at) => `j${at}`),
    rows: usual ? rows.map(({ cells }) => cells) : weighted(rows),
  };
  const found = ask<{ cut_percent: number; se: number | null }>(
    angoff,
    { data },
    { judges: [...data.columns] },
  );
  if (!found.ok) return unavailable('angoff', found.reason);
  const { cut_percent, se } = found.values;
  return given('angoff', (cut_percent / 100) * full, se === null ? null : se * full, found.notes);
}

/** Chances as shares: one judge writes 0.65, another 65. */
function estimatesOf(text: string): string[] {
  const cells = splitAnswers(text).map((cell) => cell ?? '');
  const percent = cells.some((cell) => Number(cell) > 1);
  return cells.map((cell) =>
    cell === '' || !Number.isFinite(Number(cell)) ? '' : String(percent ? Number(cell) / 100 : Number(cell)),
  );
}

/** Items repeated by their marks in whole parts of the smallest, so that the mean over rows is the mean over marks. */
function weighted(rows: readonly { mark: number; cells: string[] }[]): string[][] {
  const step = Math.max(0.5, Math.min(...rows.map(({ mark }) => mark)));
  return rows.flatMap(({ mark, cells }) =>
    Array.from({ length: Math.max(1, Math.round((mark / step) * 2)) }, () => cells),
  );
}

/** Points that a sum of marks may differ from itself by rounding. */
const TINY = 1e-9;

/** Counts who passes by each cut, and who would not pass alike by the one in force. */
export function countCuts(
  { ids, totals }: Scored,
  proposals: readonly Proposal[],
  inForce: number | null,
): ExamCut[] {
  const n = totals.length;
  const passes = (cut: number, at: number) => totals[at]! >= cut - TINY;
  return proposals.map(({ method, cut, se, reason, notes }): ExamCut => {
    const passed = cut === null ? 0 : ids.filter((_, at) => passes(cut, at)).length;
    const interval = cut === null ? null : wilsonInterval(passed, n, 0.95);
    const changed = (now: boolean) =>
      cut === null || inForce === null
        ? []
        : ids.filter((_, at) => passes(cut, at) === now && passes(inForce, at) !== now);
    return {
      method,
      cut,
      se,
      passed,
      n,
      low: interval?.low ?? 0,
      high: interval?.high ?? 0,
      nowPass: changed(true),
      nowFail: changed(false),
      reason,
      notes,
    };
  });
}
