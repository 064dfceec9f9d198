/** All indicators of the hospital against their targets. */

import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence } from '../templates/text.ts';
import { indicatorLabel, stateText, targetSign } from '../wording.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

function overviewChapter(scope: Scope, options: Options): void {
  const { data, language, out, figures, periods } = scope;
  out.heading(1, scope.word('overview'), { id: 'overview' });
  const appendix = scope.appendixOf('figures');
  out.paragraph(
    joinSentences(language, [
      sentence(language, options.years ? 'overview-lead' : 'overview-lead-year'),
      appendix ? sentence(language, 'overview-appendix', { appendix }) : [],
    ]),
  );
  const listed = data.indicators.filter((indicator) => {
    const state = scope.value(indicator.id)?.state ?? 'no-data';
    return options.which === 'all' || (options.which === 'data' ? state !== 'no-data' : offTarget(state));
  });
  if (listed.length === 0) {
    out.paragraph(sentence(language, 'overview-none'));
    return;
  }
  out.table({
    caption: scope.word('overview-caption'),
    columns: [
      column(scope.word('indicator'), 4.4),
      column(scope.word('target'), 2.7, 'end'),
      column(periods[0], 2.1, 'end'),
      column(scope.word('interval'), 2.7, 'end'),
      column(scope.word('n'), 1.5, 'end'),
      column(scope.word('state'), 2.9),
      ...(options.years ? [column(periods[1], 2.1, 'end'), column(periods[2], 2.1, 'end')] : []),
    ],
    rows: listed.map((indicator) => {
      const value = scope.value(indicator.id);
      const state = value?.state ?? 'no-data';
      return [
        cell(indicatorLabel(indicator, language)),
        cell(targetSign(indicator, language)),
        cell(figures.of(indicator, value)),
        cell(figures.of(indicator, value, 'interval')),
        cell(value && value.state !== 'no-data' ? figures.of(indicator, value, 'n') : scope.word('none')),
        cell(stateText(state, language), { state }),
        ...(options.years
          ? [periods[1], periods[2]].map((year) =>
              cell(figures.of(indicator, scope.value(indicator.id, null, year))),
            )
          : []),
      ];
    }),
  });
}

const offTarget = (state: string) => state === 'act' || state === 'watch';

export const overview: SectionKind = {
  id: 'overview',
  label: { zh: '指标总览', en: 'Indicators at a glance' },
  hint: {
    zh: '全院各项指标的数值、置信区间、样本量与目标。',
    en: 'Every indicator of the hospital with interval, number of observations and target.',
  },
  subjects: ['hospital'],
  options: [
    {
      kind: 'choice',
      id: 'which',
      label: { zh: '列出', en: 'Lists' },
      default: 'all',
      choices: [
        { value: 'all', label: { zh: '全部指标', en: 'all indicators' } },
        { value: 'data', label: { zh: '有数据的指标', en: 'those with data' } },
        { value: 'off-target', label: { zh: '未达标的指标', en: 'those off target' } },
      ],
    },
    flag('years', '列出前两个学年', 'The two years before'),
  ],
  write: overviewChapter,
};
