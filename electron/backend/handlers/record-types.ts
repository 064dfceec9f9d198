/** The office's own record types and fields. */
import { definitionVersions, listDefinitions } from '#db/repositories/record-types.ts';
import type { recordTypesContract } from '#shared/api/record-types.ts';
import type { Context } from '../context.ts';
import { exportDefinitions, readDefinitions } from '../record-types/book.ts';
import { define, dropDefinition, usageOf } from '../record-types/define.ts';
import { figuresOf } from '../record-types/figures.ts';
import { knownType } from '../record-types/known-type.ts';
import { namesFor } from '../record-types/names.ts';
import { refreshInfo } from '../workspaces/info.ts';
import type { Handlers } from './types.ts';

/** Every screen may show a record type. */
function typesChanged(context: Context): void {
  refreshInfo(context.session);
  context.changed('workspace', 'records', 'imports', 'indicators', 'audit');
}

export const recordTypesHandlers: Handlers<typeof recordTypesContract> = {
  'record-types.list': (_, context) => ({ definitions: listDefinitions(context.workspace().store.read) }),

  'record-types.versions': ({ id }, context) => {
    const { read } = context.workspace().store;
    const versions = definitionVersions(read, id);
    const definition = versions[0]?.definition ?? null;
    return { versions, ...usageOf(read, definition) };
  },

  'record-types.save': async (input, context) => {
    const { store } = context.workspace();
    const outcome = await store.change(context.actor(), (writer) => define(writer, input));
    if (outcome.version !== null) typesChanged(context);
    return outcome;
  },

  'record-types.remove': async ({ id }, context) => {
    const { store } = context.workspace();
    await store.change(context.actor(), (writer) => dropDefinition(writer, id));
    typesChanged(context);
    return {};
  },

  'record-types.names': async (input) => ({ names: await namesFor(input) }),

  'record-types.export': ({ id, path, language }, context) =>
    exportDefinitions(context.workspace().store.read, { id, path, language }),

  'record-types.read': ({ path }) => readDefinitions(path),

  'record-types.figures': ({ id, period }, context) => {
    const { read } = context.workspace().store;
    return { figures: figuresOf(read, knownType(read, id), period) };
  },
};
