import type { errors as source } from '../zh-CN/errors.ts';

/** Refusals by code. */
export const errors: Record<keyof typeof source, string> = {};
