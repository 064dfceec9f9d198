/** The menu's words come from the catalogues; the rest of them stays out of the shell's bundle. */
import { menu as en } from '#shared/i18n/en/menu.ts';
import type { Language } from '#shared/i18n/language.ts';
import { menu as zh } from '#shared/i18n/zh-CN/menu.ts';

export type MenuTexts = Record<keyof typeof zh, string>;

export const menuTexts: Record<Language, MenuTexts> = { 'zh-CN': zh, en };
