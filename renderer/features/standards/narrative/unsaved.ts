/** Texts that were begun and not saved, kept while the program runs: going to another item loses nothing. */
export interface UnsavedText {
  text: string;
  /** Lines as they were drafted. */
  drafted: readonly string[];
}

const kept = new Map<string, UnsavedText>();

export const unsavedText = (key: string): UnsavedText | null => kept.get(key) ?? null;

export function keepUnsaved(key: string, text: UnsavedText | null): void {
  if (text) kept.set(key, text);
  else kept.delete(key);
}
