import type { exchange as source } from '../zh-CN/exchange.ts';

/** Backups and the audit log. */
export const exchange: Record<keyof typeof source, string> = {};
