/** Lists within one cell, with a backslash before signs that would otherwise part them. */

const MARKS = /[\\|,/=;]/g;

export const escaped = (text: string): string => text.replace(MARKS, (mark) => `\\${mark}`);

export const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1').trim();

/** Parts between a mark that no backslash stands before; the parts are still escaped. */
export function split(text: string, mark: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\\') part += char + (text[++i] ?? '');
    else if (char === mark && parts.length + 1 < most) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts;
}

export const listText = (items: readonly string[], mark = ';'): string => items.map(escaped).join(`${mark} `);

export const listOf = (text: string, mark = ';'): string[] =>
  split(text, mark)
    .map(unescaped)
    .filter((item) => item !== '');

export const yesText = (value: boolean | undefined): string => (value ? 'y' : '');

export const isYes = (text: string): boolean => /^(y|yes|1|x|true|是|√|✓)$/i.test(text.trim());

/** A number of a cell; undefined where there is none. */
export function numberOf(text: string): number | undefined {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}
