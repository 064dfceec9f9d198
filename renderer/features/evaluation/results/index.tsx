import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { evaluationSource } from '#shared/evaluation/source.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { ChartFrame } from '../../../ui/chart-frame.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { funnelChart } from './funnel-chart.ts';
import { groupLabel } from './group-label.ts';
import { ReceiptsButton } from './receipts-button.tsx';
import { ResultsTable } from './results-table.tsx';
import { SheetsButton } from './sheets-button.tsx';
import { Summary } from './summary.tsx';
import { TargetDrawer } from './target-drawer.tsx';

/** Results of one evaluation in the period in force: everyone who is judged, compared with their like. */
export function Results() {
  const { t, say } = useLanguage();
  const { period, department } = useScope();
  const [, go] = useLocation();
  const catalog = useCatalog();
  const sources = useOperation('evaluation.sources', {});
  const [wantedType, setType] = useState<string | null>(null);
  const [wantedBy, setBy] = useState<string | null>(null);
  const [group, setGroup] = useState<string | null | undefined>(undefined);
  const [open, setOpen] = useState<string | null>(null);

  // The most used one first: nobody should have to choose what nearly all forms are.
  const most = [...(sources.data ?? [])].sort((a, b) => formsOf(b) - formsOf(a));
  const source = most.find(({ type }) => type === wantedType) ?? most[0];
  const by = source?.by.find(({ id }) => id === wantedBy) ?? source?.by[0];
  const question = { type: source?.type ?? '', period: period ?? '', by: by?.id ?? '', group };
  const results = useOperation(
    'evaluation.results',
    { ...question, department },
    { enabled: source !== undefined && by !== undefined && period !== null, keep: true },
  );

  if (sources.error) return <FailureNote failure={sources.error.failure} />;
  if (sources.isPending) return <SkeletonRows rows={12} />;
  if (!source || !by || period === null) {
    return (
      <EmptyState
        title={t('evaluation.empty')}
        action={<Button onClick={() => go('/import')}>{t('evaluation.go-import')}</Button>}
      />
    );
  }
  const type = catalog.type(source.type);
  const data = results.data;
  const scale = evaluationSource(type)?.scores.instrument.scale;
  const funnel = data && scale && funnelChart(data, scale, t);
  return (
    <div className="evaluation-results">
      <div className="evaluation-bar">
        <Select
          value={source.type}
          onChange={(next) => {
            setType(next);
            setBy(null);
            setGroup(undefined);
          }}
          aria-label={t('evaluation.form')}
          options={most.map((entry) => ({
            value: entry.type,
            label: say(catalog.type(entry.type).plural),
          }))}
          popupMatchSelectWidth={false}
        />
        <Segmented
          value={by.id}
          onChange={(next) => {
            setBy(next);
            setOpen(null);
          }}
          aria-label={t('evaluation.by')}
          options={source.by.map(({ id, kind }) => ({ value: id, label: t(`evaluation.by-${kind}`) }))}
        />
        {data && data.groups.length > 1 && (
          <Segmented
            value={data.group ?? ''}
            onChange={(next) => setGroup(next === '' ? null : next)}
            aria-label={t('evaluation.group')}
            options={data.groups.map(({ code, forms }) => ({
              value: code ?? '',
              label: `${groupLabel(type, code, say, t)} ${forms}`,
            }))}
          />
        )}
        {data && data.targets.length > 0 && (
          <>
            <SheetsButton
              question={{ ...question, group: data.group }}
              department={department}
              targets={null}
              label={t('feedback-sheets.make-all')}
            />
            <ReceiptsButton question={{ ...question, group: data.group }} department={department} />
          </>
        )}
      </div>
      {results.error && (
        <FailureNote failure={results.error.failure} onRetry={() => void results.refetch()} />
      )}
      {results.isPending && <SkeletonRows rows={12} />}
      {data && data.all === null && data.targets.length === 0 && (
        <EmptyState title={t('evaluation.none-in-period')} />
      )}
      {data && (data.all !== null || data.targets.length > 0) && (
        <>
          <Summary results={data} anonymous={source.anonymous} kind={by.kind} />
          {funnel && (
            <Panel title={t('evaluation.funnel')}>
              <ChartFrame chart={funnel} sentence={t('evaluation.funnel-sentence')} height={260} />
            </Panel>
          )}
          <ResultsTable results={data} kind={by.kind} lowest={scale?.lowest ?? null} onOpen={setOpen} />
        </>
      )}
      {open !== null && data && (
        <TargetDrawer
          question={{ ...question, group: data.group, target: open }}
          type={type}
          results={data}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

const formsOf = (source: { years: readonly { forms: number }[] }) =>
  source.years.reduce((sum, { forms }) => sum + forms, 0);
