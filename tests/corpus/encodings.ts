/** One name for each encoding, whatever a list calls it; null where it does not say, or only guesses. */
const NAMES: readonly [RegExp, string][] = [
  [/utf-?16/, 'utf-16'],
  [/utf-?8|ascii/, 'utf-8'],
  [/gbk|gb2312|gb18030|cp936/, 'gbk'],
  [/big5/, 'big5'],
  [/shift.?jis|sjis/, 'shift_jis'],
  [/euc-jp/, 'euc-jp'],
  [/euc-kr/, 'euc-kr'],
  [/cp1252|windows-1252|latin|iso-8859-1/, 'windows-1252'],
];

export function encodingOf(text: string | null): string | null {
  if (!text || text.includes('?')) return null;
  return NAMES.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? null;
}
