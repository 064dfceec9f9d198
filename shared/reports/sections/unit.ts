/** The report card of a department: its indicators beside the hospital's and the year before. */
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import { indicatorLabel, stateText, targetSign } from '../wording.ts';
import { coursePoints, drawCourse } from './course-chart.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

interface Own {
  indicator: Indicator;
  value: IndicatorValue;
}

/** What must be acted upon comes first. */
const ORDER: IndicatorValue['state'][] = [
  'act',
  'watch',
  'good',
  'no-target',
  'developing',
  'withheld',
  'no-data',
];

function ownOf(scope: Scope): Own[] {
  return scope.data.indicators.flatMap((indicator) => {
    const value = scope.value(indicator.id, scope.here);
    return value && indicator.levels.includes('department') ? [{ indicator, value }] : [];
  });
}

function unitChapter(scope: Scope, options: Options): void {
  const { language, out, figures, here, periods } = scope;
  out.heading(1, scope.word('unit'), { id: 'unit' });
  const all = ownOf(scope);
  const own = all
    .filter(({ value }) => options.empty || value.state !== 'no-data')
    .sort((a, b) => ORDER.indexOf(a.value.state) - ORDER.indexOf(b.value.state));
  const count = (...states: IndicatorValue['state'][]) =>
    all.filter(({ value }) => states.includes(value.state)).length;
  if (all.length === count('no-data')) {
    out.paragraph(sentence(language, 'unit-none', { department: scope.departmentName(here) }));
    return;
  }
  out.paragraph(
    sentence(language, 'unit-lead', {
      department: scope.departmentName(here),
      indicators: all.length,
      good: count('good'),
      watch: count('watch'),
      act: count('act'),
      other: count('no-target', 'developing', 'withheld'),
      empty: count('no-data'),
    }),
    'lead',
  );
  out.table({
    caption: scope.word('unit-caption'),
    columns: [
      column(scope.word('indicator'), 4),
      column(scope.word('target'), 2.7, 'end'),
      column(scope.word('unit-value'), 2, 'end'),
      column(scope.word('interval'), 2.7, 'end'),
      column(scope.word('n'), 1.4, 'end'),
      column(scope.word('state'), 2.6),
      column(scope.word('hospital'), 2, 'end'),
      column(periods[1], 2, 'end'),
    ],
    rows: own.map(({ indicator, value }) => [
      cell(indicatorLabel(indicator, language)),
      cell(targetSign(indicator, language)),
      cell(figures.of(indicator, value)),
      cell(figures.of(indicator, value, 'interval')),
      cell(value.state === 'no-data' ? scope.word('none') : figures.of(indicator, value, 'n')),
      cell(stateText(value.state, language), { state: value.state }),
      cell(figures.of(indicator, scope.value(indicator.id))),
      cell(figures.of(indicator, scope.value(indicator.id, here, periods[1]))),
    ]),
  });
  const drawn = own
    .filter(({ indicator }) => coursePoints(scope, indicator, here).length >= 2)
    .slice(0, Number(options.charts));
  if (drawn.length === 0) return;
  out.heading(2, scope.word('unit-course'), { id: 'unit-course' });
  for (const { indicator } of drawn) drawCourse(scope, indicator, here);
}

export const unit: SectionKind = {
  id: 'unit',
  label: { zh: '科室指标', en: 'Indicators of the department' },
  hint: {
    zh: '本科室各项指标与目标、全院和上一学年的对照，最需关注的几项配走势图。',
    en: 'The department’s indicators beside target, hospital and year before; charts of those that matter most.',
  },
  subjects: ['department'],
  options: [
    flag('empty', '列出没有数据的指标', 'Indicators without data', false),
    {
      kind: 'number',
      id: 'charts',
      label: { zh: '走势图的数目', en: 'Number of charts' },
      min: 0,
      max: 12,
      default: 4,
    },
  ],
  write: unitChapter,
};
