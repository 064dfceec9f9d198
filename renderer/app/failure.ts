import type { Failure } from '#shared/lib/result.ts';

/** A refusal of the backend, as TanStack Query carries it: screens show it with `FailureNote`, never as an exception. */
export class OperationError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'OperationError';
    this.failure = failure;
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: OperationError;
  }
}

/** What went wrong, as a value; anything else than a refusal is a fault of the page itself. */
export function asFailure(error: unknown): Failure {
  if (error instanceof OperationError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message };
}
