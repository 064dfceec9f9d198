import { resolve } from 'node:path';
import type { ImportCounts, ImportState, ProblemGroup } from '#shared/api/importing.ts';
import { say } from '#shared/i18n/language.ts';
import { type Call, type Command, operate } from '../command.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../terminal.ts';
import { open, printedAsJson } from './workspaces.ts';

interface Committed {
  file: string;
  batch: string;
  counts: ImportCounts;
}
type Failed = { file: string; code: string; message: { zh: string; en: string } };

export const importFiles: Command = {
  name: 'import',
  usage: 'import WORKSPACE FILE... [--plan | --commit]',
  help: {
    zh: '读取工作簿并给出计划；加 --commit 写入',
    en: 'Read workbooks and show the plan; --commit writes it',
  },
  options: { plan: { type: 'boolean' }, commit: { type: 'boolean' } },
  async run(call) {
    // A plan only reads, and can be made while the app has the workspace open.
    const commits = call.options.commit === true;
    if (commits && call.options.plan === true) throw new UsageError('--plan --commit');
    await open(call, !commits);
    const paths = call.positionals.slice(1).map((path) => resolve(path));
    if (paths.length === 0) throw new UsageError(`${call.terminal.t('missing')}: FILE`);
    return commits ? commit(call, paths) : plan(call, paths);
  },
};

async function plan(call: Call, paths: string[]): Promise<number> {
  const { imports, failures } = await operate(call, 'import.stage', { paths });
  if (!printedAsJson(call, { imports, failures })) {
    printCounts(
      call,
      imports.map((staged) => ({ file: staged.file, counts: staged.counts })),
    );
    for (const staged of imports) printProblems(call, staged);
    printFailures(call, failures);
    call.terminal.out(call.terminal.t('planned'));
  }
  return failures.length > 0 ? 1 : 0;
}

/** One file after another, in the order given, so that a register is there for the files that refer to it. */
async function commit(call: Call, paths: string[]): Promise<number> {
  const committed: Committed[] = [];
  const failures: Failed[] = [];
  const problems: ImportState[] = [];
  for (const path of paths) {
    const staged = await operate(call, 'import.stage', { paths: [path] });
    failures.push(...staged.failures);
    for (const state of staged.imports) {
      const done = await operate(call, 'import.commit', { import: state.id, plan: state.plan });
      committed.push({ file: state.file, batch: done.batch, counts: done.counts });
      problems.push(state);
    }
  }
  if (!printedAsJson(call, { committed, failures })) {
    printCounts(call, committed);
    for (const state of problems) printProblems(call, state);
    printFailures(call, failures);
    call.terminal.out(`${call.terminal.t('committed')}: ${committed.length}`);
  }
  return failures.length > 0 ? 1 : 0;
}

function printCounts(
  call: Call,
  rows: readonly { file: string; counts: ImportCounts; batch?: string }[],
): void {
  if (rows.length === 0) return;
  const { terminal } = call;
  const numbers = ['read', 'new', 'changed', 'unchanged', 'rejected'] as const;
  const columns = [
    { heading: terminal.t('file') },
    ...numbers.map((key) => ({ heading: terminal.t(key), align: 'right' as const })),
    ...(rows[0]!.batch ? [{ heading: terminal.t('batch') }] : []),
  ];
  const cells = rows.map((row) => [
    row.file,
    ...numbers.map((key) => String(row.counts[key])),
    ...(row.batch ? [row.batch] : []),
  ]);
  for (const line of tableLines(columns, cells)) terminal.out(line);
}

function printProblems(call: Call, state: ImportState): void {
  const { terminal } = call;
  const lines = state.sheets.flatMap((sheet) =>
    sheet.problems.map(
      (problem) => `  ${sheet.sheet} ${place(call, problem)}: ${say(problem.message, terminal.language)}`,
    ),
  );
  if (lines.length === 0) return;
  terminal.out('');
  terminal.out(state.file);
  for (const line of lines) terminal.out(line);
}

function place(call: Call, problem: ProblemGroup): string {
  const { terminal } = call;
  const level = terminal.t(problem.level === 'error' ? 'errorWord' : 'warningWord');
  const row = problem.firstRow === null ? '' : `, ${terminal.t('row')} ${problem.firstRow}`;
  const column = problem.column ? ` ${problem.column}` : '';
  const rest =
    problem.count > 1 ? `, ${terminal.t('more')} ${problem.count - 1} ${terminal.t('moreRows')}` : '';
  return `(${level}${row}${column}${rest})`;
}

function printFailures(call: Call, failures: readonly Failed[]): void {
  for (const failure of failures) {
    call.terminal.err(`${failure.file}: ${say(failure.message, call.terminal.language)}`);
  }
}
