/** Single forms of anonymous types: closed until the office opens them for a stated reason. */
import { z } from 'zod';
import { action, type Contract, query } from './contract.ts';

export const answersContract = {
  'answers.state': query(z.object({}), z.object({ open: z.boolean() })),
  /** For as long as the workspace is open; written to the audit log, in a workspace that can be written to. */
  'answers.open': action(z.object({ reason: z.string().trim().min(1).max(500) }), z.object({})),
  'answers.close': action(z.object({}), z.object({})),
} satisfies Contract;
