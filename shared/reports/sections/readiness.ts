/** The framework itself, and how far its areas are: rated, written, evidenced. */
import { leavesOf } from '#shared/frameworks/index.ts';
import { say } from '#shared/i18n/language.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

const sumOf = (numbers: readonly number[]) => Number(numbers.reduce((a, b) => a + b, 0).toFixed(2));

function readinessChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  const { framework } = data;
  out.heading(1, scope.word('readiness'), { id: 'readiness' });
  out.paragraph(
    joinSentences(language, [
      sentence(language, 'readiness-framework', {
        framework: scope.framework,
        publisher: say(framework.publisher, language),
        edition: framework.edition,
        from: framework.effectiveFrom,
      }),
      framework.rating.kind === 'levels'
        ? sentence(language, 'readiness-levels', {
            levels: framework.rating.levels
              .map((level) => say(level.label, language))
              .join(language === 'en' ? ', ' : '、'),
          })
        : sentence(language, 'readiness-points', { step: String(framework.rating.step) }),
    ]),
  );
  if (framework.status !== 'verified') out.paragraph(sentence(language, 'standards-unverified'), 'note');
  if (options.table) areasTable(scope);
}

function areasTable(scope: Scope): void {
  const { data, language, out } = scope;
  const { framework } = data;
  const states = new Map(data.standards.map((state) => [state.code, state]));
  const points = framework.rating.kind === 'points';
  const lineOf = (title: string, codes: readonly { code: string; points?: number }[], strong = false) => {
    const known = codes.flatMap(({ code }) => states.get(code) ?? []);
    const count = (key: 'rating' | 'narrative' | 'evidence' | 'data') =>
      known.filter((state) => state.ready[key]).length;
    const own = sumOf(known.map((state) => state.rating?.points ?? 0));
    return [
      title,
      codes.length,
      count('rating'),
      count('narrative'),
      count('evidence'),
      count('data'),
      ...(points ? [`${own} / ${sumOf(codes.map((item) => item.points ?? 0))}`] : []),
    ].map((value) => cell(text(String(value), strong ? { strong } : {})));
  };
  out.table({
    caption: scope.word('readiness-caption'),
    columns: [
      column(scope.word('readiness-area'), 4),
      column(scope.word('readiness-items'), 1.3, 'end'),
      column(scope.word('readiness-rated'), 1.3, 'end'),
      column(scope.word('readiness-written'), 1.5, 'end'),
      column(scope.word('readiness-evidenced'), 1.5, 'end'),
      column(scope.word('readiness-data'), 1.5, 'end'),
      ...(points ? [column(scope.word('points'), 1.7, 'end')] : []),
    ],
    rows: [
      ...framework.items.map((area) => lineOf(`${area.code} ${say(area.title, language)}`, leavesOf(area))),
      lineOf(scope.word('basis-total'), leavesOf(framework), true),
    ],
  });
}

export const readiness: SectionKind = {
  id: 'readiness',
  label: { zh: '标准与准备情况', en: 'The framework and readiness' },
  hint: {
    zh: '所依据标准的来源、版本和评分办法，各部分的自评、说明、佐证进度。',
    en: 'Source, edition and scale of the framework; by area what is rated, written and evidenced.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [flag('table', '各部分进度表', 'Table by area')],
  write: readinessChapter,
};
