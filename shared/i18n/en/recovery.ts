import type { recovery as source } from '../zh-CN/recovery.ts';

/** The recovery page. */
export const recovery: Record<keyof typeof source, string> = {};
