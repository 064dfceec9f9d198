/**
 * Results as values. An operation that can be refused by its input answers a Result;
 * an exception is a bug and ends on the recovery page.
 */
export type Result<T, E = Failure> = { ok: true; data: T } | { ok: false; error: E };

/** A refusal that a person can read: `code` is a key of the catalogue `errors`, `details` fills its placeholders. */
export interface Failure {
  code: string;
  /** English text for logs and the terminal; screens translate `code` with `details`. */
  message: string;
  details?: Record<string, string | number | boolean | null | string[]>;
}

export const ok = <T>(data: T): { ok: true; data: T } => ({ ok: true, data });

export const fail = (
  code: string,
  message: string,
  details?: Failure['details'],
): { ok: false; error: Failure } => ({
  ok: false,
  error: details ? { code, message, details } : { code, message },
});

/** Thrown inside a handler or a transaction to leave it with a readable refusal; the dispatcher turns it into a Result. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: string, message: string, details?: Failure['details']) {
    super(message);
    this.name = 'Refusal';
    this.failure = details ? { code, message, details } : { code, message };
  }
}

/** The value of a Result, or a Refusal thrown: for code that already runs inside a dispatcher. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Refusal(result.error.code, result.error.message, result.error.details);
}

/** Makes the compiler prove that a switch is exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
