import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatTargetSign, formatValue } from '#shared/indicators/format.ts';
import { UNASSIGNED } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { changeOf, valueAt } from './change.ts';
import { isStale, StaleNote } from './stale-note.tsx';

const groups = ['evaluation', 'activity', 'observation', 'assessment', 'improvement', 'resources'] as const;

const cuts = ['department', 'programme', 'cohort'] as const;
type Cut = (typeof cuts)[number];

/** A column of values. */
interface Place {
  code: string;
  name: string;
  of(indicator: string): IndicatorValue | undefined;
}

/** All indicators for the hospital and every department, programme or cohort in the period in force. */
export function Overview() {
  const { t, say } = useLanguage();
  const { indicators } = useIndicators();
  const { workspace, period, department } = useScope();
  const [, go] = useLocation();
  const [only, setOnly] = useState<'all' | 'act'>('all');
  const [behind, setBehind] = useState<IndicatorValue | null>(null);
  const [cut, setCut] = useState<Cut>('department');
  const grouped = useOperation(
    'indicators.values',
    {
      period: period ?? '',
      by: cut === 'department' ? null : cut,
      indicators:
        cut === 'department'
          ? []
          : indicators.filter(({ levels }) => levels.includes(cut)).map(({ id }) => id),
    },
    { enabled: period !== null && cut !== 'department', keep: true },
  );
  const now = useOperation(
    'indicators.values',
    { period: period ?? '' },
    { enabled: period !== null, keep: true },
  );
  const before = useOperation(
    'indicators.values',
    { period: period ? shiftPeriod(period, -1) : '' },
    { enabled: period !== null },
  );
  const shown = useMemo(
    () =>
      indicators.filter((spec) => {
        if (cut !== 'department' && !spec.levels.includes(cut)) return false;
        if (only === 'all') return true;
        const value = valueAt(now.data?.values, spec.id, department);
        return value?.state === 'act' || value?.state === 'watch';
      }),
    [indicators, only, now.data, department, cut],
  );
  if (period === null) {
    return (
      <Page title={t('indicators.title')}>
        <EmptyState
          title={t('indicators.no-period')}
          action={<Button onClick={() => go('/import')}>{t('indicators.go-import')}</Button>}
        />
      </Page>
    );
  }
  const ownDepartments = department
    ? workspace.departments.filter(({ code }) => code === department)
    : workspace.departments;
  const cells = cut === 'department' ? null : (grouped.data?.groups ?? []);
  const places: Place[] = cells
    ? cells.map(({ code, label }) => ({
        code,
        name: say(label),
        of: (id) =>
          grouped.data?.values.find((value) => value.indicator === id && value.group?.code === code),
      }))
    : ownDepartments.map(({ code, name }) => ({
        code,
        name: say(name),
        of: (id) => valueAt(now.data?.values, id, code),
      }));
  const nameOf = (value: IndicatorValue) =>
    value.group ? places.find(({ code }) => code === value.group?.code)?.name : undefined;
  return (
    <Page
      title={t('indicators.title')}
      description={t('indicators.description')}
      actions={
        <>
          <Segmented<Cut>
            value={cut}
            aria-label={t('indicators.cut')}
            onChange={setCut}
            options={cuts.map((value) => ({ value, label: t(`indicators.cut-${value}`) }))}
          />
          <Button onClick={() => go('/indicators/own')}>{t('definitions.own')}</Button>
          <Segmented
            value={only}
            aria-label={t('indicators.only')}
            onChange={setOnly}
            options={[
              { value: 'all', label: t('indicators.only-all') },
              { value: 'act', label: t('indicators.only-act') },
            ]}
          />
        </>
      }
    >
      {now.error && <FailureNote failure={now.error.failure} onRetry={() => void now.refetch()} />}
      <StaleNote answer={now} />
      {grouped.error && (
        <FailureNote failure={grouped.error.failure} onRetry={() => void grouped.refetch()} />
      )}
      {cells?.every(({ code }) => code === UNASSIGNED) && grouped.data && (
        <p className="indicators-note">
          {t(`indicators.cut-none-${cut === 'cohort' ? 'cohort' : 'programme'}`)}
        </p>
      )}
      {now.isPending || (cells && grouped.isPending) ? (
        <SkeletonRows rows={16} />
      ) : (
        <section
          className="matrix"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
          tabIndex={0}
          aria-label={t('indicators.title')}
          aria-busy={now.isFetching}
          data-stale={isStale(now)}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('indicators.indicator')}</th>
                <th scope="col" className="matrix-number">
                  {t('indicators.target')}
                </th>
                <th scope="col" className="matrix-number">
                  {t('indicators.hospital')}
                </th>
                <th scope="col" className="matrix-number">
                  {t('indicators.change')}
                </th>
                {places.map((place) => (
                  <th key={place.code} scope="col" className="matrix-number" title={place.name}>
                    {place.name}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => {
              const rows = shown.filter((spec) => spec.group === group);
              return (
                rows.length > 0 && (
                  <tbody key={group}>
                    <tr className="matrix-group">
                      <th colSpan={4 + places.length} scope="rowgroup">
                        {t(`indicators.group-${group}`)}
                      </th>
                    </tr>
                    {rows.map((spec) => (
                      <Row
                        key={spec.id}
                        spec={spec}
                        places={places}
                        values={now.data?.values ?? []}
                        before={valueAt(before.data?.values, spec.id, null)}
                        onOpen={setBehind}
                      />
                    ))}
                  </tbody>
                )
              );
            })}
          </table>
        </section>
      )}
      {behind && <FigureRows value={behind} label={nameOf(behind)} onClose={() => setBehind(null)} />}
    </Page>
  );
}

