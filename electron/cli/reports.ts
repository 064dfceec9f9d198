/** Reports by their id alone: the workspaces of this computer's user are asked in turn. */
import { resolve } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import { type Call, JOB, operate } from './command.ts';
import { UsageError } from './terminal.ts';

export interface KnownReport {
  workspace: string;
  report: Output<'reports.list'>['reports'][number];
}

/** Opens the workspace that the command names, or the recent one that holds the report; answers its folder. */
export async function openReportOf(call: Call, id: string): Promise<string> {
  const named = call.positionals[0];
  if (named !== undefined) {
    const { folder } = await operate(call, 'workspace.open', { folder: resolve(named), readOnly: true });
    return folder;
  }
  for (const folder of await recentFolders(call)) {
    const reports = await reportsIn(call, folder);
    if (reports.some(({ report }) => report.id === id)) return folder;
  }
  throw new UsageError(call.terminal.t('noReport', { id }));
}

/** The reports of the workspace that the command names, or of all recent ones; newest first within each. */
export async function knownReports(call: Call): Promise<KnownReport[]> {
  const named = call.positionals[0];
  if (named !== undefined) {
    const { folder } = await operate(call, 'workspace.open', { folder: resolve(named), readOnly: true });
    const { reports } = await operate(call, 'reports.list', {});
    return reports.map((report) => ({ workspace: folder, report }));
  }
  const found: KnownReport[] = [];
  for (const folder of await recentFolders(call)) found.push(...(await reportsIn(call, folder)));
  return found;
}

async function recentFolders(call: Call): Promise<string[]> {
  const { recent } = await operate(call, 'app.state', {});
  return recent.map(({ folder }) => folder);
}

/** None where the workspace is gone or cannot be opened. */
async function reportsIn(call: Call, folder: string): Promise<KnownReport[]> {
  const opened = await call.backend.call('workspace.open', { folder, readOnly: true }, JOB);
  if (!opened.ok) return [];
  const { reports } = await operate(call, 'reports.list', {});
  return reports.map((report) => ({ workspace: folder, report }));
}
