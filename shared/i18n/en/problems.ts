import type { problems as source } from '../zh-CN/problems.ts';

/** Problems found while importing, by code. */
export const problems: Record<keyof typeof source, string> = {};
