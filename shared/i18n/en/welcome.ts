import type { welcome as source } from '../zh-CN/welcome.ts';

/** First run and choosing a workspace. */
export const welcome: Record<keyof typeof source, string> = {};
