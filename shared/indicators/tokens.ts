/**
 * Live figures in narratives. A token names an indicator and, if need be, a department, an earlier period and which
 * number of the value is meant:
 *
 *     {{activity-sign-in-rate}}            the hospital's value
 *     {{activity-sign-in-rate@SURG}}       a department's, by its code
 *     {{activity-sign-in-rate~1}}          one period (of the same grain) earlier
 *     {{evaluation-mean@SURG:n}}           n, numerator, denominator, interval or value
 *     {{evaluation-mean:target}}           its target, or its state, in words
 */
import type { Language } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import { formatShown, formatTarget, type Shown } from './format.ts';
import type { Indicator, IndicatorValue } from './types.ts';

/** What a token shows of a value: one of its numbers, or in words its target or its state. */
export type TokenShow = Shown | 'target' | 'state';

export interface FigureToken {
  indicator: string;
  /** null: the hospital. */
  department: string | null;
  /** Periods back, 0 for the narrative's own. */
  back: number;
  show: TokenShow;
}

/** A narrative in pieces. `token` null: braces that are no token. */
export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'token'; source: string; token: FigureToken | null };

const BRACES = /\{\{([^{}]*)\}\}/g;
const TOKEN =
  /^\s*([a-z0-9-]+)(?:@([^@~:]+))?(?:~(\d))?(?::(value|numerator|denominator|n|interval|target|state))?\s*$/;

/** The pieces of a narrative, in order; their sources joined give the text back. */
export function parseTokens(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push({ kind: 'token', source: match[0], token: figureToken(match[1] ?? '') });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** A token from what stands between its braces; null where that is none. */
export function figureToken(inside: string): FigureToken | null {
  const match = TOKEN.exec(inside);
  if (!match) return null;
  const [, indicator = '', department, back, show] = match;
  return {
    indicator,
    department: department?.trim() ?? null,
    back: Number(back ?? 0),
    show: (show ?? 'value') as TokenShow,
  };
}

/** A token as it is written. */
export function writeToken(token: { indicator: string } & Partial<FigureToken>): string {
  const department = token.department ? `@${token.department}` : '';
  const back = token.back ? `~${token.back}` : '';
  const show = token.show && token.show !== 'value' ? `:${token.show}` : '';
  return `{{${token.indicator}${department}${back}${show}}}`;
}

/** What a token shows, as text; a dash where there is none. */
export function tokenText(
  indicator: Indicator,
  value: IndicatorValue,
  show: TokenShow,
  language: Language,
): string {
  if (show === 'target') return formatTarget(indicator, language) ?? '—';
  if (show === 'state') return translate(language, `common.state-${value.state}`);
  return formatShown(indicator, value, show, language);
}

/** Finds what a token stands for. */
export interface FigureSource {
  indicator(id: string): Indicator | null;
  value(indicator: string, department: string | null, back: number): IndicatorValue | null;
}

export type ResolvedPiece =
  | { kind: 'text'; text: string }
  | {
      kind: 'figure';
      source: string;
      token: FigureToken;
      indicator: Indicator;
      value: IndicatorValue;
      /** The number with its unit. */
      text: string;
    }
  /** Stays visible as it was written, with why it stands for nothing. */
  | { kind: 'unknown'; source: string; reason: 'syntax' | 'indicator' | 'value' };

/** A narrative with its figures filled in. */
export function resolveTokens(text: string, figures: FigureSource, language: Language): ResolvedPiece[] {
  return parseTokens(text).map((piece): ResolvedPiece => {
    if (piece.kind === 'text') return piece;
    const { source, token } = piece;
    if (!token) return { kind: 'unknown', source, reason: 'syntax' };
    const indicator = figures.indicator(token.indicator);
    if (!indicator) return { kind: 'unknown', source, reason: 'indicator' };
    const value = figures.value(token.indicator, token.department, token.back);
    if (!value) return { kind: 'unknown', source, reason: 'value' };
    return {
      kind: 'figure',
      source,
      token,
      indicator,
      value,
      text: tokenText(indicator, value, token.show, language),
    };
  });
}

/** Tokens of a text that stand for nothing, as written, each once. */
export function unknownTokens(
  text: string,
  known: { indicators: ReadonlySet<string>; departments: ReadonlySet<string> },
): string[] {
  const unknown = parseTokens(text).flatMap((piece) => {
    if (piece.kind === 'text') return [];
    const { source, token } = piece;
    const fits =
      token !== null &&
      known.indicators.has(token.indicator) &&
      (token.department === null || known.departments.has(token.department));
    return fits ? [] : [source];
  });
  return [...new Set(unknown)];
}
