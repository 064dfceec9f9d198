/** What the tokens of a narrative stand for, in words. */
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { type FigureSource, type FigureToken, tokenText } from '#shared/indicators/tokens.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { BlockForm } from './blocks.ts';
import { type NarrativeToken, narrativePieces } from './tokens.ts';

export interface NarrativeEvidence {
  id: string;
  title: string;
  /** When the document itself is dated, `YYYY-MM-DD`. */
  dated: string | null;
  /** The last day on which it holds; null where nobody said. */
  validUntil: string | null;
}

export interface NarrativeSources extends FigureSource {
  /** Of the item and of the rest of the framework. */
  evidence: readonly NarrativeEvidence[];
  /** What the item asks for, and whether it is there. */
  slots: readonly { id: string; label: LocalText; given: boolean }[];
}

export type Resolved =
  | { kind: 'figure'; figure: FigureToken; indicator: Indicator; value: IndicatorValue; text: string }
  | { kind: 'block'; form: BlockForm; indicator: Indicator | null; text: string }
  | { kind: 'evidence'; evidence: NarrativeEvidence; text: string }
  | { kind: 'slot'; slot: string; given: boolean; text: string }
  /** Stands for nothing, and why. */
  | { kind: 'unknown'; reason: 'syntax' | 'indicator' | 'value' | 'evidence' | 'slot' };

/** What a token stands for. */
export function resolveToken(
  token: NarrativeToken | null,
  sources: NarrativeSources,
  language: Language,
): Resolved {
  switch (token?.kind) {
    case undefined:
      return { kind: 'unknown', reason: 'syntax' };
    case 'figure': {
      const { figure } = token;
      const indicator = sources.indicator(figure.indicator);
      if (!indicator) return { kind: 'unknown', reason: 'indicator' };
      const value = sources.value(figure.indicator, figure.department, figure.back);
      if (!value) return { kind: 'unknown', reason: 'value' };
      return {
        kind: 'figure',
        figure,
        indicator,
        value,
        text: tokenText(indicator, value, figure.show, language),
      };
    }
    case 'block': {
      const { form } = token;
      const indicator = token.indicator === null ? null : sources.indicator(token.indicator);
      if (token.indicator !== null && !indicator) return { kind: 'unknown', reason: 'indicator' };
      const label = say(form.label, language);
      if (!indicator) return { kind: 'block', form, indicator, text: label };
      const name = say(indicator.label, language);
      return {
        kind: 'block',
        form,
        indicator,
        text: language === 'zh-CN' ? `${name} · ${label}` : `${name}: ${label.toLowerCase()}`,
      };
    }
    case 'evidence': {
      const evidence = sources.evidence.find(({ id }) => id === token.id);
      if (!evidence) return { kind: 'unknown', reason: 'evidence' };
      return { kind: 'evidence', evidence, text: evidenceName(evidence, language) };
    }
    case 'slot': {
      const slot = sources.slots.find(({ id }) => id === token.id);
      if (!slot) return { kind: 'unknown', reason: 'slot' };
      return { kind: 'slot', slot: slot.id, given: slot.given, text: say(slot.label, language) };
    }
  }
}

/** `《督导计划》（2024-09-01）`, `“Plan of visits” (2024-09-01)`. */
export function evidenceName({ title, dated }: NarrativeEvidence, language: Language): string {
  if (language === 'en') return `“${title}”${dated ? ` (${dated})` : ''}`;
  const named = /^[《“]/.test(title) ? title : `《${title}》`;
  return dated ? `${named}（${dated}）` : named;
}

/** Tokens of a text that stand for nothing, as written, each once. */
export function unresolved(text: string, sources: NarrativeSources, language: Language): string[] {
  const unknown = narrativePieces(text).flatMap((piece) =>
    piece.kind === 'token' && resolveToken(piece.token, sources, language).kind === 'unknown'
      ? [piece.source]
      : [],
  );
  return [...new Set(unknown)];
}

/** What every figure of a text says now, by its token as written. */
export function figureTexts(
  text: string,
  sources: NarrativeSources,
  language: Language,
): Record<string, string> {
  const told: Record<string, string> = {};
  for (const piece of narrativePieces(text)) {
    if (piece.kind !== 'token') continue;
    const resolved = resolveToken(piece.token, sources, language);
    if (resolved.kind === 'figure') told[piece.source] = resolved.text;
  }
  return told;
}
