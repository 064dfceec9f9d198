import { resolve } from 'node:path';
import { type SheetFormat, sheetFormats } from '#shared/api/feedback-sheets.ts';
import type { Output } from '#shared/api/index.ts';
import { translate } from '#shared/i18n/translate.ts';
import { type Call, type Command, operate, option, requiredOption } from '../command.ts';
import { UsageError } from '../terminal.ts';
import { open, printedAsJson } from './workspaces.ts';

const isFormat = (text: string): text is SheetFormat => (sheetFormats as readonly string[]).includes(text);

export const sheets: Command = {
  name: 'sheets',
  usage:
    'sheets WORKSPACE --by teacher --out FOLDER [--type evaluation] [--period 2024-2025] [--department CODE] [--group CODE] [--target KEY,…] [--format pdf,docx] [--own-language] [--zip]',
  help: {
    zh: '为每位被评教师、课程或科室各写一页反馈单，并列出需要先看的',
    en: 'Write a feedback sheet of one page for each teacher, course or department, and tell which to look at first',
  },
  options: {
    type: { type: 'string' },
    period: { type: 'string' },
    by: { type: 'string' },
    department: { type: 'string' },
    group: { type: 'string' },
    target: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'own-language': { type: 'boolean' },
    zip: { type: 'boolean' },
  },
  async run(call) {
    const by = requiredOption(call, 'by');
    const folder = resolve(requiredOption(call, 'out'));
    const wanted = list(option(call, 'format')) ?? [...sheetFormats];
    const formats = wanted.filter(isFormat);
    if (formats.length === 0 || formats.length < wanted.length)
      throw new UsageError(`--format ${wanted.join(',')}`);
    const info = await open(call, true);
    const period = option(call, 'period') ?? info.currentYear;
    if (period === null) throw new UsageError(call.terminal.t('noPeriod'));
    const group = option(call, 'group');
    const built = await operate(call, 'feedback-sheets.build', {
      type: option(call, 'type') ?? 'evaluation',
      period,
      by,
      ...(group === undefined ? {} : { group }),
      department: option(call, 'department') ?? null,
      targets: list(option(call, 'target')) ?? null,
      language: call.terminal.language,
      ownLanguage: call.options['own-language'] === true,
      as: call.options.zip === true ? 'zip' : 'folder',
      folder,
      formats,
    });
    if (!printedAsJson(call, built)) tell(call, built);
    return 0;
  },
};

const list = (text: string | undefined) => text?.split(',').map((part) => part.trim());

function tell({ terminal }: Call, { folder, zip, sheets: made }: Output<'feedback-sheets.build'>): void {
  const { language } = terminal;
  const files = made.reduce((sum, sheet) => sum + sheet.files.length, 0);
  terminal.out(translate(language, 'feedback-sheets.made', { n: made.length, files }));
  terminal.out(`  ${zip ?? folder}`);
  const watched = made.filter(({ attention }) => attention.length > 0);
  if (watched.length === 0) return;
  terminal.out(translate(language, 'feedback-sheets.look-first', { n: watched.length }));
  for (const { name, key, attention } of watched) {
    const words = attention.map((entry) => translate(language, `feedback-sheets.attention-${entry}`));
    terminal.out(`  ${name} (${key}): ${words.join(translate(language, 'feedback-sheets.separator'))}`);
  }
}
