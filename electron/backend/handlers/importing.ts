/** Import: stage files, map, fix, review the plan, commit exactly that plan. */
import type { importingContract } from '#shared/api/importing.ts';
import { failureText } from '#shared/i18n/translate.ts';
import type { Context } from '../context.ts';
import { buildPlan } from '../importing/build-plan.ts';
import { commitImport } from '../importing/commit.ts';
import { fixCell, mapSheet, translateText } from '../importing/edit.ts';
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
import { storeBasis } from '../importing/store-state.ts';
import { refreshInfo } from '../workspaces/info.ts';
import type { Handlers } from './types.ts';

const state = (staged: StagedImport, context: Context) => importState(staged, context.workspace().store.read);

/** Changes a staged import and plans it again. */
function edit(id: string, context: Context, change: (staged: StagedImport) => void) {
  const staged = stagedImport(context.session, id);
  return exclusive(staged, async () => {
    change(staged);
    await buildPlan(staged, context.workspace().store.read, context.job);
    return state(staged, context);
  });
}

/** The import as it would be now: planned again if the store has moved since. */
function current(staged: StagedImport, context: Context) {
  const { read } = context.workspace().store;
  return exclusive(staged, async () => {
    if (storeBasis(read) !== staged.basis) await buildPlan(staged, read, context.job);
    return state(staged, context);
  });
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
        message: { zh: failureText('zh-CN', failure), en: failureText('en', failure) },
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
    edit(id, context, (staged) =>
      fixCell(staged, place, context.actor(), context.env.clock.now().toISOString()),
    ),
  'import.translate': ({ import: id, ...input }, context) =>
    edit(id, context, (staged) => translateText(staged, input)),
  'import.commit': async ({ import: id, plan }, context) => {
    const staged = stagedImport(context.session, id);
    const done = await exclusive(staged, () => commitImport(staged, plan, context));
    context.session.imports.delete(id);
    refreshInfo(context.session);
    context.changed('records', 'imports', 'indicators', 'standards', 'audit', 'workspace');
    return done;
  },
  'import.discard': ({ import: id }, context) => {
    const staged = stagedImport(context.session, id);
    context.session.imports.delete(staged.id);
    context.changed('imports');
    return {};
  },
};
