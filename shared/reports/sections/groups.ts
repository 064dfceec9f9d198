/** Programmes or cohorts side by side: the indicators that tell them apart, with the hospital beside them. */
import { type LocalText, say } from '#shared/i18n/language.ts';
import { type ReachedLevel, UNASSIGNED } from '#shared/indicators/grouping.ts';
import { cell, column } from '../templates/composer.ts';
import { indicatorLabel } from '../wording.ts';
import type { Scope } from './scope.ts';
import type { Options, SectionKind } from './types.ts';

const WORDS = {
  programme: { zh: '各专业的指标', en: 'Indicators by programme' },
  cohort: { zh: '各年级的指标', en: 'Indicators by cohort' },
  lead: {
    zh: '学员的记录按其年级归入专业；没有写明年级的学员只计入全院。',
    en: 'Records of learners belong to a programme through the learner’s cohort; learners without a cohort count for the hospital only.',
  },
  none: {
    zh: '没有可分列的数值：学员还没有归入年级。',
    en: 'There is nothing to tell apart: no learner belongs to a cohort yet.',
  },
} satisfies Record<string, LocalText>;

/** More columns do not fit across a page. */
const MOST = 8;

function groupsChapter(scope: Scope, options: Options): void {
  const { data, language, out, figures } = scope;
  const by = options.by as ReachedLevel;
  const words = (key: keyof typeof WORDS) => say(WORDS[key], language);
  out.heading(1, words(by), { id: `groups-${by}` });
  const grouped = data.grouped?.find((each) => each.by === by);
  const of = (indicator: string, code: string) =>
    grouped?.values.find((value) => value.indicator === indicator && value.group?.code === code);
  const groups = (grouped?.groups ?? []).filter(({ code }) => code !== UNASSIGNED);
  const told = data.indicators.filter((indicator) =>
    groups.some(({ code }) => (of(indicator.id, code)?.state ?? 'no-data') !== 'no-data'),
  );
  if (told.length === 0) {
    out.paragraph([{ kind: 'text', text: words('none') }]);
    return;
  }
  out.paragraph([{ kind: 'text', text: words('lead') }]);
  const parts = Math.ceil(groups.length / MOST);
  for (let part = 0; part < parts; part++) {
    const shown = groups.slice(part * MOST, (part + 1) * MOST);
    out.table({
      caption: words(by) + (parts === 1 ? '' : ` (${part + 1}/${parts})`),
      wide: true,
      columns: [
        column(scope.word('indicator'), 3.8),
        column(scope.word('hospital'), 1.5, 'end'),
        ...shown.map(({ label }) => column(say(label, language), 1.7, 'end')),
      ],
      rows: told.map((indicator) => [
        cell(indicatorLabel(indicator, language)),
        cell(figures.of(indicator, scope.value(indicator.id))),
        ...shown.map(({ code }) => {
          const value = of(indicator.id, code);
          const marked = value && ['act', 'watch', 'developing'].includes(value.state);
          return cell(figures.of(indicator, value), marked ? { state: value.state } : {});
        }),
      ]),
    });
  }
}

export const groups: SectionKind = {
  id: 'groups',
  label: { zh: '专业与年级', en: 'Programmes and cohorts' },
  hint: {
    zh: '各专业或各年级在同一指标上的数值，与全院对照。',
    en: 'Values of programmes or of cohorts on the same indicators, beside the hospital’s.',
  },
  subjects: ['hospital'],
  needs: ['groups'],
  many: true,
  options: [
    {
      kind: 'choice',
      id: 'by',
      label: { zh: '分列', en: 'Told apart by' },
      choices: [
        { value: 'programme', label: { zh: '专业', en: 'Programme' } },
        { value: 'cohort', label: { zh: '年级', en: 'Cohort' } },
      ],
      default: 'programme',
    },
  ],
  write: groupsChapter,
};
