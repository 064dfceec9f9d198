/** One person, many spellings. */
import { loadReadings } from '#db/pinyin.ts';
import { dismiss, dismissalsOf, takeBackDismissal } from '#db/repositories/dismissals.ts';
import type { peopleContract } from '#shared/api/people.ts';
import type { Context } from '../context.ts';
import { listMerges } from '../people/history.ts';
import { assignText, mergeRecords } from '../people/merge.ts';
import { itemText, PEOPLE_CHECK, reviewPeople } from '../people/review.ts';
import { knownType } from '../record-types/known-type.ts';
import { refreshInfo } from '../workspaces/info.ts';
import type { Handlers } from './types.ts';

function changed(context: Context): void {
  refreshInfo(context.session);
  context.changed('records', 'imports', 'indicators', 'standards', 'audit', 'workspace');
}

export const peopleHandlers: Handlers<typeof peopleContract> = {
  'people.review': async ({ department, offset, limit }, context) => {
    await loadReadings();
    const { items, dismissed } = reviewPeople(context.workspace().store.read, department);
    return { total: items.length, dismissed, items: items.slice(offset, offset + limit) };
  },

  'people.merge': async ({ type, from, into, take }, context) => {
    const { store } = context.workspace();
    const merged = await store.change(context.actor(), (writer) =>
      mergeRecords(writer, { type: knownType(writer, type), from, into, take }),
    );
    changed(context);
    return merged;
  },

  'people.assign': async ({ text, into, department }, context) => {
    const { store } = context.workspace();
    const assigned = await store.change(context.actor(), (writer) =>
      assignText(writer, writer.catalog.type('person'), { text, into, department }),
    );
    changed(context);
    return assigned;
  },

  'people.dismiss': async ({ item, reason }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) => dismiss(writer, PEOPLE_CHECK, [item], reason));
    context.changed('records', 'audit');
    return {};
  },

  'people.restore': async ({ item }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) => takeBackDismissal(writer, PEOPLE_CHECK, [item]));
    context.changed('records', 'audit');
    return {};
  },

  'people.merges': (_, context) => {
    const { read } = context.workspace().store;
    const dismissed = [...dismissalsOf(read, PEOPLE_CHECK).values()].map(({ record, reason, at, by }) => {
      return { item: record, text: itemText(record), reason, at, by };
    });
    return { merges: listMerges(read), dismissed };
  },
};
