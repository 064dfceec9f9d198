/** The feedback clock: every leg for the hospital, one of them by department with its control chart. */
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { clockLegs, steps } from '#shared/improvement/clock/legs.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { useNames } from './use-names.ts';

type Leg = Output<'improvement.clock'>['legs'][number];
type Line = Output<'improvement.leg'>['departments'][number];

const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
const shareOf = ({ judged, within }: Pick<Leg, 'judged' | 'within'>) =>
  judged === 0 ? '–' : percent(within / judged);

export function Clock({ chosen }: { chosen: string | null }) {
  const { t, say } = useLanguage();
  const { period, department } = useScope();
  const [, go] = useLocation();
  const clock = useOperation(
    'improvement.clock',
    { period: period ?? '', department },
    { enabled: period !== null, keep: true },
  );
  if (period === null) return <EmptyState title={t('improvement.no-times')} />;
  if (clock.error) return <FailureNote failure={clock.error.failure} />;
  if (!clock.data) return <SkeletonRows rows={10} />;
  const { legs } = clock.data;
  const leg = legs.find(({ id }) => id === chosen) ?? legs[0];
  const labelOf = (id: string) => say(clockLegs.find((each) => each.id === id)?.label ?? { zh: id, en: id });
  return (
    <div className="improvement">
      <section className="clock-steps" aria-label={t('improvement.clock-title')}>
        {steps.map((step) => (
          <div key={step} className="clock-step">
            <h2>{t(`improvement.step-${step}`)}</h2>
            {legs
              .filter((each) => each.step === step)
              .map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="clock-leg"
                  aria-pressed={each.id === leg?.id}
                  onClick={() => go(`/improvement/clock/${each.id}`)}
                >
                  <span className="clock-name">{labelOf(each.id)}</span>
                  <span className="clock-figure">
                    <b>{each.median === null ? '–' : t('improvement.days', { n: each.median })}</b>
                    <span className="clock-within">
                      {t('improvement.within', { target: each.target })} {shareOf(each)}
                    </span>
                  </span>
                  <small className="clock-state">
                    {each.late > 0
                      ? t('improvement.home-late', { n: each.late })
                      : each.judged === 0
                        ? t('improvement.no-times')
                        : ' '}
                  </small>
                </button>
              ))}
          </div>
        ))}
      </section>
      {leg && <LegDetail key={leg.id} leg={leg} label={labelOf(leg.id)} period={period} />}
    </div>
  );
}

function LegDetail({ leg, label, period }: { leg: Leg; label: string; period: string }) {
  const { t } = useLanguage();
  const { department } = useScope();
  const nameOf = useNames();
  const found = useOperation('improvement.leg', { leg: leg.id, period, department }, { keep: true });
  const [picked, setPicked] = useState<string | null>(null);
  const lines = found.data?.departments ?? [];
  const line = lines.find((each) => each.department === picked) ?? lines[0];
  const chart = useMemo((): ChartSpec | null => {
    if (!line?.chart) return null;
    return {
      kind: 'control',
      unit: '',
      decimals: 1,
      points: line.chart.points,
      centre: { value: line.chart.centre, label: t('improvement.centre') },
      limits: t('improvement.limits'),
      target: { value: leg.target, label: t('improvement.target') },
    };
  }, [line, leg.target, t]);
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (found.isPending) return <SkeletonRows rows={8} />;
  return (
    <div className="clock-detail">
      <Panel flush title={t('improvement.leg-table', { leg: label })}>
        <DataTable<Line>
          label={t('improvement.leg-table', { leg: label })}
          rowKey={(each) => each.department ?? ''}
          dataSource={lines}
          onOpen={(each) => setPicked(each.department)}
          isSelected={(each) => each.department === line?.department}
          columns={[
            {
              key: 'department',
              title: t('improvement.department'),
              ellipsis: true,
              render: (_, each) => nameOf(each.department),
            },
            {
              key: 'median',
              title: t('improvement.median'),
              width: 88,
              className: 'number',
              render: (_, each) => each.median ?? '–',
            },
            {
              key: 'within',
              title: t('improvement.within', { target: leg.target }),
              width: 148,
              className: 'number',
              render: (_, each) => (
                <span
                  title={
                    each.interval
                      ? t('improvement.within-interval', {
                          low: percent(each.interval.low),
                          high: percent(each.interval.high),
                        })
                      : ''
                  }
                >
                  {each.judged === 0
                    ? '–'
                    : `${shareOf(each)} ${each.interval ? `(${percent(each.interval.low)}–${percent(each.interval.high)})` : ''}`}
                </span>
              ),
            },
            { key: 'done', title: t('improvement.done'), width: 64, className: 'number', dataIndex: 'done' },
            {
              key: 'waiting',
              title: t('improvement.waiting'),
              width: 72,
              className: 'number',
              dataIndex: 'waiting',
            },
            {
              key: 'late',
              title: t('improvement.late'),
              width: 96,
              className: 'number',
              render: (_, each) => (
                <span
                  className={each.late > 0 ? 'action-late' : ''}
                  title={each.oldest === null ? '' : t('improvement.oldest', { n: each.oldest })}
                >
                  {each.late}
                </span>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={line && nameOf(line.department)}>
        {chart && line ? (
          <ChartFrame
            chart={chart}
            height={260}
            sentence={t('improvement.leg-chart', { leg: label, place: nameOf(line.department) })}
          />
        ) : (
          <EmptyState title={t('improvement.chart-none')} />
        )}
        <p className="improvement-soft">{t('improvement.chart-hint')}</p>
      </Panel>
    </div>
  );
}
