import type { instrumentsContract } from '#shared/api/instruments.ts';
import { profile } from '../evaluation/profile.ts';
import type { Handlers } from './types.ts';

export const instrumentsHandlers: Handlers<typeof instrumentsContract> = {
  'instruments.profile': (input, context) => profile(context.workspace().store.read, input),
};
