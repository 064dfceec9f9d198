import type { records as source } from '../zh-CN/records.ts';

/** Records, their history and source. */
export const records: Record<keyof typeof source, string> = {};
