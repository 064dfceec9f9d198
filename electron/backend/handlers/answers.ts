/** Opening and closing of anonymous forms. */
import type { answersContract } from '#shared/api/answers.ts';
import { answersOpen, setAnswersOpen } from '../anonymity/answers.ts';
import type { Handlers } from './types.ts';

export const answersHandlers: Handlers<typeof answersContract> = {
  'answers.state': (_, context) => ({ open: answersOpen(context.workspace().store.read) }),

  'answers.open': async ({ reason }, context) => {
    const { store } = context.workspace();
    if (!store.readOnly)
      await store.change(context.actor(), (writer) =>
        writer.audit('answers.open', 'anonymous-forms', { reason }),
      );
    setAnswersOpen(store.read, true);
    context.changed('records', 'audit');
    return {};
  },

  'answers.close': (_, context) => {
    setAnswersOpen(context.workspace().store.read, false);
    context.changed('records');
    return {};
  },
};
