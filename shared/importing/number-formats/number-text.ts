import { fractionOf } from './fraction-text.ts';
import { generalText } from './general-text.ts';
import { roundHalfUp } from './rounding.ts';
import type { FormatToken, Section } from './sections.ts';

/**
 * The displayed text of a non-negative number under a section without date parts: padding, grouping, decimals,
 * percent, exponents, fractions, texts around the digits.
 */
export function numberText(value: number, section: Section): string {
  const { tokens } = section;
  const exponent = tokens.findIndex((token) => token.kind === 'exponent');
  if (exponent >= 0) return scientificText(value, tokens, exponent);
  const bar = tokens.findIndex((token) => token.kind === 'fraction');
  if (bar > 0) return fractionOf(value, tokens, bar);
  const point = tokens.findIndex((token) => token.kind === 'point');
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point + 1);
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const decimals = Math.min(30, digits(after));
  const scaled = value * 100 ** percents * 0.001 ** scalingCommas(before);
  const [whole = '0', fraction = ''] = roundHalfUp(scaled, decimals).split('.');
  return wholeText(whole === '0' ? '' : whole, before, value) + fractionText(fraction, after, point >= 0);
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
    else if (token.kind === 'general') written += generalText(value);
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

/** Mantissa and exponent; several digits before the point keep the exponent at their multiples (12.3E+3). */
function scientificText(value: number, tokens: readonly FormatToken[], at: number): string {
  const mantissa = tokens.slice(0, at);
  const point = mantissa.findIndex((token) => token.kind === 'point');
  const places = Math.max(1, digits(point < 0 ? mantissa : mantissa.slice(0, point)));
  const decimals = point < 0 ? 0 : digits(mantissa.slice(point));
  let power = value === 0 ? 0 : Math.floor(Math.log10(value));
  power = places === 1 ? power : Math.floor(power / places) * places;
  let text = roundHalfUp(value / 10 ** power, decimals);
  if (Number(text) >= 10 ** places) {
    power += places === 1 ? 1 : places;
    text = roundHalfUp(value / 10 ** power, decimals);
  }
  const { plus } = tokens[at] as { plus: boolean };
  const behind = tokens.slice(at + 1);
  const width = digits(behind);
  const sign = power < 0 ? '-' : plus ? '+' : '';
  const literals = (part: readonly FormatToken[]) =>
    part.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const optional =
    point >= 0 && mantissa.slice(point).some((token) => token.kind === 'digit' && token.symbol === '#');
  const shown = optional ? text.replace(/\.?0+$/, point >= 0 ? '.' : '') : text;
  return `${literals(mantissa)}${shown}E${sign}${String(Math.abs(power)).padStart(width, '0')}${literals(behind)}`;
}
