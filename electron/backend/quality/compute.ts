/** Brings the findings up to date, as far as the records that the checks look at have changed since. */
import { checksToCount, forgetChecks, keepDay, keepFindings } from '#db/repositories/quality.ts';
import type { Store } from '#db/types.ts';
import { qualityChecks } from '#shared/quality/index.ts';
import { aside } from '../aside/ask.ts';
import type { Context } from '../context.ts';
import { type ChangedFindings, changedFindings } from './changed-findings.ts';
import { staleChecks } from './stale.ts';

const running = new WeakMap<Store, Promise<number>>();

/**
 * Looks again where records have changed, and writes what has come and gone; answers how many checks had to look. Who
 * asks meanwhile shares the answer. The looking is done aside, and the writing in portions: nobody has to wait.
 */
export function refreshFindings(context: Context, today: string): Promise<number> {
  const { store } = context.workspace();
  const going = running.get(store);
  if (going) return going;
  const begun = refresh(context, today).finally(() => running.delete(store));
  running.set(store, begun);
  return begun;
}

async function refresh(context: Context, today: string): Promise<number> {
  const { store } = context.workspace();
  const { job } = context;
  const stale = staleChecks(store.read, today);
  if (stale.length === 0) return 0;
  // Checks of the same type together: those of single rows read every row only once.
  const byType = new Map<string, string[]>();
  for (const { check } of stale) byType.set(check.type, [...(byType.get(check.type) ?? []), check.id]);
  const changed: ChangedFindings[] = [];
  let done = 0;
  for (const checks of byType.values()) {
    const turn = () => job.progress('quality-checking', done, stale.length);
    await turn();
    const here = () => changedFindings(store.read, checks, today, turn);
    changed.push(...(await aside(context, 'findings', { checks, today }, here)));
    done += checks.length;
  }
  await store.change(context.actor(), async (writer) => {
    const applying = qualityChecks(writer.catalog).map(({ id }) => id);
    forgetChecks(writer, applying, today);
    const turn = () => job.progress('quality-checking', stale.length, stale.length);
    for (const each of changed) await keepFindings(writer, each, turn);
    const counted = checksToCount(
      writer,
      today,
      changed.map(({ check }) => check),
    );
    for (const check of counted) {
      keepDay(writer, today, [check]);
      await turn();
    }
  });
  return stale.length;
}
