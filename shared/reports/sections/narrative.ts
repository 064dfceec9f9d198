/** The words under a standard: the office's own text with live figures, or a draft from the figures alone. */

import type { StandardState } from '#shared/api/standards.ts';
import { parseTokens, tokenText } from '#shared/indicators/tokens.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import type { Inline } from '../document.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import { indicatorLabel, targetText } from '../wording.ts';
import type { Scope } from './scope.ts';

/** The narrative in the report's language, or the other one, or none. */
export function narrativeOf(scope: Scope, standard: StandardState) {
  const written = standard.narratives.filter((narrative) => narrative.text.trim() !== '');
  const own = written.find((narrative) => narrative.language === scope.language);
  return own ? { narrative: own, foreign: false } : { narrative: written[0], foreign: written.length > 0 };
}

/** Paragraphs of plain text; every live figure becomes a figure of the document. */
export function narrativeParagraphs(scope: Scope, body: string): Inline[][] {
  return body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => withFigures(scope, line));
}

function withFigures(scope: Scope, line: string): Inline[] {
  return parseTokens(line).map((piece): Inline => {
    if (piece.kind === 'text') return text(piece.text);
    const { source, token } = piece;
    const indicator = token && scope.indicator(token.indicator);
    const value =
      indicator && scope.value(indicator.id, token.department, shiftPeriod(scope.data.period, -token.back));
    if (!indicator || !value) {
      return text(scope.word('narrative-unknown-figure', { token: source.slice(2, -2).trim() }), {
        muted: true,
      });
    }
    if (token.show === 'target' || token.show === 'state')
      return text(tokenText(indicator, value, token.show, scope.language));
    return scope.figures.of(indicator, value, token.show);
  });
}

/** One paragraph for each indicator that serves the standard. */
export function draftedParagraphs(scope: Scope, indicators: readonly string[]): Inline[][] {
  return indicators.flatMap((id) => {
    const indicator = scope.indicator(id);
    return indicator ? [drafted(scope, indicator)] : [];
  });
}

function drafted(scope: Scope, indicator: NonNullable<ReturnType<Scope['indicator']>>): Inline[] {
  const { language, figures } = scope;
  const label = indicatorLabel(indicator, language);
  const value = scope.value(indicator.id);
  if (value?.state === 'withheld') return sentence(language, 'drafted-withheld', { label });
  if (!value || value.value === null) return sentence(language, 'drafted-no-data', { label });
  const sentences = [sentence(language, 'drafted-value', { label, ...scope.withInterval(indicator, value) })];
  if (value.state === 'developing') sentences.push(sentence(language, 'drafted-developing', { n: value.n }));
  else if (indicator.target) {
    sentences.push(
      sentence(language, value.state === 'good' ? 'drafted-target-good' : 'drafted-target-missed', {
        target: targetText(indicator, language),
      }),
    );
  }
  const before = scope.value(indicator.id, null, scope.periods[1]);
  if (before && before.value !== null && before.state !== 'withheld') {
    sentences.push(sentence(language, 'drafted-before', { before: figures.of(indicator, before) }));
  }
  return joinSentences(language, sentences);
}
