/** The language in force, switched at once everywhere. */
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import { type Language, type LocalText, languages, say } from '#shared/i18n/language.ts';
import { lookUp, type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import { usePreference } from './preferences.ts';

export type Translator = (key: MessageKey, values?: MessageValues) => string;

interface LanguageState {
  language: Language;
  setLanguage(language: Language): void;
  t: Translator;
  /** A label of a registry or a message that came in both languages. */
  say(text: LocalText): string;
  /** For keys made at run time, such as `errors.` and a code. */
  lookUp(key: string, values?: MessageValues): string | null;
}

const LanguageContext = createContext<LanguageState | null>(null);

const ofSystem = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = usePreference<Language>('language', ofSystem(), languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  const t = useCallback<Translator>((key, values) => translate(language, key, values), [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage,
      t,
      say: (text) => say(text, language),
      lookUp: (key, values) => lookUp(language, key, values),
    }),
    [language, setLanguage, t],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage outside LanguageProvider');
  return state;
}

export function useT(): Translator {
  return useLanguage().t;
}
