import type { standards as source } from '../zh-CN/standards.ts';

/** Standards. */
export const standards: Record<keyof typeof source, string> = {};
