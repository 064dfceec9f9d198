/** The words under a standard: the office's own text with live figures, or a draft from the figures alone. */

import type { StandardState } from '#shared/api/standards.ts';
import type { Inline } from '../../document.ts';
import { indicatorLabel, targetText } from '../../wording.ts';
import { joinSentences, sentence, text } from '../text.ts';
import type { Scope } from './scope.ts';

const TOKEN = /\{\{\s*([\w-]+)(?:@([^}\s]+))?\s*\}\}/g;

/** The narrative in the report's language, or the other one, or none. */
export function narrativeOf(scope: Scope, standard: StandardState) {
  const written = standard.narratives.filter((narrative) => narrative.text.trim() !== '');
  const own = written.find((narrative) => narrative.language === scope.language);
  return own ? { narrative: own, foreign: false } : { narrative: written[0], foreign: written.length > 0 };
}

/** Paragraphs of plain text; every `{{indicator}}` or `{{indicator@department}}` becomes a figure. */
export function narrativeParagraphs(scope: Scope, body: string): Inline[][] {
  return body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => resolveTokens(scope, line));
}

function resolveTokens(scope: Scope, line: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(TOKEN)) {
    if (match.index > from) inlines.push(text(line.slice(from, match.index)));
    const indicator = scope.indicator(match[1] ?? '');
    inlines.push(
      indicator
        ? scope.figures.of(indicator, scope.value(indicator.id, match[2] ?? null))
        : text(scope.word('narrative-unknown-figure', { token: match[0].slice(2, -2).trim() }), {
            muted: true,
          }),
    );
    from = match.index + match[0].length;
  }
  if (from < line.length) inlines.push(text(line.slice(from)));
  return inlines;
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