interface RowProps {
  spec: Indicator;
  places: readonly Place[];
  values: readonly IndicatorValue[];
  before: IndicatorValue | undefined;
  onOpen(value: IndicatorValue): void;
}

function Row({ spec, places, values, before, onOpen }: RowProps) {
  const { t, say, language } = useLanguage();
  const hospital = valueAt(values, spec.id, null);
  const change = changeOf(spec, hospital, before);
  return (
    <tr>
      <th scope="row">
        <Link href={`/indicators/${spec.id}`}>{say(spec.label)}</Link>
      </th>
      <td className="matrix-number matrix-soft">{formatTargetSign(spec, language) ?? '–'}</td>
      <Cell spec={spec} value={hospital} onOpen={onOpen} strong />
      <td className="matrix-number" data-verdict={change?.verdict}>
        {change === null ? (
          <span className="dash">–</span>
        ) : change.verdict === 'same' ? (
          <span className="matrix-soft">{t('indicators.change-same')}</span>
        ) : (
          <>
            <span aria-hidden="true">{change.difference > 0 ? '▲ ' : '▼ '}</span>
            <span title={t(`indicators.change-${change.verdict}`)}>
              {Math.abs(change.difference).toFixed(spec.decimals)}
            </span>
          </>
        )}
      </td>
      {places.map((place) => (
        <Cell key={place.code} spec={spec} value={place.of(spec.id)} name={place.name} onOpen={onOpen} />
      ))}
    </tr>
  );
}

function Cell(props: {
  spec: Indicator;
  value: IndicatorValue | undefined;
  /** Of the place, where it is not the hospital. */
  name?: string;
  onOpen(value: IndicatorValue): void;
  strong?: boolean;
}) {
  const { t, say, language } = useLanguage();
  const { spec, value, name } = props;
  if (!value || value.state === 'no-data') {
    return (
      <td className="matrix-number">
        <span className="dash">–</span>
      </td>
    );
  }
  return (
    <td className="matrix-number" data-strong={props.strong ?? false}>
      <button
        type="button"
        className="matrix-figure"
        title={value.state === 'withheld' ? t('indicators.withheld-reason') : `n = ${value.n}`}
        aria-label={`${t('indicators.open-figure', { label: say(spec.label), place: name ?? t('indicators.hospital') })}: ${value.value === null ? t('common.state-withheld') : formatValue(spec, value.value, language)}`}
        onClick={() => props.onOpen(value)}
      >
        <span>{value.value === null ? '—' : formatValue(spec, value.value, language)}</span>
        <StateMark state={value.state} short />
      </button>
    </td>
  );
}
