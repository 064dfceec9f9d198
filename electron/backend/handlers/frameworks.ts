/** Frameworks of the workspace. */
import { frameworkNotes, frameworkUse, ownFrameworks } from '#db/repositories/frameworks.ts';
import type { Writer } from '#db/types.ts';
import type { frameworksContract } from '#shared/api/frameworks.ts';
import type { Context } from '../context.ts';
import { noteItem, takeIntoUse } from '../frameworks/note.ts';
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
};
