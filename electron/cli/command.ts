/** A command of the terminal: data for the help, and what it does. */
import type { ParseArgsConfig } from 'node:util';
import type { Backend } from '#backend/backend.ts';
import type { Input, OperationName, Output } from '#shared/api/index.ts';
import type { Language, LocalText } from '#shared/i18n/language.ts';
import { accepted, type Terminal, UsageError } from './terminal.ts';

export interface Call {
  positionals: string[];
  options: Readonly<Record<string, string | boolean | string[] | undefined>>;
  backend: Backend;
  terminal: Terminal;
}

export interface Command {
  name: string;
  usage: string;
  help: LocalText;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** Further lines of its help, for the words given. */
  details?(positionals: readonly string[], language: Language): string[];
  /** Answers the exit code. */
  run(call: Call): Promise<number>;
}

/** Name of the running operation, under which a Ctrl-C cancels it. */
export const JOB = 'terminal';

export async function operate<Name extends OperationName>(
  { backend }: Call,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  return accepted(await backend.call(name, input, JOB));
}

/** The argument at a place; one that is missing ends in the usage. */
export function argument({ positionals, terminal }: Call, index: number, name: string): string {
  const value = positionals[index];
  if (value === undefined) throw new UsageError(`${terminal.t('missing')}: ${name}`);
  return value;
}

export function option({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function requiredOption(call: Call, name: string): string {
  const value = option(call, name);
  if (value === undefined) throw new UsageError(`${call.terminal.t('missing')}: --${name}`);
  return value;
}
