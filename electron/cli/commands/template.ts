import { resolve } from 'node:path';
import { argument, type Command, operate, option, requiredOption } from '../command.ts';
import { UsageError } from '../terminal.ts';
import { open, printedAsJson } from './workspaces.ts';

export const template: Command = {
  name: 'template',
  usage:
    'template WORKSPACE TYPE|all [--department CODE] [--period 2024-2025] --out FILE.xlsx (all: --out FOLDER)',
  help: {
    zh: '生成科室填报用的模板（all：所有科室、所有表）',
    en: 'Write the workbook that a department fills in (all: for every department and type)',
  },
  options: { department: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' } },
  async run(call) {
    const { terminal } = call;
    const type = argument(call, 1, 'TYPE');
    const out = resolve(requiredOption(call, 'out'));
    if (type !== 'all' && !/\.xlsx$/i.test(out)) throw new UsageError(`--out ${out}`);
    await open(call, true);
    const department = option(call, 'department') ?? null;
    const scope = { period: option(call, 'period') ?? null, language: terminal.language };
    if (type === 'all') {
      const departments = department === null ? null : [department];
      const made = await operate(call, 'completeness.templates', { ...scope, departments, folder: out });
      if (printedAsJson(call, made)) return 0;
      for (const { path } of made.files) terminal.out(path);
      return 0;
    }
    const made = await operate(call, 'completeness.template', { ...scope, type, department, path: out });
    if (!printedAsJson(call, made)) terminal.out(made.path);
    return 0;
  },
};
