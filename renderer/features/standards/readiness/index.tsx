import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { daysOf } from '#shared/periods/period.ts';
import { call, shell, useOperation } from '../../../app/client.ts';
import { useFrameworks } from '../../../app/frameworks.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { StandardsTabs } from '../tabs.tsx';
import { DepartmentMatrix } from './departments.tsx';
import { ItemMatrix, type ItemOrder, orders } from './items.tsx';
import { ReadinessTrend } from './trend.tsx';

type View = 'item' | 'department';

/** How ready a framework is: items by state with what is at stake and what to do next, and departments by item. */
export function ReadinessView({ framework: chosen }: { framework: string | null }) {
  const { t, say, language } = useLanguage();
  const { workspace, year } = useScope();
  const { all, inUse } = useFrameworks();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [view, setView] = useState<View>('item');
  const [order, setOrder] = useState<ItemOrder>('weakest');
  const found = all.find(({ id }) => id === chosen) ?? inUse[0] ?? all[0];
  const period = year ?? '';
  const matrix = useOperation(
    'readiness.matrix',
    { framework: found?.id ?? '', period },
    { enabled: year !== null && found !== undefined, keep: true },
  );
  const counts = JSON.stringify(matrix.data?.counts ?? null);
  useEffect(() => {
    if (counts !== 'null' && period && !workspace.readOnly) void call('readiness.keep', { period });
  }, [counts, period, workspace.readOnly]);
  if (!found) return null;
  const framework = year === null ? found : frameworkOn(found, daysOf(year).to);
  const write = async (format: string) => {
    const path = await shell('chooseSavePath', {
      title: t('readiness.export-title'),
      defaultPath: `${t('readiness.title')}-${found.id}-${period}.${format}`,
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
    });
    if (!path.ok || !path.data.path) return;
    const written = await call('readiness.export', {
      framework: found.id,
      period,
      language,
      path: path.data.path,
    });
    if (written.ok) message.success(t('readiness.exported', { path: written.data.path }));
    else message.error(<FailureNote failure={written.error} />);
  };
  return (
    <Page
      fill
      above={<StandardsTabs current="readiness" />}
      title={t('readiness.title')}
      description={
        matrix.data && (
          <span className="readiness-sum">
            {t('readiness.ready-count', { n: matrix.data.counts.ready, all: matrix.data.counts.items })}
            {matrix.data.counts.atStake !== null &&
              ` · ${t('readiness.stake-sum', { n: matrix.data.counts.atStake })}`}
            <ReadinessTrend days={matrix.data.days} />
          </span>
        )
      }
      actions={
        <>
          <Select
            value={found.id}
            aria-label={t('standards.framework')}
            style={{ width: 340 }}
            options={(inUse.includes(found) ? inUse : [...inUse, found]).map((entry) => ({
              value: entry.id,
              label: `${say(entry.label)} · ${t('standards.edition', { edition: entry.edition })}`,
            }))}
            onChange={(id) => go(`/standards/readiness/${id}`)}
          />
          <Dropdown
            menu={{
              items: (['xlsx', 'pdf'] as const).map((key) => ({ key, label: t(`readiness.export-${key}`) })),
              onClick: ({ key }) => void write(key),
            }}
          >
            <Button icon={<DownloadOutlined />}>{t('readiness.export')}</Button>
          </Dropdown>
        </>
      }
    >
      {year === null ? (
        <EmptyState
          title={t('standards.no-period')}
          action={<Button onClick={() => go('/import')}>{t('indicators.go-import')}</Button>}
        />
      ) : (
        <>
          {matrix.error && (
            <FailureNote failure={matrix.error.failure} onRetry={() => void matrix.refetch()} />
          )}
          <div className="evidence-bar">
            <Segmented<View>
              value={view}
              aria-label={t('readiness.title')}
              onChange={setView}
              options={[
                { value: 'item', label: t('readiness.by-item') },
                { value: 'department', label: t('readiness.by-department') },
              ]}
            />
            {view === 'item' && (
              <Segmented<ItemOrder>
                value={order}
                aria-label={t('readiness.item')}
                onChange={setOrder}
                options={orders.map((value) => ({ value, label: t(`readiness.${value}`) }))}
              />
            )}
            <span className="standards-soft">
              {view === 'item'
                ? matrix.data?.counts.atStake != null && t('readiness.stake-hint')
                : t('readiness.departments-hint')}
            </span>
          </div>
          {matrix.isPending && <SkeletonRows rows={14} />}
          {matrix.data &&
            (view === 'item' ? (
              <ItemMatrix framework={framework} matrix={matrix.data} order={order} />
            ) : (
              <DepartmentMatrix framework={framework} matrix={matrix.data} />
            ))}
        </>
      )}
    </Page>
  );
}
