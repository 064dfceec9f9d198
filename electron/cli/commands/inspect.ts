import { resolve } from 'node:path';
import {
  type Inspection,
  inspect,
  type ProblemReport,
  type TableReport,
} from '#backend/importing/inspect/index.ts';
import { columnKinds } from '#shared/importing/shape/columns.ts';
import { argument, type Call, type Command, option } from '../command.ts';
import { tableLines } from '../table.ts';
import { printedAsJson } from './workspaces.ts';

/** Problems that a summary for people lists; --json has all. */
const MOST = 40;

export const inspectFile: Command = {
  name: 'inspect',
  usage: 'inspect FILE [--json] [--cells FOLDER] [--encoding NAME] [--delimiter SIGN]',
  help: {
    zh: [
      '看一个文件里有什么表：表头、列、数据行、不是数据的行及原因、问题；不需要工作区，任何文件都给出回答（退出码 0）。',
      '      行号从 1 起，与电子表格一致；headerRows 为 null 表示没有表头，列以 [字母] 称呼。',
      `      列的 kind：${columnKinds.join(', ')}。problems 的 level：error、warning、info。`,
      '      隐藏的工作表只点名、不读入；隐藏的行和列照常读入并点名。--cells 把每张表所显示的内容写成 UTF-8 CSV（有表头时第一行是表头）。',
    ].join('\n'),
    en: [
      'Tell which tables a file holds: headings, columns, rows of data, rows that are none and why, problems. Needs no workspace; any file gets an answer (exit code 0).',
      '      Rows count from 1 as in the spreadsheet; headerRows is null for a table without a heading, whose columns are named [letters].',
      `      Kinds of columns: ${columnKinds.join(', ')}. Levels of problems: error, warning, info.`,
      '      Hidden sheets are named, not read; hidden rows and columns are read and named. --cells writes each table as shown to a UTF-8 CSV (its first line is the heading, if there is one).',
    ].join('\n'),
  },
  options: { cells: { type: 'string' }, encoding: { type: 'string' }, delimiter: { type: 'string' } },
  async run(call) {
    const encoding = option(call, 'encoding');
    const delimiter = option(call, 'delimiter');
    const cells = option(call, 'cells');
    const inspection = await inspect(resolve(argument(call, 0, 'FILE')), {
      language: call.terminal.language,
      read: { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) },
      cells: cells ? resolve(cells) : null,
    });
    if (!printedAsJson(call, inspection)) print(call, inspection);
    return 0;
  },
};

function print(call: Call, inspection: Inspection): void {
  const { terminal } = call;
  terminal.out(
    `${terminal.t('file')}: ${inspection.file}${inspection.format ? ` (${inspection.format})` : ''}`,
  );
  if (inspection.encoding) terminal.out(`${terminal.t('encoding')}: ${inspection.encoding}`);
  if (inspection.delimiter)
    terminal.out(`${terminal.t('delimiter')}: ${JSON.stringify(inspection.delimiter)}`);
  if (inspection.layout) terminal.out(`${terminal.t('layout')}: ${inspection.layout}`);
  if (inspection.refused) {
    terminal.out(`${terminal.t('refusedWord')} (${inspection.refused.code}): ${inspection.refused.message}`);
  }
  for (const table of inspection.tables) printTable(call, table);
  printProblems(call, inspection.problems);
}

function printTable(call: Call, table: TableReport): void {
  const { terminal } = call;
  const head = table.headerRows
    ? `${terminal.t('headingRows')} ${table.headerRows.join('–')}`
    : terminal.t('noHeading');
  terminal.out('');
  terminal.out(`${table.sheet}  ${table.range}  ${head}  ${table.rows} ${terminal.t('dataRows')}`);
  const columns = [
    { heading: terminal.t('column') },
    { heading: terminal.t('heading') },
    { heading: terminal.t('kind') },
    { heading: terminal.t('unit') },
  ];
  const rows = table.columns.map(({ letters, header, kind, unit }) => [letters, header, kind, unit ?? '']);
  for (const line of tableLines(columns, rows)) terminal.out(`  ${line}`);
  if (table.skipped.length > 0) {
    const skipped = table.skipped.slice(0, MOST).map(({ row, reason }) => `${row} ${reason}`);
    const rest = table.skipped.length - skipped.length;
    terminal.out(`  ${terminal.t('skippedRows')}: ${skipped.join(', ')}${rest > 0 ? ` … +${rest}` : ''}`);
  }
}

function printProblems(call: Call, problems: readonly ProblemReport[]): void {
  if (problems.length === 0) return;
  const { terminal } = call;
  const words = {
    error: terminal.t('errorWord'),
    warning: terminal.t('warningWord'),
    info: terminal.t('infoWord'),
  };
  terminal.out('');
  terminal.out(terminal.t('problemsWord'));
  for (const { level, sheet, row, column, message } of problems.slice(0, MOST)) {
    const place = [sheet, row === null ? null : `${terminal.t('row')} ${row}`, column]
      .filter(Boolean)
      .join(' ');
    terminal.out(`  ${words[level]}  ${place ? `${place}: ` : ''}${message}`);
  }
  if (problems.length > MOST) terminal.out(`  … +${problems.length - MOST}`);
}
