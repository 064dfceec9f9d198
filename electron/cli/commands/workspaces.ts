import { resolve } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import { say } from '#shared/i18n/language.ts';
import { argument, type Call, type Command, operate, option, requiredOption } from '../command.ts';

/** Opens the workspace that a command names first. */
export const open = (call: Call, readOnly: boolean): Promise<Output<'workspace.open'>> =>
  operate(call, 'workspace.open', { folder: resolve(argument(call, 0, 'WORKSPACE')), readOnly });

const json = (call: Call, value: unknown): boolean => {
  if (call.options.json !== true) return false;
  call.terminal.out(JSON.stringify(value, null, 2));
  return true;
};

export { json as printedAsJson };

export const create: Command = {
  name: 'create',
  usage: 'create FOLDER --name NAME [--institution-zh NAME] [--institution-en NAME]',
  help: { zh: '新建工作区', en: 'Make a workspace' },
  options: {
    name: { type: 'string' },
    'institution-zh': { type: 'string' },
    'institution-en': { type: 'string' },
  },
  async run(call) {
    const folder = resolve(argument(call, 0, 'FOLDER'));
    const name = requiredOption(call, 'name');
    const zh = option(call, 'institution-zh') ?? name;
    const info = await operate(call, 'workspace.create', {
      folder,
      name,
      institution: { zh, en: option(call, 'institution-en') ?? zh },
    });
    if (!json(call, info)) call.terminal.out(`${call.terminal.t('created')}: ${info.folder}`);
    return 0;
  },
};

export const sample: Command = {
  name: 'sample',
  usage: 'sample [FOLDER] [--seed NUMBER]',
  help: {
    zh: '建立示例医院的工作区（虚构数据）',
    en: 'Make the workspace of the sample hospital (fictitious data)',
  },
  options: { seed: { type: 'string' } },
  async run(call) {
    const folder = call.positionals[0];
    const seed = option(call, 'seed');
    const made = await operate(call, 'workspace.sample', {
      ...(folder ? { folder: resolve(folder) } : {}),
      ...(seed ? { seed: Number(seed) } : {}),
    });
    if (json(call, made)) return 0;
    const { terminal } = call;
    terminal.out(`${say(made.workspace.institution, terminal.language)}`);
    terminal.out(`${terminal.t('opened')}: ${made.workspace.folder}`);
    terminal.out(`${terminal.t('workbooks')}: ${made.workbooks} (${made.files} ${terminal.t('files')})`);
    terminal.out(`${terminal.t('read')}: ${made.rows}`);
    return 0;
  },
};

export const verify: Command = {
  name: 'verify',
  usage: 'verify WORKSPACE',
  help: { zh: '核对审计链与原始文件', en: 'Check the audit chain and the original files' },
  async run(call) {
    await open(call, true);
    const verdict = await operate(call, 'audit.verify', {});
    if (json(call, verdict)) return verdict.ok ? 0 : 1;
    const { terminal } = call;
    terminal.out(terminal.t(verdict.ok ? 'chainOk' : 'chainBroken'));
    terminal.out(
      `${verdict.entries} ${terminal.t('entries')}, ${verdict.files} ${terminal.t('files')}, ${verdict.head}`,
    );
    if (verdict.brokenAt !== null) terminal.out(`${terminal.t('brokenAt')} ${verdict.brokenAt}`);
    for (const file of verdict.damagedFiles) terminal.out(`${terminal.t('damaged')}: ${file}`);
    return verdict.ok ? 0 : 1;
  },
};
