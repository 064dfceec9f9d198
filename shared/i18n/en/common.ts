import type { common as source } from '../zh-CN/common.ts';

/** Words that every screen uses. */
export const common: Record<keyof typeof source, string> = {
  'app-name': 'Attest',
};
