/** Right answers computed by R, where the folder with them lies beside the project: cases as data, compared value by value. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#shared/lib/result.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Json } from '#shared/statistics/methods/types.ts';
import type { Table } from '#shared/statistics/table.ts';

const shared = process.env.ATTEST_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = join(shared, 'oracles');
export const oraclesAreHere = existsSync(folder);

export interface Check {
  method: string;
  /** Input name -> file among the inputs; `data` for the first one. */
  inputs: Record<string, string>;
  options?: unknown;
  /** Rows of the input that are used, where the oracle takes a part. */
  prepare?(tables: Record<string, Table>): Record<string, Table>;
  /** Part of the oracle's answers, as `keyed_listwise` or `rows`; '' for all. */
  oracle: string;
  /** Where our answer has it. */
  ours: string;
  /** The oracle's names for what we call differently; null: not a claim about the method. */
  names?: Record<string, string | null>;
  /** Which entries of the oracle's list the check is about. */
  part?(entry: never): boolean;
  /** Turns our part into the oracle's shape where names do not suffice. */
  shape?(ours: Json): Json;
  tolerance?: number;
}

export interface OracleCase {
  id: string;
  checks: Check[];
}

interface Oracle {
  tolerance_abs_or_rel: number;
  answers: Json;
}

export function oracle(id: string): Oracle {
  return JSON.parse(readFileSync(join(folder, 'answers', `${id}.json`), 'utf8')) as Oracle;
}

/** The inputs are plain CSV with quoted texts. */
export function inputTable(file: string): Table {
  const lines = readFileSync(join(folder, 'inputs', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const [columns = [], ...rows] = lines.map((line) =>
    // A comma before the line lets every cell begin with one.
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
  return { columns, rows };
}

/** Runs one check; answers what differs, and how many values were compared. */
export function runCheck(id: string, check: Check): { compared: number; differences: string[] } {
  const method = findMethod(check.method);
  if (!method) return { compared: 0, differences: [`no method ${check.method}`] };
  const read = Object.entries(check.inputs).map(([name, file]) => [name, inputTable(file)] as const);
  const tables = check.prepare?.(Object.fromEntries(read)) ?? Object.fromEntries(read);
  return compareWith(id, check, unwrap(runMethod(method, tables, check.options ?? {})).answer.values);
}

/** Compares the values that a method answered, wherever they were asked for. */
export function compareWith(
  id: string,
  check: Check,
  values: Json,
): { compared: number; differences: string[] } {
  const { answers, tolerance_abs_or_rel } = oracle(id);
  const ours = part(values, check.ours);
  const state = { compared: 0, differences: [] as string[] };
  const all = part(answers, check.oracle);
  const { part: kept } = check;
  compare(
    kept && Array.isArray(all) ? all.filter((entry) => kept(entry as never)) : all,
    check.shape ? check.shape(ours as Json) : ours,
    check.oracle,
    check.names ?? {},
    check.tolerance ?? tolerance_abs_or_rel,
    state,
  );
  return state;
}

function part(value: Json | undefined, path: string): Json | undefined {
  let at = value;
  for (const key of path === '' ? [] : path.split('/')) at = (at as Record<string, Json> | undefined)?.[key];
  return at;
}

function compare(
  theirs: Json | undefined,
  ours: Json | undefined,
  path: string,
  names: Record<string, string | null>,
  tolerance: number,
  state: { compared: number; differences: string[] },
): void {
  const differ = (what: string) => state.differences.push(`${path}: ${what}`);
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours)) return void differ('ours is no list');
    if (theirs.length !== ours.length) differ(`${ours.length} entries instead of ${theirs.length}`);
    theirs.forEach((entry, i) => {
      compare(entry, ours[i], `${path}[${i}]`, names, tolerance, state);
    });
  } else if (typeof theirs === 'object' && theirs !== null) {
    for (const [key, value] of Object.entries(theirs)) {
      const name = key in names ? names[key] : key;
      if (name === null || key === '_row') continue;
      compare(value, part(ours, name ?? key), `${path}/${key}`, names, tolerance, state);
    }
  } else {
    state.compared++;
    if (typeof theirs === 'number' && typeof ours === 'number') {
      const off = Math.abs(ours - theirs);
      if (!(off <= tolerance || off <= tolerance * Math.abs(theirs))) differ(`${ours} instead of ${theirs}`);
    } else if (String(theirs) !== String(ours)) differ(`${String(ours)} instead of ${String(theirs)}`);
  }
}
