import { roundHalfUp } from './rounding.ts';

/** Characters that the general form takes at most, the point included. */
const WIDTH = 11;

/**
 * A number in the general form of spreadsheets: as many decimals as fit into eleven characters, exponents beyond.
 * Whole numbers below 10^15 are shown in full, as WPS does: Excel's short form (2.0222E+11) would hide digits of
 * student and identity numbers that the file has.
 */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const power = Math.floor(Math.log10(size));
  if (power >= -4 && power < WIDTH)
    return sign + trimmed(roundHalfUp(size, Math.max(0, WIDTH - 2 - Math.max(0, power))));
  if (power < 0) {
    const fixed = trimmed(size.toFixed(12));
    if (fixed.length <= WIDTH && Number(fixed) === size) return sign + fixed;
  }
  const [mantissa = '', exponent = ''] = size.toExponential(5).split('e');
  const digits = exponent.slice(1).padStart(2, '0');
  return `${sign}${trimmed(mantissa)}E${exponent[0]}${digits}`;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
