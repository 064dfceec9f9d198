/** Frameworks of the workspace. */
import { linksFrom } from '#db/repositories/crosswalk.ts';
import {
  frameworkNotes,
  frameworksOf,
  frameworkUse,
  frameworkVersions,
  ownFrameworks,
} from '#db/repositories/frameworks.ts';
import { materialOf } from '#db/repositories/item-material.ts';
import type { Writer } from '#db/types.ts';
import type { frameworksContract } from '#shared/api/frameworks.ts';
import { related } from '#shared/frameworks/diff.ts';
import { say } from '#shared/i18n/language.ts';
import type { Context } from '../context.ts';
import { carryOver } from '../frameworks/carry.ts';
import { exportFramework, readFrameworkFile } from '../frameworks/exchange.ts';
import { judgePair, takeLinks } from '../frameworks/links.ts';
import { noteItem, takeIntoUse } from '../frameworks/note.ts';
import { removeFramework, saveFramework } from '../frameworks/save.ts';
import type { Handlers } from './types.ts';

async function changed<T>(context: Context, work: (writer: Writer) => T): Promise<T> {
  const answer = await context.workspace().store.change(context.actor(), work);
  context.changed('frameworks', 'standards', 'audit');
  return answer;
}

export const frameworksHandlers: Handlers<typeof frameworksContract> = {
  'frameworks.list': (_, context) => {
    const { read } = context.workspace().store;
    return { own: ownFrameworks(read), notes: frameworkNotes(read), use: frameworkUse(read) };
  },
  'frameworks.use': async (input, context) => {
    await changed(context, (writer) => takeIntoUse(writer, input));
    return {};
  },
  'frameworks.note': async (input, context) => {
    await changed(context, (writer) => noteItem(writer, input));
    return {};
  },
  'frameworks.versions': ({ id }, context) => ({
    versions: frameworkVersions(context.workspace().store.read, id),
  }),
  'frameworks.history': ({ id }, context) => {
    const { read } = context.workspace().store;
    const catalog = frameworksOf(read);
    const chosen = catalog.framework(id);
    return {
      editions: catalog.all
        .filter((entry) => related(entry, chosen))
        .map((entry) => ({
          id: entry.id,
          label: entry.label,
          edition: entry.edition,
          shipped: catalog.isShipped(entry.id),
          // What was shipped has one version, which nobody here has made.
          versions: catalog.isShipped(entry.id)
            ? [{ version: 1, at: '', by: '', framework: entry }]
            : frameworkVersions(read, entry.id),
        })),
    };
  },
  'frameworks.save': (input, context) =>
    changed(context, (writer) => {
      const outcome = saveFramework(writer, input);
      if (outcome.version !== null) takeLinks(writer, input.framework.id, input.links);
      return outcome;
    }),
  'frameworks.remove': async ({ id }, context) => {
    await changed(context, (writer) => removeFramework(writer, id));
    return {};
  },
  'frameworks.read': ({ path }, context) => readFrameworkFile(context.workspace().store.read, path),
  'frameworks.export': (input, context) => {
    const { store, info } = context.workspace();
    return exportFramework(store.read, input, {
      creator: say(info.institution, input.language),
      at: context.env.clock.now().toISOString(),
    });
  },
  'frameworks.material': ({ framework, period }, context) => ({
    items: materialOf(context.workspace().store.read, framework, period),
  }),
  'frameworks.carry': (input, context) => changed(context, (writer) => carryOver(writer, input)),
  'frameworks.links': ({ framework, other }, context) => {
    const { read } = context.workspace().store;
    frameworksOf(read).framework(framework);
    return { links: linksFrom(read, framework, other) };
  },
  'frameworks.link': async (input, context) => {
    await changed(context, (writer) => judgePair(writer, input));
    return {};
  },
};
