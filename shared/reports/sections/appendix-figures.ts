/** Appendix A: every figure of the report with its definition and its parts. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount, formatInterval, formatValue } from '#shared/indicators/format.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { exclusionReasons } from '#shared/indicators/row-sets.ts';
import { timeBasis } from '#shared/indicators/rules.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { Inline } from '../document.ts';
import { cell, column } from '../templates/composer.ts';
import type { ExplainedValue } from '../templates/figures.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import { indicatorLabel, targetSign, targetText } from '../wording.ts';
import type { Scope } from './scope.ts';
import { sourceRanges, sourcesOf } from './sources.ts';
import { flag, type Options, type SectionKind } from './types.ts';

function figuresAppendix(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.appendix(scope.word('appendix-figures'));
  const explained = scope.figures.explained(
    data.indicators,
    data.departments.map(({ code }) => code),
  );
  const sources = scope.appendixOf('sources');
  out.paragraph(
    explained.length === 0
      ? sentence(language, 'appendix-figures-none')
      : joinSentences(language, [
          sentence(language, 'appendix-figures-lead'),
          sources ? sentence(language, 'appendix-figures-sources', { appendix: sources }) : [],
        ]),
  );
  const used = data.indicators.flatMap((indicator) => {
    const own = explained.filter((entry) => entry.indicator.id === indicator.id);
    return own.length > 0 ? [{ indicator, own }] : [];
  });
  if (options.compact) {
    for (const { own } of used) for (const entry of own) explain(scope, entry, true);
    if (used.length > 0)
      definitionsTable(
        scope,
        used.map(({ indicator }) => indicator),
      );
    return;
  }
  for (const { indicator, own } of used) {
    out.heading(2, indicatorLabel(indicator, language), { id: `definition-${indicator.id}`, unlisted: true });
    definition(scope, indicator);
    for (const entry of own) explain(scope, entry);
  }
}

/** What each indicator of a short report means, a row for each; a long one says it above the figures. */
function definitionsTable(scope: Scope, indicators: readonly Indicator[]): void {
  const { language, out } = scope;
  out.table({
    caption: scope.word('appendix-definitions'),
    dense: true,
    columns: [
      column(scope.word('indicator'), 2.8),
      column(scope.word('sheet-definition'), 10),
      column(scope.word('target'), 2, 'end'),
      column(scope.word('in-force'), 2.9),
    ],
    rows: indicators.map((indicator) => [
      cell(indicatorLabel(indicator, language)),
      cell(
        joinSentences(language, [
          [text(say(indicator.definition, language))],
          exclusionsOf(scope, indicator),
        ]),
      ),
      cell(targetSign(indicator, language)),
      cell(scope.word('in-force-since', { version: indicator.version, from: indicator.effectiveFrom })),
    ]),
  });
}

/** The definition in words, and what it leaves out, aims at and stems from. */
export function definition(scope: Scope, indicator: Indicator): void {
  const { language, out } = scope;
  out.paragraph(sentence(language, 'definition-text', { definition: say(indicator.definition, language) }));
  const exclusions = exclusionsOf(scope, indicator);
  const { target } = indicator;
  out.paragraph(
    joinSentences(language, [
      exclusions.length > 0 ? exclusions : sentence(language, 'definition-no-exclusions'),
      [text(say(timeBasis(indicator), language))],
      target
        ? sentence(language, 'definition-target', {
            target: targetText(indicator, language),
            origin: withoutStop(say(target.origin, language)),
          })
        : [],
      indicator.enough > 1 ? sentence(language, 'definition-enough', { enough: indicator.enough }) : [],
      isGuarded(indicator) ? sentence(language, 'definition-floor', { floor: scope.data.floor }) : [],
      sentence(language, 'definition-version', {
        version: indicator.version,
        from: indicator.effectiveFrom,
        source: withoutStop(say(indicator.source.text, language)),
        verified: scope.word(indicator.source.verified ? 'verified' : 'unverified'),
      }),
    ]),
    'note',
  );
}

/** What it leaves out, as a sentence; nothing where it counts every row. */
function exclusionsOf({ language }: Scope, indicator: Indicator): Inline[] {
  const reasons = exclusionReasons(indicator).map((reason) => withoutStop(say(reason, language)));
  return reasons.length === 0
    ? []
    : sentence(language, 'definition-exclusions', {
        exclusions: reasons.join(language === 'en' ? '; ' : '；'),
      });
}

const withoutStop = (text: string) => text.replace(/[。.]\s*$/, '');

/** @param named with the indicator’s name in the row, where no heading says it. */
function explain(scope: Scope, entry: ExplainedValue, named = false): void {
  const { indicator, value, mark, places } = entry;
  const { language } = scope;
  const [first, ...others] = places;
  if (!first) return;
  const fact = (key: Parameters<Scope['word']>[0], text: string) => ({ label: scope.word(key), text });
  scope.out.add({
    kind: 'explanation',
    id: `explained-${mark}`,
    mark,
    figure: first.id,
    ...(others.length > 0 ? { also: others.map((figure) => figure.id) } : {}),
    term: `${indicatorLabel(indicator, language)}, ${scope.placeName(value)}, ${value.period}`,
    inlines: sourceRanges(scope, sourcesOf(scope, scope.sources, indicator, value)),
    facts: [
      named
        ? fact('explained-indicator', `${indicatorLabel(indicator, language)} · ${scope.placeName(value)}`)
        : fact('explained-department', scope.placeName(value)),
      fact('explained-period', value.period),
      fact('explained-figure', formatValue(indicator, value.value, language)),
      fact('explained-numerator', formatAmount(value.numerator)),
      fact('explained-denominator', formatAmount(value.denominator)),
      fact('explained-excluded', formatAmount(value.excluded)),
      fact('explained-n', formatAmount(value.n)),
      fact('explained-interval', formatInterval(indicator, value, language)),
    ],
  });
}

export const figuresAppendixSection: SectionKind = {
  id: 'figures',
  label: { zh: '附录：数据说明', en: 'Appendix: every figure explained' },
  hint: {
    zh: '每个数值的定义、分子、分母、排除、样本量、区间和来源，与正文互相链接。',
    en: 'Definition, numerator, denominator, exclusions and sources of each figure, linked both ways.',
  },
  subjects: ['hospital', 'department', 'course'],
  options: [flag('compact', '合为一表，定义另列一表', 'All in one table, definitions in another', false)],
  appendix: true,
  write: figuresAppendix,
};
