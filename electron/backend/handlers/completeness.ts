/** What departments hand in. */
import type { completenessContract } from '#shared/api/completeness.ts';
import { writeTemplate, writeTemplates } from '../templates/write.ts';
import type { Handlers } from './types.ts';

export const completenessHandlers: Handlers<typeof completenessContract> = {
  'completeness.template': (input, context) => writeTemplate(context.workspace().store.read, input),

  'completeness.templates': (input, context) =>
    writeTemplates(context.workspace().store.read, input, context.job),
};
