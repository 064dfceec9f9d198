/** The typed way to the backend: `useOperation` reads, `useCommand` changes, `call` does either once. */
import { keepPreviousData, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { contract, type Input, type OperationName, type Output } from '#shared/api/index.ts';
import type { ShellContract, ShellOperationName } from '#shared/api/shell.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import type { Failure, Result } from '#shared/lib/result.ts';
import { bridge } from './bridge.ts';
import { listen } from './events.ts';
import { asFailure, OperationError } from './failure.ts';

export type Progress = Extract<BackendEvent, { type: 'progress' }>;

/** Calls an operation once. Never throws: a refusal and a broken bridge are both failures. */
export async function call<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  job?: string,
): Promise<Result<Output<Name>>> {
  try {
    return checked(name, await bridge().call(name, input, job));
  } catch (error) {
    return { ok: false, error: asFailure(error) };
  }
}

/** The answer as the contract promises it: one that came out otherwise is a fault, told instead of half shown. */
function checked<Name extends OperationName>(name: Name, result: Result<unknown>): Result<Output<Name>> {
  if (!result.ok) return result;
  const parsed = contract[name].output.safeParse(result.data);
  if (parsed.success) return { ok: true, data: parsed.data as Output<Name> };
  return { ok: false, error: { code: 'bad-answer', message: parsed.error.message, details: { name } } };
}

/** Asks the shell: dialogs, files shown outside, versions. */
export async function shell<Name extends ShellOperationName>(
  name: Name,
  input: InputOf<ShellContract[Name]>,
): Promise<Result<OutputOf<ShellContract[Name]>>> {
  try {
    return (await bridge().shell(name, input)) as Result<OutputOf<ShellContract[Name]>>;
  } catch (error) {
    return { ok: false, error: asFailure(error) };
  }
}

export interface OperationOptions {
  /** false: not asked yet. */
  enabled?: boolean;
  /** Keeps the former answer on screen while another page or filter is fetched. */
  keep?: boolean;
}

/** The answer of a query operation, fetched again by itself when the data behind it changes. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: OperationOptions = {},
): UseQueryResult<Output<Name>, OperationError> {
  return useQuery<Output<Name>, OperationError, Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => {
      const result = await call(name, input);
      if (!result.ok) throw new OperationError(result.error);
      return result.data;
    },
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

export interface Command<Name extends OperationName> {
  /** Runs it. Answers the Result, so that the caller can go on where it went well. */
  run(input: Input<Name>): Promise<Result<Output<Name>>>;
  pending: boolean;
  /** The latest step of a long operation; null while there is none. */
  progress: Progress | null;
  cancel(): void;
  failure: Failure | null;
  data: Output<Name> | null;
  reset(): void;
}

/** A command with its progress, its cancel and its outcome. */
export function useCommand<Name extends OperationName>(name: Name): Command<Name> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      listen((event) => {
        if (event.type === 'progress' && event.job === job.current) setProgress(event);
      }),
    [],
  );
  const mutation = useMutation<Result<Output<Name>>, OperationError, Input<Name>>({
    mutationFn: (input) => {
      job.current = crypto.randomUUID();
      setProgress(null);
      return call(name, input, job.current);
    },
    onSettled: () => {
      job.current = null;
      setProgress(null);
    },
  });
  const run = useCallback((input: Input<Name>) => mutation.mutateAsync(input), [mutation.mutateAsync]);
  const cancel = useCallback(() => {
    if (job.current) bridge().cancel(job.current);
  }, []);
  const result = mutation.data;
  return {
    run,
    cancel,
    progress,
    pending: mutation.isPending,
    failure: mutation.error ? asFailure(mutation.error) : result && !result.ok ? result.error : null,
    data: result?.ok ? result.data : null,
    reset: mutation.reset,
  };
}
