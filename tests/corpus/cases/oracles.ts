/** The right answers computed by R, as a person gets them: the file and the options given to the terminal's command. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import type { Table } from '#shared/statistics/table.ts';
import { oracleCases } from '#tests/oracles/cases/index.ts';
import { type Check, compareWith, inputTable } from '#tests/oracles/oracle.ts';
import type { Case, Corpus } from '../corpus.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

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
    const words = [
      'stats',
      check.method,
      ...inputs,
      '--options',
      JSON.stringify(check.options ?? {}),
      '--json',
    ];
    const { stdout } = await run(process.execPath, [join(root, 'electron/cli.ts'), ...words], {
      cwd: root,
      maxBuffer: 1 << 28,
    });
    return JSON.parse(stdout).answer as never;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
