/** The indicator book: every indicator in words, whatever its value. */
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import { indicatorLabel, targetSign } from '../wording.ts';
import { definition } from './appendix-figures.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

const groups = ['evaluation', 'activity', 'observation', 'assessment', 'improvement', 'resources'] as const;

function definitionsChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('definitions'), { id: 'definitions' });
  out.paragraph(sentence(language, 'definitions-lead', { count: data.indicators.length }));
  if (options.list) list(scope);
  for (const group of groups) {
    const own = data.indicators.filter((indicator) => indicator.group === group);
    if (own.length === 0) continue;
    out.heading(2, scope.word(`group-${group}`), { id: `group-${group}` });
    for (const indicator of own) entry(scope, indicator, options);
  }
}

function list(scope: Scope): void {
  const { data, language, out } = scope;
  out.table({
    caption: scope.word('definitions-caption'),
    columns: [
      column(scope.word('indicator'), 4),
      column(scope.word('sheet-indicator-id'), 3.2),
      column(scope.word('target'), 1.6, 'end'),
      column(scope.word('definitions-levels'), 2),
      column(scope.word('sheet-version'), 1, 'end'),
    ],
    rows: data.indicators.map((indicator) => [
      cell({ kind: 'reference', to: `book-${indicator.id}`, text: indicatorLabel(indicator, language) }),
      cell(indicator.id),
      cell(targetSign(indicator, language)),
      cell(scope.word(indicator.levels.includes('department') ? 'definitions-department' : 'hospital')),
      cell(indicator.version),
    ]),
  });
}

function entry(scope: Scope, indicator: Indicator, options: Options): void {
  const { language, out, figures } = scope;
  out.heading(3, indicatorLabel(indicator, language), {
    id: `book-${indicator.id}`,
    ...(options.listed ? {} : { unlisted: true }),
  });
  definition(scope, indicator);
  const served = leavesOf(scope.data.framework).flatMap((item) =>
    item.indicators?.includes(indicator.id) ? [item.code] : [],
  );
  if (options.standards && served.length > 0) {
    out.paragraph(
      sentence(language, 'definitions-serves', {
        framework: scope.framework,
        standards: served.join(language === 'en' ? ', ' : '、'),
      }),
      'note',
    );
  }
  const value = scope.value(indicator.id);
  if (options.values && value && value.value !== null && value.state !== 'withheld') {
    out.paragraph(
      sentence(language, 'definitions-value', {
        period: value.period,
        value: figures.of(indicator, value),
      }),
    );
  }
}

export const definitions: SectionKind = {
  id: 'definitions',
  label: { zh: '指标手册', en: 'Indicator book' },
  hint: {
    zh: '每项指标的定义、排除规则、目标及其来源、版本，服务的标准条目。',
    en: 'Each indicator’s definition, exclusions, target with its origin, version, and the standards it serves.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [
    flag('list', '指标一览表', 'Table of all indicators'),
    flag('standards', '列出服务的标准条目', 'Standards served'),
    flag('values', '列出本学年数值', 'This year’s value', false),
    flag('listed', '每项指标列入目录', 'Each indicator in the contents'),
  ],
  write: definitionsChapter,
};
