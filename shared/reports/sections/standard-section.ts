/** One standard: rating, narrative or draft, indicators, their course, evidence. */
import type { StandardState } from '#shared/api/standards.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { say } from '#shared/i18n/language.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { Inline } from '../document.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import { indicatorLabel, stateText, targetSign } from '../wording.ts';
import { coursePoints, drawCourse } from './course-chart.ts';
import { departmentsChart } from './departments.ts';
import { draftFor, narrativeOf } from './narrative.ts';
import { type Printed, printNarrative } from './narrative-print.ts';
import type { Scope } from './scope.ts';
import type { Options } from './types.ts';

export function standardSection(
  scope: Scope,
  item: FrameworkItem,
  state: StandardState | undefined,
  options: Options,
): void {
  const { language, out } = scope;
  const title = scope.word('standard', {
    code: item.code + (item.core ? '★' : ''),
    title: say(item.title, language),
  });
  // Below a chapter of its own, or below an area of the one chapter: no level is left out.
  out.heading(options.chapters ? 2 : 3, title, { id: `standard-${item.code}`, number: '' });
  out.paragraph(rating(scope, item, state));
  const indicators = (item.indicators ?? []).flatMap((id) => scope.indicator(id) ?? []);
  const printed = narrative(scope, item, state, indicators, options);
  if (options.indicators && indicators.length > 0 && !printed.has('{{table:indicators}}'))
    indicatorTable(scope, item, indicators);
  if (options.charts) course(scope, indicators);
  if (options.evidence) evidence(scope, item, state, printed.has('{{table:evidence}}'));
}

function rating(scope: Scope, item: FrameworkItem, state: StandardState | undefined): Inline[] {
  const { language, data } = scope;
  const given = state?.rating;
  if (!given) return [text(scope.word('rating-none'), { muted: true })];
  const scale = data.framework.rating;
  const level =
    scale.kind === 'levels'
      ? scale.levels.find((candidate) => candidate.code === given.level)?.label
      : undefined;
  const first =
    scale.kind === 'points'
      ? sentence(language, 'rating-points', {
          points: String(given.points ?? scope.word('none')),
          possible: String(item.points ?? scope.word('none')),
        })
      : sentence(language, 'rating-level', { level: level ? say(level, language) : (given.level ?? '') });
  const reason = given.reason.trim();
  return joinSentences(language, [
    first.map((inline) => (inline.kind === 'text' ? { ...inline, strong: true } : inline)),
    reason ? sentence(language, 'rating-reason', { reason }) : [],
  ]);
}

function narrative(
  scope: Scope,
  item: FrameworkItem,
  state: StandardState | undefined,
  indicators: Indicator[],
  options: Options,
): Map<string, Printed> {
  const { language, out } = scope;
  const printed = new Map<string, Printed>();
  const found = state ? narrativeOf(scope, state) : { narrative: undefined, foreign: false };
  const text = found.narrative?.text ?? draftFor(scope, item);
  if (text === '') return printed;
  if (found.foreign) out.paragraph(sentence(language, 'narrative-other-language'), 'note');
  printNarrative(scope, {
    item,
    narrative: { text, unread: found.narrative?.unread ?? text.split('\n') },
    printed,
    evidence: (id) => (options.evidence ? evidenceAnchor(scope, item, id) : null),
    printers: {
      'table:indicators': () => (indicators.length > 0 ? indicatorTable(scope, item, indicators) : null),
      'table:evidence': () => evidenceTable(scope, item, state),
      'table:departments': (indicator) => departmentsTable(scope, indicator),
      'chart:departments': (indicator) => departmentsChart(scope, indicator),
      'chart:course': (indicator) =>
        scope.trends.get(indicator.id) ??
        (coursePoints(scope, indicator, null).length >= 2 ? drawCourse(scope, indicator, null) : null),
    },
  });
  if (found.narrative?.state === 'draft') out.paragraph(sentence(language, 'narrative-state-draft'), 'note');
  return printed;
}

/** The values of an indicator in the hospital and its departments. */
function departmentsTable(scope: Scope, indicator: Indicator): Printed | null {
  const { language, out, figures, data, periods } = scope;
  const codes = [null, ...data.departments.map(({ code }) => code)].filter(
    (code) => (scope.value(indicator.id, code)?.state ?? 'no-data') !== 'no-data',
  );
  if (codes.length === 0) return null;
  return out.table({
    caption: scope.word('departments-chart', { label: indicatorLabel(indicator, language) }),
    columns: [
      column(scope.word('department'), 3),
      column(periods[0], 2, 'end'),
      column(scope.word('interval'), 2.6, 'end'),
      column(scope.word('n'), 1.5, 'end'),
      column(scope.word('state'), 2.7),
      column(periods[1], 2, 'end'),
    ],
    rows: codes.map((code) => {
      const value = scope.value(indicator.id, code);
      const light = value?.state ?? 'no-data';
      return [
        cell(scope.departmentName(code)),
        cell(figures.of(indicator, value)),
        cell(figures.of(indicator, value, 'interval')),
        cell(figures.of(indicator, value, 'n')),
        cell(stateText(light, language), { state: light }),
        cell(figures.of(indicator, scope.value(indicator.id, code, periods[1]))),
      ];
    }),
  });
}

