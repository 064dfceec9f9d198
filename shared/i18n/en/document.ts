import type { document as source } from '../zh-CN/document.ts';

/** Sentences and headings inside a report. */
export const document: Record<keyof typeof source, string> = {};
