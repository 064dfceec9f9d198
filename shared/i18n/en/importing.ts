import type { importing as source } from '../zh-CN/importing.ts';

/** The import screen. */
export const importing: Record<keyof typeof source, string> = {};
