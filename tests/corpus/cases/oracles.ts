/** The right answers computed by R, as a person gets them: the file and the options given to the terminal's command. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import type { Environment } from '#backend/ports.ts';
import type { Table } from '#shared/statistics/table.ts';
import { oracleCases } from '#tests/oracles/cases/index.ts';
import { type Check, compareWith, inputTable } from '#tests/oracles/oracle.ts';
import { main } from '../../../electron/cli/main.ts';
import type { Case, Corpus } from '../corpus.ts';

export function oracleCasesOf(corpus: Corpus): Case[] {
  if (!existsSync(join(corpus.folder, '../oracles'))) return [];
  return oracleCases.flatMap(({ id, checks }) =>
    checks.map((check, i) => ({
      group: 'oracles',
      name: `${id} ${i + 1} ${check.method}`,
      check: async () => {
        const { compared, differences } = compareWith(id, check, await answerOf(check));
        if (differences.length > 0) return differences.slice(0, 3).join('; ');
        return compared > 0 ? null : 'nothing was compared';
      },
    })),
  );
}

/** The values that the command prints. What the case prepares is written as a file of its own. */
async function answerOf(check: Check): Promise<never> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-oracle-'));
  try {
    const read = Object.entries(check.inputs).map(([name, file]) => [name, inputTable(file)] as const);
    const tables: Record<string, Table> = Object.fromEntries(read);
    const inputs = Object.entries(check.prepare?.(tables) ?? tables).flatMap(([name, table]) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, writeCsv([table.columns, ...table.rows], { neutralizeFormulas: false }));
      return ['--input', name === 'data' ? path : `${name}=${path}`];
    });
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const words = [
      'stats',
      check.method,
      ...inputs,
      '--options',
      JSON.stringify(check.options ?? {}),
      '--json',
    ];
    const code = await main(words, {
      streams: { out: keep, err: keep },
      // No workspace is opened: nothing of it is used.
      environment: {} as Environment,
      variables: {},
    });
    if (code !== 0) throw new Error(lines.join(' '));
    return JSON.parse(lines.join('\n')).answer as never;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
