import { resolve } from 'node:path';
import { reportFormats } from '#shared/api/reports.ts';
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
    'report WORKSPACE --framework ID [--period 2024-2025] [--format pdf,docx,xlsx] --out FOLDER | report --list [WORKSPACE]',
  help: {
    zh: '按一个标准体系生成报告；--list 列出已生成的报告及其编号',
    en: 'Build the report for a framework; --list tells the reports that were built and their ids',
  },
  options: {
    list: { type: 'boolean' },
    framework: { type: 'string' },
    period: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(call) {
    const { terminal } = call;
    if (call.options.list === true) return listReports(call);
    const framework = requiredOption(call, 'framework');
    const folder = resolve(requiredOption(call, 'out'));
    const wanted = (option(call, 'format') ?? reportFormats.join(',')).split(',').map((text) => text.trim());
    const formats = wanted.filter(isFormat);
    if (formats.length === 0 || formats.length < wanted.length)
      throw new UsageError(`--format ${wanted.join(',')}`);
    const info = await open(call, false);
    const period = option(call, 'period') ?? info.currentYear;
    if (period === null) throw new UsageError(terminal.t('noPeriod'));
    const { language } = terminal;
    const built = await operate(call, 'reports.build', { framework, period, language, folder, formats });
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
