/**
 * What a narrative may refer to, in double braces. Figures are written as ever; everything else has its kind before a
 * colon, so that a text stays readable without the program:
 *
 *     {{activity-sign-in-rate@SURG~1:n}}      a figure
 *     {{table:indicators}}                    a table of the item
 *     {{chart:course:activity-sign-in-rate}}  a chart of an indicator
 *     {{evidence:0190f0c2-...}}               a document in evidence
 *     {{slot:plan}}                           a kind of evidence that the item asks for
 */
import { type FigureToken, figureToken, writeToken } from '#shared/indicators/tokens.ts';
import { type BlockForm, blockForm } from './blocks.ts';

export type NarrativeToken =
  | { kind: 'figure'; figure: FigureToken }
  /** `indicator` is null for what belongs to the item as a whole. */
  | { kind: 'block'; form: BlockForm; indicator: string | null }
  | { kind: 'evidence'; id: string }
  | { kind: 'slot'; id: string };

/** A narrative in pieces; `from` is where a piece begins. `token` null: braces that are no token. */
export type NarrativePiece =
  | { kind: 'text'; from: number; text: string }
  | { kind: 'token'; from: number; source: string; token: NarrativeToken | null };

const BRACES = /\{\{([^{}\n]*)\}\}/g;
const KINDED = /^\s*(table|chart|evidence|slot):([^:]+)(?::([^:]+))?\s*$/;

/** The pieces of a narrative, in order; their sources joined give the text back. */
export function narrativePieces(text: string): NarrativePiece[] {
  const pieces: NarrativePiece[] = [];
  let at = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > at) pieces.push({ kind: 'text', from: at, text: text.slice(at, match.index) });
    pieces.push({
      kind: 'token',
      from: match.index,
      source: match[0],
      token: narrativeToken(match[1] ?? ''),
    });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', from: at, text: text.slice(at) });
  return pieces;
}

/** A token from what stands between its braces; null where that is none. */
export function narrativeToken(inside: string): NarrativeToken | null {
  const match = KINDED.exec(inside);
  if (!match) {
    const figure = figureToken(inside);
    return figure && { kind: 'figure', figure };
  }
  const [, kind, first = '', second] = match;
  const id = first.trim();
  if (kind === 'evidence' || kind === 'slot') return second === undefined ? { kind, id } : null;
  const form = blockForm(kind as BlockForm['kind'], id);
  if (!form || (form.of === 'indicator') !== (second !== undefined)) return null;
  return { kind: 'block', form, indicator: second?.trim() ?? null };
}

/** A token as it is written. */
export function writeNarrativeToken(token: NarrativeToken): string {
  switch (token.kind) {
    case 'figure':
      return writeToken(token.figure);
    case 'block':
      return `{{${token.form.kind}:${token.form.id}${token.indicator === null ? '' : `:${token.indicator}`}}}`;
    default:
      return `{{${token.kind}:${token.id}}}`;
  }
}
