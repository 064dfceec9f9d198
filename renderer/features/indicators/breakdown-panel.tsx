import { Segmented } from 'antd';
import { useState } from 'react';
import { formatInterval, formatValue } from '#shared/indicators/format.ts';
import { fieldOfGrouping, type Grouping, groupedSets, groupingsOf } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { Explained } from '../../ui/provenance/explained.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { unitOf } from './unit.ts';

type By = 'department' | Grouping;

interface Line {
  name: string;
  value: IndicatorValue;
}

/** One indicator's values side by side: departments, programmes, cohorts or the values of a field. */
export function BreakdownPanel({ spec, period }: { spec: Indicator; period: string }) {
  const { t, say, language } = useLanguage();
  const { workspace, department } = useScope();
  const nameOfBy = useNameOfBy(spec);
  const choices: By[] = [
    ...(spec.levels.includes('department') ? (['department'] as const) : []),
    ...groupingsOf(spec),
  ];
  const [chosen, setChosen] = useState<By | null>(null);
  const by = chosen ?? choices[0] ?? 'department';
  const answer = useOperation(
    'indicators.values',
    { period, indicators: [spec.id], by: by === 'department' ? null : by },
    { enabled: choices.length > 0 },
  );
  if (choices.length === 0) return null;
  const names = new Map(
    by === 'department'
      ? workspace.departments.map(({ code, name }) => [code, say(name)])
      : (answer.data?.groups ?? []).map(({ code, label }) => [code, say(label)]),
  );
  const lines: Line[] = [...names].flatMap(([code, name]) => {
    const value = answer.data?.values.find((each) => (each.group?.code ?? each.department) === code);
    return value && value.state !== 'no-data' ? [{ name, value }] : [];
  });
  const told = lines.filter(({ value }) => value.value !== null);
  const sentence = t(
    told.some(({ value }) => value.interval) ? 'indicators.by-group-sentence' : 'indicators.by-group-plain',
    { period: say(periodLabel(period)), label: say(spec.label), by: nameOfBy(by) },
  );
  const chart: ChartSpec = {
    kind: 'dots',
    unit: unitOf(spec, language),
    decimals: spec.decimals,
    target: spec.target
      ? {
          value: spec.target.value,
          label: `${t('indicators.target')} ${formatValue(spec, spec.target.value, language)}`,
        }
      : null,
    rows: told.map(({ name, value }) => ({
      label: name,
      value: value.value,
      low: value.interval?.low ?? null,
      high: value.interval?.high ?? null,
      emphasis: value.department !== null && value.department === department,
    })),
  };
  return (
    <Panel
      title={t('indicators.by-group')}
      extra={
        choices.length > 1 && (
          <Segmented<By>
            size="small"
            value={by}
            aria-label={t('indicators.cut')}
            onChange={setChosen}
            options={choices.map((value) => ({ value, label: nameOfBy(value) }))}
          />
        )
      }
    >
      {answer.error && <FailureNote failure={answer.error.failure} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={6} />}
      {answer.data && told.length === 0 && (
        <p className="matrix-soft">
          {t(
            by === 'cohort' || by === 'programme' ? `indicators.cut-none-${by}` : 'indicators.by-group-none',
          )}
        </p>
      )}
      {told.length > 1 && <ChartFrame chart={chart} sentence={sentence} />}
      {lines.length > 0 && <Lines spec={spec} lines={lines} heading={nameOfBy(by)} caption={sentence} />}
    </Panel>
  );
}

interface LinesProps {
  spec: Indicator;
  lines: Line[];
  heading: string;
  caption: string;
}

function Lines({ spec, lines, heading, caption }: LinesProps) {
  const { t, language } = useLanguage();
  return (
    <table className="breakdown-lines" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t('indicators.value')}</th>
          <th scope="col">{t('indicators.interval')}</th>
          <th scope="col">{t('indicators.records')}</th>
          <th scope="col">{t('indicators.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, value }) => (
          <tr key={value.group?.code ?? value.department}>
            <th scope="row">{name}</th>
            <td className="figures">
              <Explained value={value} place={name} />
            </td>
            <td className="figures">{value.interval ? formatInterval(spec, value, language) : '–'}</td>
            <td className="figures">{value.n}</td>
            <td>
              <StateMark state={value.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What values are told apart by, in words. */
function useNameOfBy(spec: Indicator): (by: By) => string {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  return (by) => {
    const name = by === 'department' ? null : fieldOfGrouping(by);
    if (name === null) return t(`indicators.cut-${by as 'department' | 'programme' | 'cohort'}`);
    const from = groupedSets(spec)[0]?.from;
    const field =
      from && catalog.has(from) ? catalog.type(from).fields.find((each) => each.name === name) : null;
    return field ? say(field.label) : name;
  };
}
