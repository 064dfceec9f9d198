import { unwrap } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { readFile } from '../files/read-file.ts';
import { buildPlan } from './build-plan.ts';
import { stageRaw } from './stage.ts';
import type { StagedImport } from './staged.ts';

/**
 * Reads a text file again with another encoding or delimiter (null: found by itself). What was mapped and fixed before
 * belonged to other texts and is found anew. Throws the refusals of `readFile`; the import then stays as it was.
 */
export async function rereadImport(
  staged: StagedImport,
  options: { encoding: string | null; delimiter: string | null },
  context: Context,
): Promise<void> {
  const { encoding, delimiter } = options;
  const raw = unwrap(
    await readFile(staged.bytes, staged.file, {
      ...(encoding === null ? {} : { encoding }),
      ...(delimiter === null ? {} : { delimiter }),
    }),
  );
  const { read } = context.workspace().store;
  const department = context.session.profile?.department ?? null;
  const again = stageRaw(raw, staged.file, staged.bytes, staged.id, read, department);
  Object.assign(staged, again, { turn: staged.turn, reading: options });
  await buildPlan(staged, read, context.job);
}
