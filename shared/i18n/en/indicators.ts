import type { indicators as source } from '../zh-CN/indicators.ts';

/** Indicators and their drill-down. */
export const indicators: Record<keyof typeof source, string> = {};
