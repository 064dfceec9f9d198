import type { FormatToken, Section } from './sections.ts';

/**
 * The displayed text of a non-negative number under a section without date parts: padding, grouping, decimals,
 * percent, texts around the digits. Fractions and exponents are shown in the program's general form.
 */
export function numberText(value: number, section: Section): string {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'exponent' || token.kind === 'fraction')) return String(value);
  const point = tokens.findIndex((token) => token.kind === 'point');
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point + 1);
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const decimals = Math.min(30, digits(after));
  const scaled = value * 100 ** percents * 0.001 ** scalingCommas(before);
  const [whole = '0', fraction = ''] = roundHalfUp(scaled, decimals).split('.');
  return wholeText(whole === '0' ? '' : whole, before, value) + fractionText(fraction, after, point >= 0);
}

/** Rounds half away from zero on the decimal digits, as spreadsheets do: 1.005 with two decimals is 1.01. */
export function roundHalfUp(value: number, decimals: number): string {
  if (value >= 1e15 || value < 1e-15) return value.toFixed(decimals);
  const shortest = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${shortest}e${decimals}`));
  return Number.isSafeInteger(shifted)
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

const digits = (tokens: readonly FormatToken[]): number =>
  tokens.reduce((count, token) => count + (token.kind === 'digit' ? 1 : 0), 0);

/** Commas behind the last digit divide by a thousand each; commas between digits group. */
function scalingCommas(tokens: readonly FormatToken[]): number {
  let commas = 0;
  for (const token of tokens.toReversed()) {
    if (token.kind === 'digit') return commas;
    if (token.kind === 'comma') commas++;
  }
  return 0;
}

function wholeText(whole: string, tokens: readonly FormatToken[], value: number): string {
  const places = digits(tokens);
  const first = tokens.findIndex((token) => token.kind === 'digit');
  const last = tokens.findLastIndex((token) => token.kind === 'digit');
  const grouped = tokens.some((token, index) => token.kind === 'comma' && index > first && index < last);
  let place = 0;
  let started = false;
  let written = '';
  const put = (digit: string, fromRight: number): void => {
    written += digit;
    started = true;
    if (grouped && fromRight > 0 && fromRight % 3 === 0) written += ',';
  };
  for (const token of tokens) {
    if (token.kind === 'literal') written += token.text;
    else if (token.kind === 'percent') written += '%';
    else if (token.kind === 'general') written += String(value);
    else if (token.kind === 'digit') {
      if (place === 0)
        for (let left = whole.length; left > places; left--) put(whole[whole.length - left]!, left - 1);
      const fromRight = places - place - 1;
      place++;
      const digit = whole[whole.length - 1 - fromRight];
      if (digit !== undefined) put(digit, fromRight);
      else if (token.symbol === '0') put('0', fromRight);
      else if (token.symbol === '?' && !started) written += ' ';
    }
  }
  return written;
}

function fractionText(fraction: string, tokens: readonly FormatToken[], hasPoint: boolean): string {
  let written = hasPoint ? '.' : '';
  let place = 0;
  const needed = tokens
    .filter((token) => token.kind === 'digit')
    .findLastIndex(
      (token, index) =>
        (token.kind === 'digit' && token.symbol === '0') || /[1-9]/.test(fraction.slice(index)),
    );
  for (const token of tokens) {
    if (token.kind === 'literal') written += token.text;
    else if (token.kind === 'percent') written += '%';
    else if (token.kind === 'digit') {
      if (place <= needed) written += fraction[place] ?? '0';
      place++;
    }
  }
  return written;
}
