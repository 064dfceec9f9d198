/** All indicators of the hospital against their targets. */

import { indicatorLabel, stateText, targetSign } from '../../wording.ts';
import { cell, column } from '../composer.ts';
import { sentence } from '../text.ts';
import type { Scope } from './scope.ts';

export function overviewChapter(scope: Scope): void {
  const { data, language, out, figures, periods } = scope;
  out.heading(1, scope.word('overview'), { id: 'overview' });
  out.paragraph(sentence(language, 'overview-lead'));
  out.table({
    caption: scope.word('overview-caption'),
    columns: [
      column(scope.word('indicator'), 4.4),
      column(scope.word('target'), 2.1, 'end'),
      column(periods[0], 2.1, 'end'),
      column(scope.word('interval'), 2.7, 'end'),
      column(scope.word('n'), 1.5, 'end'),
      column(scope.word('state'), 2.9),
      column(periods[1], 2.1, 'end'),
      column(periods[2], 2.1, 'end'),
    ],
    rows: data.indicators.map((indicator) => {
      const value = scope.value(indicator.id);
      const state = value?.state ?? 'no-data';
      return [
        cell(indicatorLabel(indicator, language)),
        cell(targetSign(indicator, language)),
        cell(figures.of(indicator, value)),
        cell(figures.of(indicator, value, 'interval')),
        cell(value && value.state !== 'no-data' ? figures.of(indicator, value, 'n') : scope.word('none')),
        cell(stateText(state, language), { state }),
        cell(figures.of(indicator, scope.value(indicator.id, null, periods[1]))),
        cell(figures.of(indicator, scope.value(indicator.id, null, periods[2]))),
      ];
    }),
  });
}
