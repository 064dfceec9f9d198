import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { describeValue, formatTargetSign, formatValue } from '#shared/indicators/format.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { exclusionReasons } from '#shared/indicators/row-sets.ts';
import { missingRule, timeBasis } from '#shared/indicators/rules.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyValue } from '../../ui/key-value.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { valueAt } from './change.ts';
import { CoursePanel } from './course-panel.tsx';
import { PeersPanel } from './peers-panel.tsx';
import { isStale, StaleNote } from './stale-note.tsx';

/** One indicator: its value and definition, departments compared, its course over time, the standards it serves. */
export function Detail({ spec }: { spec: Indicator }) {
  const { t, say, language } = useLanguage();
  const { workspace, period, department } = useScope();
  const [, go] = useLocation();
  const [behind, setBehind] = useState<IndicatorValue | null>(null);
  const now = useOperation(
    'indicators.values',
    { period: period ?? '', indicators: [spec.id] },
    { enabled: period !== null },
  );
  const here = valueAt(now.data?.values, spec.id, department);
  const placeName = (code: string | null) => {
    const found = workspace.departments.find((entry) => entry.code === code);
    return found ? say(found.name) : t('indicators.hospital');
  };
  const label = say(spec.label);
  const figure = here?.value == null ? '—' : formatValue(spec, here.value, language);
  return (
    <Page
      above={
        <Link href="/indicators">
          <ArrowLeftOutlined /> {t('indicators.back')}
        </Link>
      }
      title={label}
      actions={
        <Button onClick={() => go(`/indicators/${spec.id}/definition`)}>{t('definitions.open')}</Button>
      }
    >
      {now.error && <FailureNote failure={now.error.failure} />}
      <StaleNote answer={now} />
      {here && (
        <section className="detail-value" data-stale={isStale(now)}>
          <button
            type="button"
            className="detail-figure"
            onClick={() => setBehind(here)}
            aria-label={`${figure} ${t('indicators.open-figure', { label, place: placeName(here.department) })}`}
          >
            {figure}
          </button>
          <div>
            <StateMark state={here.state} />
            <p>{describeValue(spec, here, language)}</p>
            <p className="matrix-soft">{`${placeName(here.department)} · ${say(periodLabel(here.period))}`}</p>
          </div>
        </section>
      )}
      <div className="detail-charts">
        {period && <BreakdownPanel spec={spec} period={period} />}
        <CoursePanel spec={spec} department={department} place={placeName(department)} />
      </div>
      {spec.levels.includes('department') && period && (
        <PeersPanel spec={spec} period={period} nameOf={placeName} />
      )}
      <Panel title={t('indicators.definition')}>
        <Definition spec={spec} />
      </Panel>
      {behind && <FigureRows value={behind} onClose={() => setBehind(null)} />}
    </Page>
  );
}

function Definition({ spec }: { spec: Indicator }) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const serves = useFrameworks().servedBy(spec);
  const left = exclusionReasons(spec);
  return (
    <KeyValue
      rows={[
        { label: t('indicators.definition'), value: say(spec.definition) },
        {
          label: t('indicators.version'),
          value: t('indicators.version-text', { version: spec.version, from: spec.effectiveFrom }),
        },
        {
          label: t('indicators.source'),
          value: `${say(spec.source.text)} (${t(spec.source.verified ? 'indicators.verified' : 'indicators.unverified')})`,
        },
        ...(spec.target
          ? [
              {
                label: t('indicators.target'),
                value: `${formatTargetSign(spec, language)} · ${say(spec.target.origin)}`,
              },
            ]
          : []),
        ...(left.length > 0 ? [{ label: t('indicators.exclusions'), value: left.map(say).join(' ') }] : []),
        {
          label: t('definitions.levels'),
          value: spec.levels
            .map((level) => t(`definitions.level-${level}`))
            .join(language === 'en' ? ', ' : '、'),
        },
        { label: t('indicators.basis'), value: say(timeBasis(spec)) },
        { label: t('indicators.missing'), value: say(missingRule(spec)) },
        { label: t('common.state-developing'), value: t('indicators.enough', { n: spec.enough }) },
        ...(isGuarded(spec)
          ? [{ label: t('common.state-withheld'), value: t('indicators.floor', { n: workspace.floor }) }]
          : []),
        {
          label: t('indicators.serves'),
          value:
            serves.length === 0
              ? t('indicators.serves-none')
              : serves.map(({ framework, item }) => (
                  <div key={`${framework.id}-${item.code}`}>
                    <Link
                      href={`/standards/${framework.id}/${item.code}`}
                    >{`${say(framework.label)} ${item.code} ${say(item.title)}`}</Link>
                  </div>
                )),
        },
      ]}
    />
  );
}
