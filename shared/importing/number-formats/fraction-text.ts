import type { FormatToken } from './sections.ts';

/** A number as a whole and a fraction (`# ?/?`, `# ??/??`, `?/8`), blanks where nothing is to be shown. */
export function fractionOf(value: number, tokens: readonly FormatToken[], at: number): string {
  let start = at;
  while (tokens[start - 1]?.kind === 'digit') start--;
  let end = at + 1;
  while (tokens[end]?.kind === 'digit' || isNumeral(tokens[end])) end++;
  const before = tokens.slice(0, start);
  const mixed = before.some((token) => token.kind === 'digit');
  const below = tokens.slice(at + 1, end);
  const fixed = Number(below.map((token) => (token.kind === 'literal' ? token.text : '')).join(''));
  const whole = mixed ? Math.floor(value) : 0;
  let [numerator, denominator] =
    fixed > 0
      ? [Math.round((value - whole) * fixed), fixed]
      : nearest(value - whole, 10 ** Math.min(4, below.length) - 1);
  const carried = mixed && numerator === denominator ? whole + 1 : whole;
  if (carried !== whole) numerator = 0;
  const literals = (part: readonly FormatToken[]) =>
    part.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const shownWhole = mixed ? (carried === 0 && numerator !== 0 ? '' : String(carried)) : '';
  const above = Math.max(1, at - start);
  const fraction =
    mixed && numerator === 0
      ? ' '.repeat(above + 1 + below.length)
      : `${String(numerator).padStart(above)}/${String(denominator).padEnd(below.length)}`;
  return `${shownWhole}${literals(before)}${fraction}${literals(tokens.slice(end))}`;
}

const isNumeral = (token: FormatToken | undefined): boolean =>
  token?.kind === 'literal' && /^[0-9]$/.test(token.text);

/** The fraction nearest to a value, with a denominator of at most `most`: by the mediants of its neighbours. */
function nearest(value: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  let error = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= most && error > 1e-12; denominator++) {
    const numerator = Math.round(value * denominator);
    const distance = Math.abs(value - numerator / denominator);
    if (distance < error - 1e-12) {
      best = [numerator, denominator];
      error = distance;
    }
  }
  return best;
}
