import type { z } from 'zod';
import type { Contract, OutputOf } from '#shared/api/contract.ts';
import type { Context } from '../context.ts';

/** A handler for every operation of a contract: one that is missing does not compile. */
export type Handlers<C extends Contract> = {
  [Name in keyof C]: (
    input: z.output<C[Name]['input']>,
    context: Context,
  ) => OutputOf<C[Name]> | Promise<OutputOf<C[Name]>>;
};
