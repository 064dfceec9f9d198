import type { menu as source } from '../zh-CN/menu.ts';

/** The application menu. */
export const menu: Record<keyof typeof source, string> = {};
