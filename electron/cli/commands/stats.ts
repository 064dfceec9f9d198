/** Every method of the statistics core from the terminal. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFile } from '#backend/files/read-file.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { cellText } from '#shared/importing/raw.ts';
import { findMethod, methods } from '#shared/statistics/methods/index.ts';
import { reasons } from '#shared/statistics/methods/reasons.ts';
import { type Outcome, runMethod } from '#shared/statistics/methods/run.ts';
import { families, type Method } from '#shared/statistics/methods/types.ts';
import type { Table } from '#shared/statistics/table.ts';
import { type Call, type Command, option } from '../command.ts';
import { accepted, UsageError } from '../terminal.ts';
import { methodHelp, overview } from './stats-help.ts';

export const stats: Command = {
  name: 'stats',
  usage: 'stats METHOD --input FILE.csv [--input NAME=FILE.csv] [--options JSON] [--json]',
  help: {
    zh: '统计方法：stats --help 列出全部方法及其选项，stats METHOD --help 说明一个方法',
    en: 'Statistics: stats --help lists every method with its options, stats METHOD --help explains one',
  },
  options: { input: { type: 'string', multiple: true }, options: { type: 'string' } },
  details: ([name], language) => {
    const method = findMethod(name ?? '');
    return method ? methodHelp(method, language) : overview(methods, language);
  },
  async run(call) {
    const { terminal, positionals } = call;
    const [name] = positionals;
    const method = findMethod(name ?? '');
    if (!method) {
      throw new UsageError(
        `${terminal.t('unknownMethod')}: ${name ?? ''}\n${methods.map(({ id }) => id).join(' ')}`,
      );
    }
    const outcome = runMethod(method, await tablesOf(call, method), optionsOf(call));
    if (!outcome.ok) {
      const { code, details } = outcome.error;
      const id = code.replace('statistics-', '');
      if (call.options.json === true) {
        terminal.out(JSON.stringify({ method: method.id, refused: { reason: id, ...details } }, null, 1));
        return 1;
      }
      throw new UsageError(reasonText(id, details ?? {}, terminal.language));
    }
    const printed = printable(method, outcome.data, terminal.language);
    if (call.options.json === true) terminal.out(JSON.stringify(printed, null, 1));
    else {
      terminal.out(say(method.title, terminal.language));
      terminal.out(JSON.stringify(printed.answer, null, 2));
      for (const line of printed.conventions) terminal.out(`- ${line}`);
      for (const note of printed.notes) terminal.out(`! ${note.at ? `${note.at}: ` : ''}${note.message}`);
    }
    return 0;
  },
};

/** `--input FILE` is the method's first input, `--input NAME=FILE` another one. */
async function tablesOf(call: Call, method: Method): Promise<Record<string, Table>> {
  const given = call.options.input;
  const tables: Record<string, Table> = {};
  for (const word of Array.isArray(given) ? given.map(String) : []) {
    const named = method.inputs.find(({ name }) => word.startsWith(`${name}=`));
    const path = named ? word.slice(named.name.length + 1) : word;
    tables[named?.name ?? method.inputs[0]!.name] = await readTable(path);
  }
  return tables;
}

async function readTable(path: string): Promise<Table> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  const file = accepted(await readFile(bytes, basename(path)));
  const all = (file.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
  const filled = (row: readonly string[]) => row.some((text) => text !== '');
  const [columns = [], ...below] = all.slice(Math.max(0, all.findIndex(filled)));
  // A row of empty cells is a row without a value; an empty line is one only where there is a single column.
  const data = below
    .slice(0, below.findLastIndex(filled) + 1)
    .filter((row) => row.length > 1 || columns.length === 1 || filled(row));
  return {
    columns: columns.map((name) => name.trim()),
    rows: data.map((row) => Array.from({ length: columns.length }, (_, i) => row[i] ?? '')),
  };
}

function optionsOf(call: Call): unknown {
  const text = option(call, 'options');
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${call.terminal.t('notJson')}: --options ${text}`);
  }
}

export function reasonText(id: string, details: Record<string, unknown>, language: Language): string {
  const text = (reasons as Record<string, { zh: string; en: string } | undefined>)[id];
  if (!text) return id;
  return say(text, language).replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? ''));
}

function printable(method: Method, { options, answer, conventions }: Outcome, language: Language) {
  return {
    method: method.id,
    family: say(families[method.family], language),
    options,
    answer: rounded(answer.values),
    notes: (answer.notes ?? []).map(({ reason, at, details }) => ({
      reason,
      ...(at === undefined ? {} : { at }),
      message: reasonText(reason, details ?? {}, language),
    })),
    conventions,
  };
}

/** Fifteen digits: what double precision can promise after a computation. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(15));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)]));
  return value;
}
