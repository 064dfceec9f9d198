import { Button, Checkbox, Segmented, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { qualityChecks } from '#shared/quality/index.ts';
import { countLevels } from '#shared/quality/levels.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { FindingsDrawer } from './findings-drawer.tsx';
import { Matrix, type Place } from './matrix.tsx';
import { checkRows, type LevelFilter } from './model.ts';
import { Trend } from './trend.tsx';

const LEVELS = ['all', 'error', 'warning', 'note'] as const;

/** All checks by department, brought up to date by itself. */
export function Checks() {
  const { t, say } = useLanguage();
  const { workspace, period, department } = useScope();
  const catalog = useCatalog();
  const checks = useMemo(() => qualityChecks(catalog), [catalog]);
  const overview = useOperation('quality.overview', { period, department }, { keep: true });
  const refresh = useCommand('quality.refresh');
  const [level, setLevel] = useState<LevelFilter>('all');
  const [type, setType] = useState<string | null>(null);
  const [clean, setClean] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const stale = (overview.data?.stale ?? 0) > 0 && !workspace.readOnly;
  const { run, pending, failure } = refresh;
  useEffect(() => {
    if (stale && !pending && failure === null) void run({});
  }, [stale, pending, failure, run]);

  const rows = useMemo(
    () => overview.data && checkRows(checks, overview.data, { level, type, clean, department }),
    [checks, overview.data, level, type, clean, department],
  );
  const levels = overview.data && countLevels(checks, overview.data.cells);
  const open = rows?.reduce((sum, row) => sum + row.open, 0) ?? 0;
  const dismissed = rows?.reduce((sum, row) => sum + row.dismissed, 0) ?? 0;
  const types = [...new Set(checks.map((check) => check.type))];
  return (
    <div className="quality-checks">
      <div className="quality-bar">
        <Segmented<LevelFilter>
          value={level}
          onChange={setLevel}
          aria-label={t('quality.level')}
          options={LEVELS.map((value) => ({
            value,
            label:
              value === 'all' || !levels
                ? t(`quality.level-${value}`)
                : `${t(`quality.level-${value}`)} ${levels[value]}`,
          }))}
        />
        <Select<string>
          value={type ?? ''}
          onChange={(next) => setType(next === '' ? null : next)}
          aria-label={t('quality.type')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 200 }}
          options={[
            { value: '', label: t('quality.all-types') },
            ...types.map((id) => ({ value: id, label: say(catalog.type(id).plural) })),
          ]}
        />
        <Checkbox checked={clean} onChange={(event) => setClean(event.target.checked)}>
          {t('quality.show-clean')}
        </Checkbox>
        <span className="quality-summary" role="status">
          {overview.data &&
            [
              open === 0 ? t('quality.summary-none') : t('quality.summary', { n: open }),
              dismissed > 0 ? t('quality.dismissed-count', { n: dismissed }) : null,
              overview.data.at === null
                ? t('quality.never')
                : t('quality.as-of', { at: formatStamp(overview.data.at) }),
            ]
              .filter(Boolean)
              .join(' · ')}
        </span>
        {overview.data && <Trend points={overview.data.trend} />}
      </div>
      {refresh.pending && <JobProgress progress={refresh.progress} waiting={t('quality.computing')} />}
      {failure && <FailureNote failure={failure} onRetry={() => void run({})} />}
      {overview.error && (
        <FailureNote failure={overview.error.failure} onRetry={() => void overview.refetch()} />
      )}
      {overview.isPending && <SkeletonRows rows={14} />}
      {rows?.length === 0 && !refresh.pending && (
        <EmptyState
          title={t('quality.clean')}
          hint={t('quality.clean-hint')}
          action={<Button onClick={() => setClean(true)}>{t('quality.show-clean')}</Button>}
        />
      )}
      {rows && rows.length > 0 && <Matrix rows={rows} onOpen={setPlace} />}
      {place && <FindingsDrawer place={place} onClose={() => setPlace(null)} />}
    </div>
  );
}
