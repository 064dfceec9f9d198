/** From the words of a command line to an exit code: 0 done, 1 refused, 2 typed wrongly. */
import { parseArgs } from 'node:util';
import { createBackend, emptySession } from '#backend/backend.ts';
import type { Environment } from '#backend/ports.ts';
import { profileSchema } from '#shared/api/workspace.ts';
import { type Language, languages, say } from '#shared/i18n/language.ts';
import { type Call, type Command, JOB } from './command.ts';
import { commands } from './commands/index.ts';
import { createTerminal, RefusedError, type Streams, type Terminal, UsageError } from './terminal.ts';

const common = {
  language: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface Host {
  streams: Streams;
  environment: Environment;
  variables: Readonly<Record<string, string | undefined>>;
  /** Called with what cancels the running operation. */
  onCancel?(cancel: () => void): void;
}

export async function main(args: readonly string[], host: Host): Promise<number> {
  const terminal = createTerminal(host.streams, languageOf(args, host.variables));
  try {
    return await perform(args, host, terminal);
  } catch (error) {
    if (error instanceof RefusedError) {
      terminal.err(terminal.failure(error.failure));
      if (error.failure.code === 'bug') terminal.err(error.failure.message);
      return 1;
    }
    if (error instanceof UsageError) {
      terminal.err(error.message);
      return 2;
    }
    throw error;
  }
}

async function perform(args: readonly string[], host: Host, terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printHelp(terminal);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((entry) => entry.name === name);
  if (!command) throw new UsageError(`${terminal.t('unknownCommand')}: ${name}. npm run attest -- --help`);
  const { values, positionals } = parse(command, rest, terminal);
  if (values.help === true) {
    terminal.out(`${terminal.t('usage')}: npm run attest -- ${command.usage}`);
    terminal.out(say(command.help, terminal.language));
    for (const line of command.details?.(positionals, terminal.language) ?? []) terminal.out(line);
    return 0;
  }
  const session = emptySession();
  if (typeof values.as === 'string') {
    const profile = { name: values.as, role: 'quality-office', language: terminal.language };
    const parsed = profileSchema.safeParse(profile);
    if (!parsed.success) throw new UsageError(`--as ${values.as}`);
    session.profile = parsed.data;
  }
  const backend = createBackend(host.environment, session);
  host.onCancel?.(() => backend.cancel(JOB));
  const call: Call = { positionals, options: values, backend, terminal };
  try {
    return await command.run(call);
  } finally {
    backend.close();
  }
}

function parse(command: Command, args: string[], terminal: Terminal) {
  try {
    const options = { ...common, ...command.options };
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason}\n${terminal.t('usage')}: npm run attest -- ${command.usage}`);
  }
}

function printHelp(terminal: Terminal): void {
  terminal.out(`${terminal.t('usage')}: npm run attest -- COMMAND …`);
  terminal.out('');
  terminal.out(terminal.t('commands'));
  for (const command of commands) {
    terminal.out(`  ${command.usage}`);
    terminal.out(`      ${say(command.help, terminal.language)}`);
  }
  terminal.out('');
  terminal.out(terminal.t('options'));
}

/** `--language` decides, then the system's language. */
function languageOf(args: readonly string[], variables: Host['variables']): Language {
  const index = args.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const word = args[index];
  const asked = index < 0 || !word ? undefined : (word.split('=')[1] ?? args[index + 1]);
  const known = languages.find((language) => language === asked || language.slice(0, 2) === asked);
  if (known) return known;
  const system = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return system.startsWith('zh') ? 'zh-CN' : 'en';
}
