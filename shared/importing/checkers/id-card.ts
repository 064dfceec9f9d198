const CANDIDATE = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const LONG_NUMBER = /\d{17}/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * The first Chinese identity number in a text, or null: 18 characters whose birth date exists and whose last one is the
 * check character of GB 11643-1999 (ISO 7064 MOD 11-2).
 */
export function idCardIn(text: string): string | null {
  if (text.length < 18 || !LONG_NUMBER.test(text)) return null;
  for (const [number] of text.matchAll(CANDIDATE)) {
    const month = Number(number.slice(10, 12));
    const day = Number(number.slice(12, 14));
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
    if (CHECK[sum % 11] === number[17]!.toUpperCase()) return number;
  }
  return null;
}
