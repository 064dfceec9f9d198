/** Which of the two languages of a narrative is behind the other. */
import { type Language, languages } from '#shared/i18n/language.ts';
import { narrativePieces } from './tokens.ts';

/**
 * Goes through what was saved, oldest first. Whoever writes in one language goes ahead; whoever then writes in the
 * other, or says that it tells the same, has caught up. The first text of a language is taken as written from the other.
 * @param saves in order of time; a save that left the text as it was must not be among them, except as `inStep`.
 */
export function languageBehind(
  saves: readonly { language: Language; empty: boolean; inStep: boolean }[],
): Language | null {
  const written = new Set<Language>();
  let behind: Language | null = null;
  for (const { language, empty, inStep } of saves) {
    const other = languages.find((entry) => entry !== language)!;
    const first = !written.has(language);
    if (empty) written.delete(language);
    else written.add(language);
    if (!written.has(other) || !written.has(language) || inStep || first || behind === language)
      behind = null;
    else behind = other;
  }
  return behind;
}

/** Tokens of one text that the other lacks, as written, each once: figures, documents, tables that it does not name. */
export function tokensLacking(text: string, other: string): string[] {
  const tokens = (of: string) =>
    narrativePieces(of).flatMap((piece) => (piece.kind === 'token' && piece.token ? [piece.source] : []));
  const has = new Set(tokens(other));
  return [...new Set(tokens(text).filter((source) => !has.has(source)))];
}
