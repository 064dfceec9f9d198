import type { Failure } from '#shared/lib/result.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { call, useCommand } from '../../../app/client.ts';

/** Saves a change of a definition over the version that is in force at that moment. */
export function useSaveDefinition() {
  const save = useCommand('record-types.save');
  const run = async (id: string, change: (former: Definition | null) => Definition) => {
    const versions = await call('record-types.versions', { id });
    if (!versions.ok) return versions;
    const [last] = versions.data.versions;
    const former = last?.definition ?? null;
    return save.run({ definition: change(former), from: former ? (last?.version ?? null) : null });
  };
  return { run, pending: save.pending, failure: save.failure as Failure | null, reset: save.reset };
}
