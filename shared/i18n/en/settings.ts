import type { settings as source } from '../zh-CN/settings.ts';

/** Settings. */
export const settings: Record<keyof typeof source, string> = {};
