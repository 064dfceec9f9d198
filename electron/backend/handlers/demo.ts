/** The main job from end to end on the sample: workspace, imports, indicators, reports. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databasePath } from '#db/layout.ts';
import type { demoContract, Output } from '#shared/api/index.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import type { Context } from '../context.ts';
import { callOperation, quietly } from '../sample/call.ts';
import { createSampleWorkspace, sampleUser, workbooksFolderOf } from '../sample/create-sample.ts';
import { headlineLines } from '../sample/headline.ts';
import { closeWorkspace, openWorkspace } from '../workspaces/open.ts';
import { profileOf } from '../workspaces/user-settings.ts';
import type { Handlers } from './types.ts';

type Built = Output<'reports.build'>;

const SEED = 20_250_817;
const REPORT_FILE = /-(zh|en)(-\d+)?\.(pdf|docx|xlsx)$/;
const reports = [
  { step: 'demo-report-zh', framework: 'residency-base-2023', language: 'zh-CN' },
  { step: 'demo-report-en', framework: 'wfme-2020', language: 'en' },
] as const;

export const demoHandlers: Handlers<typeof demoContract> = {
  'demo.run': async ({ out }, context) => {
    const signed = { ...context, actor: () => profileOf(context)?.name ?? sampleUser };
    const folder = join(resolve(out), 'sample-hospital');
    const lines: string[] = [];
    const clock = stopwatch();
    removeEarlier(folder, context);
    mkdirSync(resolve(out), { recursive: true });

    const made = await createSampleWorkspace({ folder, seed: SEED }, signed);
    lines.push(`Sample hospital: ${made.files} workbooks with ${made.rows} rows imported in ${clock()}.`);

    await context.job.progress('demo-indicators', 0, 1);
    const period = made.workspace.currentYear ?? '2024-2025';
    const quiet = quietly(signed);
    const now = await callOperation(quiet, 'indicators.values', { period });
    const before = await callOperation(quiet, 'indicators.values', { period: shiftPeriod(period, -1) });
    const language = profileOf(context)?.language ?? 'en';
    lines.push(
      `Indicators of ${period} and the year before: ${now.values.length + before.values.length} values in ${clock()}.`,
    );
    lines.push(...headlineLines(now.values, before.values, language).map((line) => `  ${line}`));

    const files: { path: string; bytes: number }[] = [];
    for (const { step, ...request } of reports) {
      await context.job.progress(step, 0, 1);
      const built = await callOperation(quiet, 'reports.build', {
        ...request,
        period,
        folder: resolve(out),
        formats: ['pdf', 'docx', 'xlsx'],
      });
      files.push(...built.files.map(({ path, bytes }) => ({ path, bytes })));
      lines.push(`${built.report.title} (${request.language}): ${reportFacts(built)}, in ${clock()}.`);
    }
    return { workspace: folder, workbooks: made.workbooks, files, lines };
  },
};

/** A demo begins anew: its own earlier workspace goes, anything else in that place is refused by the opening. */
function removeEarlier(folder: string, context: Context): void {
  closeWorkspace(context);
  if (!existsSync(databasePath(folder))) return;
  const { sample } = openWorkspace(folder, true, context);
  closeWorkspace(context);
  // Somebody's own workspace is never removed; what follows refuses to go on in its place.
  if (!sample) return;
  rmSync(folder, { recursive: true, force: true });
  rmSync(workbooksFolderOf(folder), { recursive: true, force: true });
  // The reports beside it were made from that workspace.
  for (const name of readdirSync(dirname(folder))) {
    if (REPORT_FILE.test(name)) rmSync(join(dirname(folder), name), { force: true });
  }
}

function reportFacts({ report, files }: Built): string {
  const pages = files.find((file) => file.pages !== null)?.pages;
  return `${report.figures} figures${pages ? `, ${pages} pages` : ''}`;
}

/** Seconds since the last time it was asked. */
function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return `${seconds.toFixed(1)} s`;
  };
}
