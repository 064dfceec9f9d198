import type { navigation as source } from '../zh-CN/navigation.ts';

/** The frame: navigation, header, shortcuts. */
export const navigation: Record<keyof typeof source, string> = {};
