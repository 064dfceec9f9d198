/** What the year shows: only what the figures say, and how sure they are. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { Inline } from '../document.ts';
import { joinSentences, sentence } from '../templates/text.ts';
import { indicatorLabel, targetText } from '../wording.ts';
import { isSolid, type Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

type Judged = { indicator: Indicator; value: IndicatorValue & { value: number } };

function summaryChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('summary'), { id: 'summary' });
  const records = data.holdings
    .filter((holding) => holding.year === data.period)
    .reduce((sum, holding) => sum + holding.rows, 0);
  const facts = {
    period: inSentence(say(periodLabel(data.period), language)),
    institution: say(data.institution, language),
    framework: scope.framework,
  };
  const current = data.indicators.map((indicator) => ({ indicator, value: scope.value(indicator.id) }));
  const count = (...states: string[]) =>
    current.filter(({ value }) => states.includes(value?.state ?? 'no-data')).length;
  if (records === 0) {
    out.paragraph(sentence(language, 'summary-empty', facts), 'lead');
  } else {
    out.paragraph(
      sentence(language, 'summary-lead', {
        ...facts,
        departments: new Set(
          data.holdings.filter((h) => h.year === data.period && h.owner).map((h) => h.owner),
        ).size,
        records: formatAmount(records),
        indicators: data.indicators.length,
        good: count('good'),
        watch: count('watch'),
        act: count('act'),
        other: count('no-target', 'developing', 'withheld'),
        empty: count('no-data'),
      }),
      'lead',
    );
  }
  out.paragraph(
    sentence(language, 'summary-standards', {
      framework: scope.framework,
      total: data.standards.length,
      rated: data.standards.filter((item) => item.ready.rating).length,
      written: data.standards.filter((item) => item.ready.narrative).length,
      evidenced: data.standards.filter((item) => item.ready.evidence).length,
    }),
  );
  if (records === 0) return;

  const solid = current.filter((entry): entry is Judged => isSolid(entry.value));
  if (options.strengths) section(scope, 'strengths', strengths(scope, solid), 'strengths-none');
  section(scope, 'weaknesses', weaknesses(scope, solid), 'weaknesses-none');
  if (options.changes) changes(scope, solid);
  if (!options.few) return;
  const few = current.filter(({ value }) => value?.state === 'developing' && value.value !== null);
  if (few.length > 0) {
    section(
      scope,
      'few-data',
      few.map(({ indicator, value }) =>
        sentence(language, 'few-data-sentence', {
          label: indicatorLabel(indicator, language),
          n: value?.n ?? 0,
          value: scope.figures.of(indicator, value),
        }),
      ),
    );
  }
}

function section(
  scope: Scope,
  key: 'strengths' | 'weaknesses' | 'few-data',
  items: Inline[][],
  none?: 'strengths-none' | 'weaknesses-none',
): void {
  scope.out.heading(2, scope.word(key), { id: key });
  if (items.length > 0) scope.out.list(items);
  else if (none) scope.out.paragraph(sentence(scope.language, none));
}

/** Distance beyond the target, as a share of the target: puts the clearest first. */
const margin = ({ indicator, value }: Judged): number => {
  if (!indicator.target) return 0;
  const beyond = (value.value - indicator.target.value) / (Math.abs(indicator.target.value) || 1);
  return indicator.direction === 'higher' ? beyond : -beyond;
};

function strengths(scope: Scope, solid: Judged[]): Inline[][] {
  return solid
    .filter(({ value }) => value.state === 'good')
    .sort((a, b) => margin(b) - margin(a))
    .slice(0, 6)
    .map(({ indicator, value }) =>
      sentence(scope.language, 'strength-sentence', {
        label: indicatorLabel(indicator, scope.language),
        ...scope.withInterval(indicator, value),
        target: targetText(indicator, scope.language),
      }),
    );
}

function weaknesses(scope: Scope, solid: Judged[]): Inline[][] {
  return solid
    .filter(({ value }) => value.state === 'act' || value.state === 'watch')
    .sort((a, b) => margin(a) - margin(b))
    .map(({ indicator, value }) => {
      const first = sentence(scope.language, value.state === 'act' ? 'weakness-act' : 'weakness-watch', {
        label: indicatorLabel(indicator, scope.language),
        ...scope.withInterval(indicator, value),
        target: targetText(indicator, scope.language),
      });
      const weakest = scope.data.departments
        .map(({ code }) => ({ indicator, value: scope.value(indicator.id, code) }))
        .filter((entry): entry is Judged => isSolid(entry.value))
        .sort((a, b) => margin(a) - margin(b))[0];
      if (!weakest || weakest.value.state === 'good') return first;
      return joinSentences(scope.language, [
        first,
        sentence(scope.language, 'weakest-department', {
          department: scope.departmentName(weakest.value.department),
          value: scope.figures.of(indicator, weakest.value),
        }),
      ]);
    });
}

function changes(scope: Scope, solid: Judged[]): void {
  const { language, out } = scope;
  out.heading(2, scope.word('changes'), { id: 'changes' });
  const compared = solid.flatMap((entry) => {
    const before = scope.value(entry.indicator.id, null, scope.periods[1]);
    return isSolid(before) ? [{ ...entry, before }] : [];
  });
  if (compared.length === 0) {
    out.paragraph(sentence(language, 'change-impossible'));
    return;
  }
  const clear = compared.filter(
    ({ value, before }) =>
      value.interval &&
      before.interval &&
      (value.interval.low > before.interval.high || value.interval.high < before.interval.low),
  );
  out.list(
    clear.map(({ indicator, value, before }) => {
      const better =
        indicator.direction === 'higher' ? value.value > before.value : value.value < before.value;
      return sentence(language, better ? 'change-better' : 'change-worse', {
        label: indicatorLabel(indicator, language),
        before: scope.figures.of(indicator, before),
        now: scope.figures.of(indicator, value),
      });
    }),
  );
  const rest = compared.length - clear.length;
  if (clear.length === 0) out.paragraph(sentence(language, 'change-none', { count: compared.length }));
  else if (rest > 0) out.paragraph(sentence(language, 'change-rest', { count: rest }));
  out.paragraph(sentence(language, 'change-note'), 'note');
}

/** `Academic year` within a sentence. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

export const summary: SectionKind = {
  id: 'summary',
  label: { zh: '摘要', en: 'Summary' },
  hint: {
    zh: '本学年的主要情况：达标、需要关注、与上一学年相比的变化。',
    en: 'What the year shows: on target, in need of attention, changed since the year before.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [
    flag('strengths', '列出达标的指标', 'Indicators on target'),
    flag('changes', '与上一学年比较', 'Against the year before'),
    flag('few', '列出数据不足的指标', 'Indicators with too few data'),
  ],
  write: summaryChapter,
};