/** Where a document stands among the evidence: at the item itself, or at the first one that has it. */
function evidenceAnchor({ data }: Scope, item: FrameworkItem, id: string): string | null {
  const has = ({ evidence }: StandardState) => evidence.some((entry) => entry.id === id);
  const own = data.standards.find((state) => state.code === item.code && has(state));
  const state = own ?? data.standards.find(has);
  return state ? anchorOf(state.code, id) : null;
}

const anchorOf = (code: string, id: string) => `evidence-${code}-${id}`;

function indicatorTable(scope: Scope, item: FrameworkItem, indicators: Indicator[]): Printed {
  const { language, out, figures, periods } = scope;
  return out.table({
    caption: scope.word('standard-table', { code: item.code }),
    columns: [
      column(scope.word('indicator'), 4.2),
      column(scope.word('target'), 2.6, 'end'),
      column(periods[0], 2, 'end'),
      column(scope.word('interval'), 2.6, 'end'),
      column(scope.word('state'), 2.7),
      column(periods[1], 1.9, 'end'),
      column(periods[2], 1.9, 'end'),
    ],
    rows: indicators.map((indicator) => {
      const value = scope.value(indicator.id);
      const light = value?.state ?? 'no-data';
      return [
        cell(indicatorLabel(indicator, language)),
        cell(targetSign(indicator, language)),
        cell(figures.of(indicator, value)),
        cell(figures.of(indicator, value, 'interval')),
        cell(stateText(light, language), { state: light }),
        cell(figures.of(indicator, scope.value(indicator.id, null, periods[1]))),
        cell(figures.of(indicator, scope.value(indicator.id, null, periods[2]))),
      ];
    }),
  });
}

/** The course of the first indicator that has one and is not drawn yet; drawn ones are referred to. */
function course(scope: Scope, indicators: Indicator[]): void {
  const { language, out } = scope;
  const drawable = indicators.filter((indicator) => coursePoints(scope, indicator, null).length >= 2);
  const fresh = drawable.find((indicator) => !scope.trends.has(indicator.id));
  if (fresh) {
    drawCourse(scope, fresh, null);
    return;
  }
  const drawn = drawable[0] && scope.trends.get(drawable[0].id);
  if (!drawable[0] || !drawn) return;
  out.paragraph(
    sentence(language, 'standard-chart-see', {
      label: indicatorLabel(drawable[0], language),
      figure: { kind: 'reference', to: drawn.id, text: drawn.number },
    }),
    'note',
  );
}

function evidenceTable(scope: Scope, item: FrameworkItem, state: StandardState | undefined): Printed | null {
  const { language, out } = scope;
  const slotName = (id: string | null) => {
    const slot = (item.evidence ?? []).find((candidate) => candidate.id === id);
    return slot ? say(slot.label, language) : scope.word('none');
  };
  const given = state?.evidence ?? [];
  if (given.length === 0) return null;
  return out.table({
    caption: scope.word('evidence-caption', { code: item.code }),
    columns: [
      column(scope.word('evidence-title'), 3.5),
      column(scope.word('evidence-slot'), 2.5),
      column(scope.word('evidence-file'), 3),
      column(scope.word('evidence-dated'), 1.7),
      column(scope.word('evidence-digest'), 2),
    ],
    rows: given.map((document) => [
      cell(document.title, { anchor: anchorOf(item.code, document.id) }),
      cell(slotName(document.slot)),
      cell(document.file ?? scope.word('none')),
      cell(document.dated ?? scope.word('none')),
      cell(document.sha256?.slice(0, 12) ?? scope.word('none')),
    ]),
  });
}

function evidence(
  scope: Scope,
  item: FrameworkItem,
  state: StandardState | undefined,
  printed: boolean,
): void {
  const { language, out } = scope;
  if (!printed) evidenceTable(scope, item, state);
  const slots = item.evidence ?? [];
  const given = state?.evidence ?? [];
  const missing = slots.filter((slot) => !given.some((document) => document.slot === slot.id));
  if (missing.length > 0) {
    out.paragraph(
      sentence(language, 'evidence-missing', {
        slots: missing.map((slot) => say(slot.label, language)).join(language === 'en' ? '; ' : '；'),
      }),
      'note',
    );
  }
}
