/** Runs a method on tables: options checked, reasons as values, numbers never NaN. */
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Table } from '../table.ts';
import { type Answer, type Json, type Method, type Note, Unusable } from './types.ts';

export interface Outcome {
  /** The options as understood, defaults filled in. */
  options: Json;
  answer: Answer;
  conventions: string[];
}

/** Errors: the reasons of `reasons.ts` by their id, as `statistics-<reason>`. */
export function runMethod(
  method: Method,
  tables: Readonly<Record<string, Table>>,
  given: unknown,
): Result<Outcome> {
  const refuse = ({ reason, details }: Pick<Unusable, 'reason' | 'details'>) =>
    fail(`statistics-${reason}`, reason, details);
  const parsed = z.strictObject(method.options.shape).safeParse(given);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim());
    const names = Object.keys(method.options.shape).join(', ');
    return refuse(new Unusable('bad-options', { what: what.join('; '), names }));
  }
  for (const input of method.inputs) {
    if (input.required && !tables[input.name]) return refuse(new Unusable('no-input', { input: input.name }));
  }
  try {
    const answer = method.run(tables, parsed.data as never);
    const gaps: string[] = [];
    const values = finite(answer.values, '', gaps) as Answer['values'];
    return ok({
      options: parsed.data as Json,
      answer: { ...answer, values, notes: [...(answer.notes ?? []), ...explained(gaps, answer.notes ?? [])] },
      conventions: [...method.conventions, ...(answer.conventions ?? [])],
    });
  } catch (error) {
    if (error instanceof Unusable) return refuse(error);
    throw error;
  }
}

/** What is not a finite number is nothing, its place being noted; typed arrays become lists. */
function finite(value: unknown, at: string, gaps: string[]): Json {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    gaps.push(at);
    return null;
  }
  if (value instanceof Float64Array || value instanceof Int32Array || Array.isArray(value))
    return Array.from(value as ArrayLike<unknown>, (entry, i) => finite(entry, `${at}[${i}]`, gaps));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        finite(entry, at === '' ? key : `${at}.${key}`, gaps),
      ]),
    );
  return (value ?? null) as Json;
}

/** No gap without a reason: those that the method has not explained itself, in one note. */
function explained(gaps: readonly string[], notes: readonly Note[]): Note[] {
  const open = gaps.filter((gap) => !notes.some(({ at }) => at !== undefined && gap.startsWith(at)));
  if (open.length === 0) return [];
  const shown = open.slice(0, SHOWN).join(', ');
  return [
    {
      reason: 'not-computable',
      details: { n: open.length, places: open.length > SHOWN ? `${shown}, …` : shown },
    },
  ];
}

const SHOWN = 8;
