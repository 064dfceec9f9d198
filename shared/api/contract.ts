/**
 * The contract between the screens, the terminal and the backend: named operations with an input and an output schema.
 * One operation = its entry in one file of this folder, a handler in `electron/backend/handlers`, a screen or a command.
 */
import type { z } from 'zod';

export type OperationKind =
  /** Reads; may run at any time and is answered from the last committed state. */
  | 'query'
  /** Changes something; commands run one after another. */
  | 'command';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: OperationKind;
  /** May be called without an open workspace. */
  anytime: boolean;
  /** Refused in a workspace that is open for reading only. */
  writes: boolean;
  input: I;
  output: O;
}

export type Contract = Record<string, Operation>;

/** A read of the open workspace. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<I, O> {
  return { kind: 'query', anytime: false, writes: false, input, output };
}

/** A change of the open workspace: refused where it is open for reading only. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<I, O> {
  return { kind: 'command', anytime: false, writes: true, input, output };
}

/** A command that leaves the stored data as they are (opening, staging a file, writing a report to a folder). */
export function action<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<I, O> {
  return { kind: 'command', anytime: false, writes: false, input, output };
}

/**
 * Long work that reads as a query does, at any time and beside commands, and keeps what it found in one short change at
 * its end: nobody waits for it. Refused in a workspace that is open for reading only.
 */
export function background<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<I, O> {
  return { kind: 'query', anytime: false, writes: true, input, output };
}

/** Makes an operation callable while no workspace is open. */
export function anytime<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
): Operation<I, O> {
  return { ...operation, anytime: true };
}

export type InputOf<Op extends Operation> = z.input<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;
