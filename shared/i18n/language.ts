import { z } from 'zod';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** A text in every language, written by hand in each: the form of labels in the registries. */
export interface LocalText {
  zh: string;
  en: string;
}

export const localTextSchema = z.object({ zh: z.string(), en: z.string() });

/** The text in one language. */
export function say(text: LocalText, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
