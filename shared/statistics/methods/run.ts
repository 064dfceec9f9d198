/** Runs a method on tables: options checked, reasons as values, numbers never NaN. */
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Table } from '../table.ts';
import { type Answer, type Json, type Method, Unusable } from './types.ts';

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
    return refuse(new Unusable('bad-options', { what: what.join('; ') }));
  }
  for (const input of method.inputs) {
    if (input.required && !tables[input.name]) return refuse(new Unusable('no-input', { input: input.name }));
  }
  try {
    const answer = method.run(tables, parsed.data as never);
    return ok({
      options: parsed.data as Json,
      answer: { ...answer, values: finite(answer.values) as Answer['values'] },
      conventions: [...method.conventions, ...(answer.conventions ?? [])],
    });
  } catch (error) {
    if (error instanceof Unusable) return refuse(error);
    throw error;
  }
}

/** What is not a finite number is nothing; typed arrays become lists. */
function finite(value: unknown): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Float64Array || value instanceof Int32Array) return Array.from(value, finite);
  if (Array.isArray(value)) return value.map(finite);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, finite(entry)]));
  return (value ?? null) as Json;
}
