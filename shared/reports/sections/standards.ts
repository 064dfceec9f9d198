/** Chapter by chapter of the framework: each standard with its rating, narrative, figures and evidence. */
import type { StandardState } from '#shared/api/standards.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { say } from '#shared/i18n/language.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { standardSection } from './standard-section.ts';
import { flag, type Options, type SectionKind } from './types.ts';

function standardsChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  const { framework } = data;
  out.heading(1, scope.word('standards'), { id: 'standards' });
  const lead = [sentence(language, 'standards-lead', { framework: scope.framework }), pointsSentence(scope)];
  out.paragraph(joinSentences(language, lead));
  if (framework.status !== 'verified') out.paragraph(sentence(language, 'standards-unverified'), 'note');
  const states = new Map(data.standards.map((state) => [state.code, state]));
  for (const area of framework.items) chapterOf(scope, area, states, options);
}

function pointsSentence(scope: Scope) {
  const { framework, standards } = scope.data;
  if (framework.rating.kind !== 'points') return [];
  const possible = new Map(leavesOf(framework).map((leaf) => [leaf.code, leaf.points ?? 0]));
  const rated = standards.filter(
    (state) => state.rating?.points !== null && state.rating?.points !== undefined,
  );
  if (rated.length === 0) return [];
  const sum = (numbers: number[]) => Number(numbers.reduce((a, b) => a + b, 0).toFixed(2));
  return sentence(scope.language, 'standards-points', {
    points: sum(rated.map((state) => state.rating?.points ?? 0)),
    possible: sum(rated.map((state) => possible.get(state.code) ?? 0)),
    total: framework.totalPoints ?? sum([...possible.values()]),
  });
}

/** What there is to say about a standard; without any of it, it goes into the table of empty ones. */
const hasMaterial = (item: FrameworkItem, state: StandardState | undefined, scope: Scope): boolean =>
  (item.indicators ?? []).some((id) => scope.indicator(id)) ||
  (state !== undefined && (state.rating !== null || state.ready.narrative || state.evidence.length > 0));

function chapterOf(
  scope: Scope,
  area: FrameworkItem,
  states: Map<string, StandardState>,
  options: Options,
): void {
  const { out, language } = scope;
  out.heading(
    options.chapters ? 1 : 2,
    scope.word('area', { code: area.code, title: say(area.title, language) }),
    {
      id: `area-${area.code}`,
    },
  );
  const leaves = leavesOf(area);
  for (const leaf of leaves) {
    const state = states.get(leaf.code);
    if (hasMaterial(leaf, state, scope)) standardSection(scope, leaf, state, options);
  }
  const empty = leaves.filter((leaf) => !hasMaterial(leaf, states.get(leaf.code), scope));
  if (empty.length === 0 || !options.empty) return;
  const withPoints = scope.data.framework.rating.kind === 'points';
  out.table({
    caption: scope.word('empty-standards-caption'),
    columns: [
      column(scope.word('standard-code'), 1),
      column(scope.word('standard-title'), 3.5),
      ...(withPoints ? [column(scope.word('points'), 0.8, 'end')] : []),
      column(scope.word('standard-wants'), 4.5),
    ],
    rows: empty.map((leaf) => [
      cell(text(leaf.code + (leaf.core ? ' ★' : '')), { anchor: `standard-${leaf.code}` }),
      cell(say(leaf.title, language)),
      ...(withPoints ? [cell(leaf.points ?? scope.word('none'))] : []),
      cell(
        (leaf.evidence ?? [])
          .map((slot) => say(slot.label, language))
          .join(language === 'en' ? '; ' : '；') || scope.word('none'),
      ),
    ]),
  });
}

export const standards: SectionKind = {
  id: 'standards',
  label: { zh: '对照标准自评', en: 'Self-evaluation against the standards' },
  hint: {
    zh: '逐条给出自评、说明文字、指标、走势图和佐证材料。',
    en: 'Standard by standard: rating, narrative, indicators, their course, evidence.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [
    flag('chapters', '每个一级标准单独成章', 'A chapter for each area', false),
    flag('indicators', '指标表', 'Tables of indicators'),
    flag('charts', '走势图', 'Charts over the years'),
    flag('evidence', '佐证材料', 'Evidence'),
    flag('empty', '列出尚无内容的标准', 'Standards without content'),
  ],
  write: standardsChapter,
};
