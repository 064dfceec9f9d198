/** Pages of a staged sheet: every row with its outcome, every cell with its problem. */
import type { ImportRow } from '#shared/api/importing.ts';
import { inGroup } from '#shared/importing/groups.ts';
import type { SheetPlan } from '#shared/importing/plan.ts';
import { finding, findingMessage, type Problem, type ProblemCode } from '#shared/importing/problem.ts';
import { cellText, type RawSheet } from '#shared/importing/raw.ts';
import type { StagedSheet } from './staged.ts';
import { valueText } from './value-text.ts';

export interface RowsInput {
  show: 'all' | 'problems' | ImportRow['outcome'];
  problem: string | null;
  offset: number;
  limit: number;
}

/** One page of the rows that a filter leaves, in the order of the sheet. */
export function sheetRows(sheet: StagedSheet, input: RowsInput): { total: number; rows: ImportRow[] } {
  const view = viewOf(sheet);
  const chosen = view.filter(input);
  const page = chosen.slice(input.offset, input.offset + input.limit);
  return { total: chosen.length, rows: Array.from(page, (row) => view.row(row)) };
}

/** What was looked at last of a plan: the next page of a million rows need not find them again. */
const views = new WeakMap<SheetPlan, RowsView>();

function viewOf(sheet: StagedSheet): RowsView {
  const known = sheet.plan && views.get(sheet.plan);
  if (known) return known;
  const view = new RowsView(sheet);
  if (sheet.plan) views.set(sheet.plan, view);
  return view;
}

class RowsView {
  readonly #raw: RawSheet;
  readonly #sheet: StagedSheet;
  readonly #plan: SheetPlan | null;
  /** Sheet row -> position within the plan. */
  readonly #position: Int32Array;
  readonly #problems = new Map<number, Problem[]>();
  readonly #fixes = new Map<string, { from: string; to: string }>();
  #chosen: { asked: string; rows: Uint32Array } | null = null;

  constructor(sheet: StagedSheet) {
    this.#sheet = sheet;
    this.#raw = sheet.raw;
    this.#plan = sheet.plan;
    this.#position = new Int32Array(sheet.raw.rows.length).fill(-1);
    sheet.plan?.reading.rows.forEach((row, position) => {
      this.#position[row] = position;
    });
    for (const problem of sheet.plan?.problems ?? []) {
      const list = this.#problems.get(problem.row);
      if (list) list.push(problem);
      else this.#problems.set(problem.row, [problem]);
    }
    for (const fix of sheet.setup?.mapping.fixes ?? []) {
      this.#fixes.set(`${fix.row - 1}:${fix.column}`, fix);
    }
  }

  outcome(row: number): ImportRow['outcome'] {
    const position = this.#position[row] ?? -1;
    return position < 0 ? 'not-data' : this.#plan!.outcomes[position]!;
  }

  filter({ show, problem }: RowsInput): Uint32Array {
    const asked = `${show} ${problem ?? ''}`;
    if (this.#chosen?.asked !== asked) this.#chosen = { asked, rows: this.#choose(show, problem) };
    return this.#chosen.rows;
  }

  #choose(show: RowsInput['show'], problem: string | null): Uint32Array {
    const all = Uint32Array.from(this.#position.keys());
    if (show === 'all' && problem === null) return all;
    // A problem of the whole sheet concerns every row that it refuses.
    const whole = problem !== null && this.#sheet.problems.some((entry) => inGroup(entry, problem));
    return all.filter((row) => {
      if (problem !== null) {
        const found = (this.#problems.get(row) ?? []).some((entry) => inGroup(entry, problem));
        if (!found && !(whole && this.outcome(row) === 'rejected')) return false;
      }
      if (show === 'all') return true;
      if (show === 'problems') return this.#problems.has(row) || this.outcome(row) === 'rejected';
      return this.outcome(row) === show;
    });
  }

  row(index: number): ImportRow {
    const problems = this.#problems.get(index) ?? [];
    const outcome = this.outcome(index);
    const cells = this.#raw.rows[index] ?? [];
    const width = Math.max(cells.length, (this.#sheet.setup?.mapping.columns.at(-1)?.index ?? -1) + 1);
    const before = outcome === 'changed' ? this.#before(index) : null;
    return {
      row: index + 1,
      outcome,
      cells: Array.from({ length: width }, (_, column) => {
        const fix = this.#fixes.get(`${index}:${column}`);
        const original = cellText(cells[column]);
        return {
          text: fix?.to ?? original,
          original: fix ? original : null,
          problem: cellProblem(problems.filter((problem) => problem.column === column)),
          before: before?.get(column) ?? null,
        };
      }),
      problems: this.#rowProblems(index, outcome, problems),
    };
  }

  #rowProblems(index: number, outcome: ImportRow['outcome'], problems: Problem[]): ImportRow['problems'] {
    if (outcome === 'not-data') {
      const code = this.#reason(index);
      return code ? [{ level: 'warning', message: findingMessage(finding('warning', 'row', code)) }] : [];
    }
    const own = problems.filter((problem) => problem.column < 0);
    const whole =
      outcome === 'rejected' ? this.#sheet.problems.filter((p) => p.finding.level === 'error') : [];
    return [...own, ...whole].map(({ finding: found }) => ({
      level: found.level,
      message: findingMessage(found),
    }));
  }

  #reason(index: number): ProblemCode | null {
    const mapping = this.#sheet.setup?.mapping;
    if (!mapping || !this.#plan) return null;
    if (mapping.headerRows.includes(index + 1)) return 'not-data-header';
    if (index + 1 < (mapping.headerRows[0] ?? 1)) return 'not-data-title';
    const reason = this.#plan.reading.notData.get(index);
    return reason ? `not-data-${reason}` : null;
  }

  /** Stored values that the row would replace, by column. */
  #before(index: number): Map<number, string> {
    const position = this.#position[index]!;
    const plan = this.#plan!;
    const stored = plan.stored[position];
    const { type } = plan.reading;
    const before = new Map<number, string>();
    for (const column of plan.reading.columns) {
      const old = stored?.values[column.field] ?? null;
      const value = plan.values[position]![column.field] ?? null;
      const [a, b] =
        column.item < 0 || type.fields[column.field]!.kind !== 'scores'
          ? [old, value]
          : [
              (old as (number | null)[] | null)?.[column.item] ?? null,
              (value as (number | null)[])[column.item] ?? null,
            ];
      if (a !== b) before.set(column.index, valueText(type.fields[column.field]!, a));
    }
    return before;
  }
}

function cellProblem(problems: readonly Problem[]): ImportRow['cells'][number]['problem'] {
  const worst = problems.find((problem) => problem.finding.level === 'error') ?? problems[0];
  if (!worst) return null;
  return {
    level: worst.finding.level,
    message: findingMessage(worst.finding),
    suggestion: worst.finding.suggestion?.to ?? null,
  };
}
