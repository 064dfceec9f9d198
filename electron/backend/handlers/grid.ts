/** What the grid of records asks for. */
import { createIds } from '#db/ids.ts';
import { viewsOf, writeViews } from '#db/repositories/grid-views.ts';
import { distinctValues, orderRows } from '#db/repositories/record-order.ts';
import { readWindow } from '#db/repositories/record-window.ts';
import { prepareSearch } from '#db/repositories/search.ts';
import type { FieldFilter, gridContract } from '#shared/api/grid.ts';
import { readable, readableType, requireFields } from '../anonymity/answers.ts';
import { knownType } from '../record-types/known-type.ts';
import { editRecords } from '../workspaces/edit-records.ts';
import { recordsChanged } from '../workspaces/records-changed.ts';
import type { Handlers } from './types.ts';

/** What is sought in names may be typed by its sound. */
async function prepareTexts({ search, filters }: { search: string; filters: FieldFilter[] }): Promise<void> {
  await prepareSearch(search);
  for (const { test } of filters) if (test.kind === 'text') await prepareSearch(test.text);
}

export const gridHandlers: Handlers<typeof gridContract> = {
  'records.order': async ({ type, ...asked }, context) => {
    const { read } = context.workspace().store;
    await prepareTexts(asked);
    const spec = knownType(read, type);
    const told = [...asked.filters, ...asked.sort].map(({ field }) => field);
    requireFields(read, spec, [...told, ...asked.group]);
    return orderRows(read, readable(read, spec), asked);
  },

  'records.rows': ({ type, rows, ids }, context) => {
    const { read } = context.workspace().store;
    return readWindow(read, readableType(read, type), { rows, ids });
  },

  'records.values': async ({ type, ...asked }, context) => {
    const { read } = context.workspace().store;
    await prepareTexts(asked);
    await prepareSearch(asked.find);
    const spec = knownType(read, type);
    requireFields(read, spec, [asked.field, ...asked.filters.map(({ field }) => field)]);
    return distinctValues(read, readable(read, spec), asked);
  },

  'records.edit': async ({ type, edits, remove }, context) => {
    const { store } = context.workspace();
    const stored = edits.filter(({ id }) => id !== null);
    const told = stored.flatMap(({ texts, values }) => [...Object.keys(texts), ...Object.keys(values)]);
    requireFields(store.read, knownType(store.read, type), told);
    const outcome = await store.change(context.actor(), (writer) =>
      editRecords(writer, knownType(writer, type), { edits, remove }),
    );
    if (outcome.batch !== null) recordsChanged(context);
    return outcome;
  },

  'records.views': ({ type }, context) => ({ views: viewsOf(context.workspace().store.read, { id: type }) }),

  'records.save-view': async ({ type, name, view }, context) => {
    const { store } = context.workspace();
    return store.change(context.actor(), (writer) => {
      const views = viewsOf(writer, { id: type });
      const former = views.find((each) => each.name === name);
      const saved = { id: former?.id ?? createIds(() => Date.parse(writer.now))(), name, view };
      const next = former ? views.map((each) => (each === former ? saved : each)) : [...views, saved];
      writeViews(writer, { id: type }, next, { action: 'view.save', name });
      return { view: saved };
    });
  },

  'records.remove-view': async ({ type, id }, context) => {
    const { store } = context.workspace();
    return store.change(context.actor(), (writer) => {
      const views = viewsOf(writer, { id: type });
      const found = views.find((view) => view.id === id);
      if (!found) return { removed: false };
      const next = views.filter((view) => view !== found);
      writeViews(writer, { id: type }, next, { action: 'view.remove', name: found.name });
      return { removed: true };
    });
  },
};
