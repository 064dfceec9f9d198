import type { reports as source } from '../zh-CN/reports.ts';

/** The reports screen. */
export const reports: Record<keyof typeof source, string> = {};
