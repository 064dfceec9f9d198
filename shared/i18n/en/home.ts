import type { home as source } from '../zh-CN/home.ts';

/** Home. */
export const home: Record<keyof typeof source, string> = {};
