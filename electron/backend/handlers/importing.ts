/** Import: stage files, map, fix, review the plan, commit exactly that plan. */
import type { importingContract } from '#shared/api/importing.ts';
import { failureText } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { buildPlan, refreshPlan } from '../importing/build-plan.ts';
import { columnValues } from '../importing/column-values.ts';
import { commitImport, commitReady } from '../importing/commit.ts';
import { importDifference } from '../importing/difference.ts';
import { fixCell, mapSheet, translateTexts } from '../importing/edit.ts';
import { clearQueue, queueEntries, settleCommitted } from '../importing/queue.ts';
import { forgetRecipe, listRecipes, renameRecipe } from '../importing/recipes.ts';
import { type Correction, replan } from '../importing/replan.ts';
import { rereadImport } from '../importing/reread.ts';
import { sheetRows } from '../importing/rows.ts';
import { stageFiles } from '../importing/stage.ts';
import {
  exclusive,
  type StagedImport,
  stagedImport,
  stagedImports,
  stagedSheet,
} from '../importing/staged.ts';
import { importState } from '../importing/state.ts';
import { refreshInfo } from '../workspaces/info.ts';
import type { Handlers } from './types.ts';

const state = (staged: StagedImport, context: Context) => importState(staged, context.workspace().store.read);

/** Changes a staged import and plans it again. */
function edit(id: string, context: Context, change: (staged: StagedImport) => void) {
  const staged = stagedImport(context.session, id);
  return exclusive(staged, async () => {
    change(staged);
    staged.rebuilt = null;
    await buildPlan(staged, context.workspace().store.read, context.job);
    return state(staged, context);
  });
}

/** Corrects cells of a sheet and plans again what they concern. */
function correct(id: string, sheet: string, context: Context, change: (staged: StagedImport) => Correction) {
  const staged = stagedImport(context.session, id);
  return exclusive(staged, async () => {
    const correction = change(staged);
    staged.rebuilt = null;
    const { read } = context.workspace().store;
    await replan(staged, stagedSheet(staged, sheet), correction, read, context.job);
    return state(staged, context);
  });
}

/** The import as it would be now: planned again if the store has moved since. */
function current(staged: StagedImport, context: Context) {
  const { read } = context.workspace().store;
  return exclusive(staged, async () => {
    const { plan } = staged;
    await refreshPlan(staged, read, context.job, context.env.clock.now().toISOString());
    // The queue may have been told before the file was planned again.
    if (staged.plan !== plan) context.changed('import-queue');
    return state(staged, context);
  });
}

const failureMessage = (failure: Failure) => ({
  zh: failureText('zh-CN', failure),
  en: failureText('en', failure),
});

/** What was written leaves the imports in preparation, and every screen looks again. */
function written(done: readonly { staged: StagedImport; batch: string }[], context: Context): void {
  const { store } = context.workspace();
  for (const { staged, batch } of done) {
    context.session.imports.delete(staged.id);
    settleCommitted(store, staged, batch);
  }
  if (done.length === 0) return;
  refreshInfo(context.session);
  context.changed('records', 'imports', 'indicators', 'standards', 'audit', 'workspace');
}

export const importingHandlers: Handlers<typeof importingContract> = {
  'import.stage': async ({ paths }, context) => {
    const { imports, failures } = await stageFiles(paths, context);
    context.changed('imports');
    return {
      imports: imports.map((staged) => state(staged, context)),
      failures: failures.map(({ file, failure }) => ({
        file,
        code: failure.code,
        message: failureMessage(failure),
      })),
    };
  },
  'import.list': async (_input, context) => ({
    imports: await Promise.all(stagedImports(context.session).map((staged) => current(staged, context))),
  }),
  'import.get': ({ import: id }, context) => current(stagedImport(context.session, id), context),
  'import.rows': ({ import: id, sheet, ...filter }, context) => {
    const staged = stagedImport(context.session, id);
    return exclusive(staged, async () => sheetRows(stagedSheet(staged, sheet), filter));
  },
  'import.map': ({ import: id, ...input }, context) =>
    edit(id, context, (staged) => mapSheet(staged, input, context)),
  'import.fix': ({ import: id, ...place }, context) =>
    correct(id, place.sheet, context, (staged) =>
      fixCell(staged, place, context.actor(), context.env.clock.now().toISOString()),
    ),
  'import.translate': ({ import: id, ...input }, context) =>
    correct(id, input.sheet, context, (staged) => translateTexts(staged, input)),
  'import.queue': (_input, context) => ({
    entries: queueEntries(context.workspace().store, context.session),
  }),
  'import.queue-clear': ({ id }, context) => {
    clearQueue(context.workspace().store, id);
    context.changed('import-queue');
    return {};
  },
  'import.reread': ({ import: id, ...options }, context) => {
    const staged = stagedImport(context.session, id);
    return exclusive(staged, async () => {
      await rereadImport(staged, options, context);
      return state(staged, context);
    });
  },
  'import.values': ({ import: id, sheet, column, limit }, context) => {
    const staged = stagedImport(context.session, id);
    const { read } = context.workspace().store;
    return exclusive(staged, async () =>
      columnValues(staged, stagedSheet(staged, sheet), column, limit, read),
    );
  },
  'import.difference': ({ import: id, sheet }, context) => {
    const staged = stagedImport(context.session, id);
    const { read } = context.workspace().store;
    return exclusive(staged, async () => importDifference(staged, stagedSheet(staged, sheet), read));
  },
  'import.recipes': (_input, context) => ({ recipes: listRecipes(context.workspace().store.read) }),
  'import.recipe-rename': async ({ id, name }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => renameRecipe(writer, id, name));
    context.changed('imports', 'audit');
    return {};
  },
  'import.recipe-forget': async ({ id }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => forgetRecipe(writer, id));
    context.changed('imports', 'audit');
    return {};
  },
  'import.commit': async ({ import: id, plan }, context) => {
    const staged = stagedImport(context.session, id);
    const done = await exclusive(staged, () => commitImport(staged, plan, context));
    written([{ staged, batch: done.batch }], context);
    return done;
  },
  'import.commit-ready': async ({ imports }, context) => {
    const chosen = imports.map(({ import: id, plan }) => ({
      staged: stagedImport(context.session, id),
      plan,
    }));
    const { done, left, moved } = await commitReady(chosen, context);
    written(done, context);
    return {
      done: done.map(({ staged, batch }) => ({
        import: staged.id,
        file: staged.file,
        batch,
        counts: staged.counts,
      })),
      left: left.map(({ staged, failure }) => ({
        import: staged.id,
        file: staged.file,
        message: failureMessage(failure),
      })),
      moved,
    };
  },
  'import.discard': ({ import: id }, context) => {
    const staged = stagedImport(context.session, id);
    context.session.imports.delete(staged.id);
    context.changed('import-queue');
    return {};
  },
};
