import { lookUp } from '#shared/i18n/translate.ts';

/** Whether both catalogues hold a key. */
export const hasMessage = (key: string): boolean =>
  lookUp('zh-CN', key) !== null && lookUp('en', key) !== null;
