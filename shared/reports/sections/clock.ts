/** Feedback compliance: how long results take to be shown, acknowledged, acted upon and measured again. */
import { say } from '#shared/i18n/language.ts';
import type { ClockReport } from '../data.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

type Line = ClockReport['lines'][number];

const share = (part: number, whole: number) => (whole === 0 ? null : `${((100 * part) / whole).toFixed(1)}%`);

function clockChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('clock'), { id: 'clock' });
  const legs = (data.clock ?? []).filter(({ lines }) => lines.some(known));
  if (legs.length === 0) {
    out.paragraph(sentence(language, 'clock-none'));
    return;
  }
  out.paragraph(sentence(language, 'clock-lead'));
  out.table({
    caption: scope.word('clock-caption'),
    columns: [column(scope.word('clock-leg'), 4), ...numberColumns(scope)],
    rows: legs.flatMap((leg) => {
      const whole = leg.lines.find(({ department }) => department === scope.here) ?? leg.lines[0];
      return whole ? [[cell(say(leg.label, language)), ...numbers(scope, leg, whole)]] : [];
    }),
  });
  for (const leg of legs) legSection(scope, leg, options);
}

const known = (line: Line) => line.done > 0 || line.waiting > 0;

function numberColumns(scope: Scope) {
  return [
    column(scope.word('clock-target'), 1.3, 'end'),
    column(scope.word('clock-done'), 1.2, 'end'),
    column(scope.word('clock-median'), 1.4, 'end'),
    column(scope.word('clock-within'), 1.5, 'end'),
    column(scope.word('interval'), 2.4, 'end'),
    column(scope.word('clock-waiting'), 1.2, 'end'),
    column(scope.word('clock-late'), 1.2, 'end'),
    column(scope.word('clock-oldest'), 1.5, 'end'),
  ];
}

function numbers(scope: Scope, { target }: ClockReport, line: Line) {
  const none = scope.word('none');
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  return [
    cell(target),
    cell(line.done),
    cell(line.median ?? none),
    cell(share(line.within, line.judged) ?? none),
    cell(
      line.interval
        ? scope.word('interval-text', {
            low: percent(line.interval.low),
            high: percent(line.interval.high),
          })
        : none,
    ),
    cell(line.waiting),
    cell(line.late),
    cell(line.oldest ?? none),
  ];
}

function legSection(scope: Scope, leg: ClockReport, options: Options): void {
  const { language, out } = scope;
  const label = say(leg.label, language);
  const lines = leg.lines.filter((line) => line.department !== null && known(line));
  const departments = options.departments && scope.here === null && lines.length > 0;
  if (!departments && !(options.charts && leg.chart)) return;
  out.heading(2, label, { id: `clock-${leg.id}` });
  if (departments) {
    out.table({
      caption: scope.word('clock-departments', { leg: label }),
      columns: [column(scope.word('department'), 2.8), ...numberColumns(scope)],
      rows: lines.map((line) => [cell(scope.departmentName(line.department)), ...numbers(scope, leg, line)]),
    });
  }
  if (options.charts && leg.chart) {
    const { chart } = leg;
    out.chart(
      scope.word('clock-chart', { leg: label }),
      scope.word('clock-chart-alt', {
        leg: label,
        centre: chart.centre.toFixed(1),
        points: chart.points.length,
        beyond: chart.points.filter(({ mark }) => mark !== null).length,
      }),
      {
        kind: 'control',
        unit: scope.word('days'),
        decimals: 0,
        points: chart.points.map(({ label: name, value, low, high, mark }) => ({
          label: name,
          value,
          low,
          high,
          mark,
        })),
        centre: { value: chart.centre, label: scope.word('clock-centre') },
        limits: scope.word('clock-limits'),
        target: { value: leg.target, label: scope.word('target-line', { value: String(leg.target) }) },
      },
    );
  }
}

export const clock: SectionKind = {
  id: 'clock',
  label: { zh: '反馈时限执行情况', en: 'Feedback compliance' },
  hint: {
    zh: '从评教、听课到告知、确认、跟进、复测各环节的天数与按时率。',
    en: 'Days and shares in time from evaluation and observation to being shown, acknowledged, acted upon, re-measured.',
  },
  subjects: ['hospital', 'department'],
  needs: ['clock'],
  options: [
    flag('departments', '各科室一览', 'Tables by department'),
    flag('charts', '控制图', 'Control charts'),
  ],
  write: clockChapter,
};
