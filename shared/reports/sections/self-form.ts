/** The self-evaluation form: one row for each item, with score, reason and attachments. */
import type { StandardState } from '#shared/api/standards.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { say } from '#shared/i18n/language.ts';
import type { Inline } from '../document.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence, text } from '../templates/text.ts';
import { lineInlines, narrativeOf, nowhere, writtenLines } from './narrative.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

function formChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  const { framework } = data;
  const points = framework.rating.kind === 'points';
  out.heading(1, scope.word('form'), { id: 'form' });
  out.paragraph(sentence(language, points ? 'form-lead-points' : 'form-lead-levels'));
  if (framework.status !== 'verified') out.paragraph(sentence(language, 'standards-unverified'), 'note');
  const states = new Map(data.standards.map((state) => [state.code, state]));
  const numbers = new Map<string, number>();
  out.table({
    caption: scope.word('form-caption', { framework: scope.framework }),
    wide: true,
    columns: [
      column(scope.word('form-area'), 1.7),
      column(scope.word('standard-code'), 1.4),
      column(scope.word('form-item'), 2.4),
      ...(options.guidance ? [column(scope.word('form-guidance'), 3.6)] : []),
      ...(points ? [column(scope.word('points'), 0.8, 'end')] : []),
      column(scope.word(points ? 'form-score' : 'form-level'), points ? 1 : 1.4, points ? 'end' : 'start'),
      column(scope.word('form-reason'), 4),
      column(scope.word('form-attachments'), 3),
    ],
    rows: [
      ...framework.items.flatMap((area) =>
        leavesOf(area).map((item, index) => {
          const state = states.get(item.code);
          return [
            cell(index === 0 ? `${area.code} ${say(area.title, language)}` : ''),
            cell(text(item.code + (item.core ? ' ★' : ''))),
            cell(say(item.title, language)),
            ...(options.guidance ? [cell(item.guidance ? say(item.guidance, language) : '')] : []),
            ...(points ? [cell(item.points ?? scope.word('none'))] : []),
            cell(ratingOf(framework, state, scope)),
            cell(reasonOf(scope, item, state)),
            cell(attachments(scope, state, numbers)),
          ];
        }),
      ),
      ...(points ? [totalRow(scope, states, options)] : []),
    ],
  });
}

function ratingOf(framework: Framework, state: StandardState | undefined, scope: Scope): string {
  const given = state?.rating;
  if (!given) return scope.word('none');
  if (framework.rating.kind === 'points') return String(given.points ?? scope.word('none'));
  const level = framework.rating.levels.find(({ code }) => code === given.level);
  return level ? say(level.label, scope.language) : (given.level ?? '');
}

/** The reason given with the score; where there is none, the narrative's first paragraph stands for it. */
function reasonOf(scope: Scope, item: FrameworkItem, state: StandardState | undefined): Inline[] {
  const reason = state?.rating?.reason.trim();
  if (reason) return [text(reason)];
  return (state && firstOfNarrative(scope, item, state)) ?? [text(scope.word('none'))];
}

function firstOfNarrative(scope: Scope, item: FrameworkItem, state: StandardState): Inline[] | null {
  const lines = writtenLines(narrativeOf(scope, state).narrative?.text ?? '');
  const first = lines.find(({ kind }) => kind !== 'heading');
  return first ? lineInlines(scope, first, item, nowhere) : null;
}

/** Numbered through the form, so that the folder beside it can be sorted by the same numbers. */
function attachments(scope: Scope, state: StandardState | undefined, numbers: Map<string, number>): string {
  const given = state?.evidence ?? [];
  if (given.length === 0) return scope.word('none');
  return given
    .map((document) => {
      const number = numbers.get(document.id) ?? numbers.size + 1;
      numbers.set(document.id, number);
      return scope.word('form-attachment', { number, title: document.title });
    })
    .join(scope.language === 'en' ? '; ' : '；');
}

function totalRow(scope: Scope, states: ReadonlyMap<string, StandardState>, options: Options) {
  const leaves = leavesOf(scope.data.framework);
  const sum = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toFixed(2));
  const strong = (value: string | number) => cell(text(String(value), { strong: true }));
  return [
    strong(scope.word('basis-total')),
    cell(''),
    cell(''),
    ...(options.guidance ? [cell('')] : []),
    strong(sum(leaves.map((item) => item.points ?? 0))),
    strong(sum(leaves.map((item) => states.get(item.code)?.rating?.points ?? 0))),
    cell(
      scope.word('form-rated', {
        rated: leaves.filter((item) => states.get(item.code)?.rating).length,
        total: leaves.length,
      }),
    ),
    cell(''),
  ];
}

export const selfForm: SectionKind = {
  id: 'form',
  label: { zh: '自评表', en: 'Self-evaluation form' },
  hint: {
    zh: '每项一行：分值、自评得分、详细情况、附件。',
    en: 'One row for each item: points, own score, reason, attachments.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [flag('guidance', '评估内容一栏', 'A column for what is asked')],
  write: formChapter,
};
