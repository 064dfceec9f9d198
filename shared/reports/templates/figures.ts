/** Makes every figure of a document: an id for each place, one explanation for each value. */
import type { Language } from '#shared/i18n/language.ts';
import { formatShown } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { Figure, Inline } from '../document.ts';

import { word } from './text.ts';

/** A value that is printed somewhere, and its places. */
export interface ExplainedValue {
  indicator: Indicator;
  value: IndicatorValue;
  /** `A12`, in the order of the appendix. */
  mark: string;
  places: Figure[];
}

export interface Figures {
  /** The figure as an inline; where there is no value, the word that says why. */
  of(indicator: Indicator, value: IndicatorValue | undefined, show?: Figure['show']): Inline;
  /**
   * Numbers the explanations (indicator by indicator, newest year first, hospital before departments) and answers
   * them; call when the text is complete.
   */
  explained(indicators: readonly Indicator[], departments: readonly string[]): ExplainedValue[];
}

const keyOf = (value: IndicatorValue) =>
  `${value.indicator}|${value.period}|${value.department ?? ''}${value.group ? `|${value.group.by}|${value.group.code}` : ''}`;

export function createFigures(language: Language): Figures {
  const byKey = new Map<string, ExplainedValue>();
  let placed = 0;

  const printed = (indicator: Indicator, value: IndicatorValue, show: Figure['show']): string | null =>
    value[show] === null ? null : formatShown(indicator, value, show, language);

  return {
    of(indicator, value, show = 'value') {
      const shown = value ? printed(indicator, value, show) : null;
      if (!value || shown === null || value.state === 'withheld') {
        const withheld = value?.state === 'withheld' && show === 'value';
        const key = withheld ? 'withheld-cell' : show === 'value' ? 'no-data-cell' : 'none';
        return { kind: 'text', text: word(language, key), muted: true };
      }
      const key = keyOf(value);
      const explained = byKey.get(key) ?? { indicator, value, mark: '', places: [] };
      byKey.set(key, explained);
      placed += 1;
      const figure: Figure = { id: `f${placed}`, value, show, text: shown };
      explained.places.push(figure);
      return { kind: 'figure', figure };
    },
    explained(indicators, departments) {
      const indicatorRank = new Map(indicators.map((indicator, index) => [indicator.id, index]));
      const departmentRank = new Map(departments.map((code, index) => [code, index]));
      const rank = ({ value }: ExplainedValue) =>
        value.group
          ? departments.length + 1
          : value.department === null
            ? -1
            : (departmentRank.get(value.department) ?? departments.length);
      const sorted = [...byKey.values()].sort(
        (a, b) =>
          (indicatorRank.get(a.indicator.id) ?? 0) - (indicatorRank.get(b.indicator.id) ?? 0) ||
          b.value.period.localeCompare(a.value.period) ||
          rank(a) - rank(b) ||
          (a.value.group?.code ?? '').localeCompare(b.value.group?.code ?? '', 'en'),
      );
      for (const [index, explained] of sorted.entries()) {
        explained.mark = `A${index + 1}`;
        for (const figure of explained.places) figure.mark = explained.mark;
      }
      return sorted;
    },
  };
}
