/** Texts made comparable: the same word written by two people, two keyboards or two programs becomes one string. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const PLAIN = /^[a-z0-9\u4e00-\u9fff]*$/;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const NEEDS_CLEANING = /^[\s\u200b\ufeff']|[\s\u200b\ufeff]$|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const PARENTHESES = /[(（[【][^)）\]】]*[)）\]】]/g;

/** Without case, blanks, punctuation, invisible characters and widths: for headings, choices and names. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');
}

/** As `fold`, after removing what stands in parentheses (units, explanations). */
export function foldWithoutUnit(text: string): string {
  return fold(text.replace(PARENTHESES, ''));
}

/** A cell's text without blanks around it, invisible characters and the apostrophe that Excel puts before forced text. */
export function clean(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  const visible = text.replace(INVISIBLE, '').trim();
  return visible.startsWith("'") ? visible.slice(1).trim() : visible;
}

/** Full-width letters and digits as half-width, all kinds of blanks as nothing around: for numbers, dates and identifiers. */
export function narrow(text: string): string {
  return clean(text).normalize('NFKC').trim();
}

export function hasHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}
