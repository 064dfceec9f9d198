import { Refusal, unwrap } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { readFile } from '../files/read-file.ts';
import { buildPlan } from './build-plan.ts';
import { stageRaw } from './stage.ts';
import type { StagedImport } from './staged.ts';
import { keepable } from './withhold.ts';

/**
 * Reads a text file again with another encoding or delimiter (null: found by itself). What was mapped and fixed before
 * belonged to other texts and is found anew. Throws the refusals of `readFile`, and `reread-withheld` where identifiers
 * were taken away and the file itself is no longer at hand; the import then stays as it was.
 */
export async function rereadImport(
  staged: StagedImport,
  options: { encoding: string | null; delimiter: string | null },
  context: Context,
): Promise<void> {
  const { encoding, delimiter } = options;
  if (staged.layout?.original) {
    throw new Refusal('reread-withheld', 'only a copy without its identifiers is at hand');
  }
  const raw = unwrap(
    await readFile(staged.bytes, staged.file, {
      ...(encoding === null ? {} : { encoding }),
      ...(delimiter === null ? {} : { delimiter }),
    }),
  );
  const { read } = context.workspace().store;
  const department = context.session.profile?.department ?? null;
  const kept = keepable(raw, staged.bytes, staged.file, read.catalog);
  const again = stageRaw(kept.raw, staged.file, kept.bytes, staged.id, read, department);
  Object.assign(staged, again, { layout: kept.layout, turn: staged.turn, reading: options });
  await buildPlan(staged, read, context.job);
}
