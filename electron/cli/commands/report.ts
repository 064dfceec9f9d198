import { resolve } from 'node:path';
import type { Input } from '#shared/api/index.ts';
import { reportFormats } from '#shared/api/reports.ts';
import { translate } from '#shared/i18n/translate.ts';
import { needsLook } from '#shared/reports/attention.ts';
import { type Call, type Command, operate, option, requiredOption } from '../command.ts';
import { knownReports } from '../reports.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../terminal.ts';
import { open, printedAsJson } from './workspaces.ts';

type Format = (typeof reportFormats)[number];
const isFormat = (text: string): text is Format => (reportFormats as readonly string[]).includes(text);

export const report: Command = {
  name: 'report',
  usage:
    'report WORKSPACE --framework ID [--template ID] [--department CODE | --course KEY | --all-departments | --all-courses] [--period 2024-2025] [--format pdf,docx,xlsx] --out FOLDER | report --list [WORKSPACE]',
  help: {
    zh: '按标准体系或模板生成报告；--all-departments 为每个科室各生成一份并列出需要关注的；--list 列出已生成的报告及其编号',
    en: 'Build a report by a framework or a template; --all-departments builds one for each department and tells which need a look; --list tells the reports that were built and their ids',
  },
  options: {
    list: { type: 'boolean' },
    framework: { type: 'string' },
    template: { type: 'string' },
    department: { type: 'string' },
    course: { type: 'string' },
    'all-departments': { type: 'boolean' },
    'all-courses': { type: 'boolean' },
    period: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(call) {
    const { terminal } = call;
    if (call.options.list === true) return listReports(call);
    const template = option(call, 'template');
    // A template that needs no framework, or is content with the first one, is enough by itself.
    const framework =
      template === undefined ? requiredOption(call, 'framework') : (option(call, 'framework') ?? null);
    const many = manyOf(call);
    const folder = resolve(requiredOption(call, 'out'));
    const wanted = (option(call, 'format') ?? reportFormats.join(',')).split(',').map((text) => text.trim());
    const formats = wanted.filter(isFormat);
    if (formats.length === 0 || formats.length < wanted.length)
      throw new UsageError(`--format ${wanted.join(',')}`);
    const info = await open(call, false);
    const period = option(call, 'period') ?? info.currentYear;
    if (period === null) throw new UsageError(terminal.t('noPeriod'));
    const { language } = terminal;
    const request = { framework, period, language, folder, formats, ...(template ? { template } : {}) };
    if (many) return buildMany(call, request);
    const department = option(call, 'department') ?? null;
    const course = option(call, 'course') ?? null;
    const built = await operate(call, 'reports.build', { ...request, department, course });
    if (printedAsJson(call, built)) return 0;
    terminal.out(built.report.title);
    for (const file of built.files) {
      const pages = file.pages === null ? '' : `, ${file.pages} ${terminal.t('pages')}`;
      const size = `${Math.round(file.bytes / 1024)} KB`;
      terminal.out(`  ${file.path}  (${size}${pages}, ${(file.milliseconds / 1000).toFixed(1)} s)`);
    }
    return 0;
  },
};

/** Whether a report is wanted for each department or course, which needs a template about them. */
function manyOf(call: Call): boolean {
  const asked = ['all-departments', 'all-courses'].filter((name) => call.options[name] === true);
  const [first] = asked;
  if (first === undefined) return false;
  if (asked.length > 1 || option(call, 'department') !== undefined || option(call, 'course') !== undefined)
    throw new UsageError(`--${first}`);
  requiredOption(call, 'template');
  return true;
}

/** Exit code 1 where one of them failed, or the person cancelled. */
async function buildMany(call: Call, request: Input<'reports.batch'>): Promise<number> {
  const { terminal } = call;
  const { language } = terminal;
  const batch = await operate(call, 'reports.batch', request);
  const { entries, left, summary } = batch;
  const failed = entries.filter(({ report }) => report === null).length;
  const code = failed + left.length > 0 ? 1 : 0;
  if (printedAsJson(call, batch)) return code;
  const built = entries.length - failed;
  const look = entries.filter(({ attention }) => attention && needsLook(attention)).length;
  terminal.out(translate(language, 'reports.batch-done', { built, look }));
  for (const { key, name, attention, failure } of entries) {
    if (failure) terminal.err(`  ${name} (${key}): ${terminal.failure(failure)}`);
    if (!attention || !needsLook(attention)) continue;
    const counts = [
      attention.empty && translate(language, 'reports.batch-empty'),
      ...(['act', 'withheld', 'narratives'] as const).map(
        (kind) =>
          attention[kind].length > 0 &&
          `${translate(language, `reports.batch-${kind}`)} ${attention[kind].length}`,
      ),
    ].filter((part) => part !== false);
    terminal.out(`  ${name} (${key}): ${counts.join(translate(language, 'reports.separator'))}`);
  }
  if (left.length > 0) {
    const names = left.join(translate(language, 'reports.separator'));
    terminal.err(translate(language, 'reports.batch-left', { names }));
  }
  if (summary !== null) terminal.out(`  ${summary}`);
  return code;
}

async function listReports(call: Call): Promise<number> {
  const { terminal } = call;
  const known = await knownReports(call);
  const reports = known.map(({ workspace, report }) => ({ ...report, workspace }));
  if (printedAsJson(call, { reports })) return 0;
  if (reports.length === 0) {
    terminal.out(terminal.t('noReports'));
    return 0;
  }
  const columns = [
    { heading: terminal.t('report') },
    { heading: terminal.t('title') },
    { heading: terminal.t('languageWord') },
    { heading: terminal.t('time') },
    { heading: terminal.t('figures'), align: 'right' as const },
    { heading: terminal.t('workspaceWord') },
  ];
  const rows = reports.map(({ id, title, language, at, figures, workspace }) => [
    id,
    title,
    language,
    at,
    String(figures),
    workspace,
  ]);
  for (const line of tableLines(columns, rows)) terminal.out(line);
  return 0;
}
