import { type Control, LEAST_POINTS } from '#shared/improvement/control.ts';
import { LEAST_FOR_FORECAST } from '#shared/indicators/course/index.ts';
import { formatValue } from '#shared/indicators/format.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useLanguage } from '../../app/language.tsx';
import type { Course } from './course-chart.ts';

/** As many points as are named. */
const NAMED = 3;

/** What the chart of the course shows, in sentences: limits, what stands out, what to expect. */
export function useCourseWords(spec: Indicator, { control, outcome }: Course): string[] {
  const { t, say, language } = useLanguage();
  const shown = (value: number) => formatValue(spec, value, language);
  const named = (periods: readonly string[]) =>
    periods.map((period) => say(periodLabel(period))).join(language === 'en' ? ', ' : '、');
  const phaseSentence = (points: Control['points'], at: number, label: string) => {
    const [before, after] = [points[at - 1]!.centre, points[at]!.centre];
    const place = { label, period: say(periodLabel(points[at]!.label)) };
    return before === undefined || after === undefined || before === after
      ? t('indicators.phase-waiting', { ...place, n: points.length - at, least: LEAST_POINTS })
      : t('indicators.phase-moved', { ...place, before: shown(before), after: shown(after) });
  };
  const sentences: string[] = [];
  if (control) {
    sentences.push(
      t(`indicators.limits-${control.method}`, {
        centre: shown(control.centre),
        n: control.points.length,
      }),
    );
    const beyond = control.points.filter(({ mark }) => mark === 'beyond').map((point) => point.label);
    const runs = control.points.filter(({ mark }) => mark === 'run').map((point) => point.label);
    if (beyond.length > 0) {
      const last = beyond.slice(-NAMED);
      sentences.push(
        beyond.length > NAMED
          ? t('indicators.beyond-more', { periods: named(last), more: beyond.length - NAMED })
          : t('indicators.beyond', { periods: named(last) }),
      );
    }
    if (runs.length > 0) sentences.push(t('indicators.run', { periods: named(runs.slice(-NAMED)) }));
    for (const [at, point] of control.points.entries())
      if (point.begins !== undefined) sentences.push(phaseSentence(control.points, at, point.begins));
    if (beyond.length + runs.length === 0) sentences.push(t('indicators.calm'));
  } else {
    sentences.push(t('indicators.limits-none', { least: LEAST_POINTS }));
  }
  if ('refused' in outcome) {
    sentences.push(
      outcome.refused === 'too-few'
        ? t('indicators.forecast-too-few', { least: LEAST_FOR_FORECAST, n: outcome.used })
        : t('indicators.forecast-no-variation'),
    );
    return sentences;
  }
  const { forecast } = outcome;
  const end = forecast.ahead.at(-1);
  if (!end) return sentences;
  sentences.push(
    t('indicators.forecast', {
      n: forecast.used,
      period: say(periodLabel(end.period)),
      value: shown(end.value),
      low: shown(end.low),
      high: shown(end.high),
    }),
    t(`indicators.direction-${forecast.direction}`),
  );
  if (forecast.target) sentences.push(t(`indicators.target-${forecast.target}`));
  return sentences;
}
