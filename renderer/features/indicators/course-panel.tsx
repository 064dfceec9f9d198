import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { farthest, forecastOf, limitsOf } from '#shared/indicators/course/index.ts';
import { formatTargetSign } from '#shared/indicators/format.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { type PeriodGrain, periodLabel, shiftPeriod } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { courseChart } from './course-chart.ts';
import { useCourseWords } from './course-words.ts';
import { PhasesButton } from './phases-button.tsx';

const GRAINS: readonly PeriodGrain[] = ['year', 'term', 'month'];
/** Periods to look ahead unless somebody asks for more: a year. */
const AHEAD = { year: 1, term: 2, month: 12 } as const;

const NO_PHASES: Output<'indicators.series'>['phases'] = [];

/** One indicator over time: intervals, the limits of chance, and what to expect up to a chosen period. */
export function CoursePanel(props: { spec: Indicator; department: string | null; place: string }) {
  const { spec, department, place } = props;
  const { t, say, language } = useLanguage();
  const [grain, setGrain] = useState<PeriodGrain>('term');
  const [until, setUntil] = useState<string | null>(null);
  const series = useOperation('indicators.series', { indicator: spec.id, department, grain }, { keep: true });
  const label = say(spec.label);
  const { values = [], over = null, phases = NO_PHASES } = series.data ?? {};
  const course = useMemo(() => {
    const past = values.filter(({ period }) => over !== null && period <= over);
    const last = past.findLast(({ value }) => value !== null)?.period ?? over;
    const horizon = Array.from({ length: farthest(past) }, (_, i) => (last ? shiftPeriod(last, i + 1) : ''));
    const chosen = until === null ? -1 : horizon.indexOf(until);
    const ahead = chosen >= 0 ? chosen + 1 : Math.min(AHEAD[grain], horizon.length);
    return { control: limitsOf(spec, past, phases), outcome: forecastOf(spec, past, ahead), horizon, ahead };
  }, [values, over, phases, until, grain, spec]);
  const words = useCourseWords(spec, course);
  const chart = courseChart(spec, values, course, {
    limits: t('indicators.limits'),
    centre: t('indicators.centre'),
    forecast: t('indicators.expected'),
    target: spec.target ? `${t('indicators.target')} ${formatTargetSign(spec, language)}` : '',
    language,
  });
  return (
    <Panel
      title={t('indicators.over-time')}
      extra={
        <div className="course-choices">
          <PhasesButton indicator={spec.id} department={department} place={place} phases={phases} />
          {course.horizon.length > 0 && 'forecast' in course.outcome && (
            <Select
              size="small"
              aria-label={t('indicators.look-ahead')}
              value={course.horizon[course.ahead - 1] ?? null}
              onChange={setUntil}
              popupMatchSelectWidth={false}
              options={course.horizon.map((period) => ({
                value: period,
                label: t('indicators.look-ahead-to', { period: say(periodLabel(period)) }),
              }))}
            />
          )}
          <Segmented<PeriodGrain>
            size="small"
            value={grain}
            aria-label={t('indicators.over-time')}
            onChange={setGrain}
            options={GRAINS.map((value) => ({ value, label: t(`indicators.grain-${value}`) }))}
          />
        </div>
      }
    >
      {series.error && <FailureNote failure={series.error.failure} onRetry={() => void series.refetch()} />}
      {series.isPending ? (
        <SkeletonRows rows={6} />
      ) : (
        <>
          <ChartFrame
            chart={chart}
            sentence={t('indicators.course-sentence', {
              label,
              place,
              grain: t(`indicators.grain-${grain}`),
            })}
          />
          <ul className="course-words" aria-label={t('indicators.course-words')}>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
