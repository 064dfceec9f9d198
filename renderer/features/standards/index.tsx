import { Button, Select } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { daysOf } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { itemParts } from './readiness/next-place.ts';
import { StandardList } from './standard-list.tsx';
import { StandardView } from './standard-view.tsx';
import './standards.css';
import { StandardsTabs } from './tabs.tsx';
import { complete, pointsOf } from './tree.ts';

/** A framework as a tree with its readiness, and one item with all that belongs to it. */
export function StandardsScreen() {
  const { t, say } = useLanguage();
  const { workspace, year } = useScope();
  const [, go] = useLocation();
  const [, route] = useRoute('/standards/:framework?/:code?/:part?');
  const { all, inUse } = useFrameworks();
  const chosen = all.find(({ id }) => id === route?.framework) ?? inUse[0] ?? all[0];
  const overview = useOperation(
    'standards.overview',
    { framework: chosen?.id ?? '', period: year ?? '' },
    { enabled: year !== null && chosen !== undefined, keep: true },
  );
  if (!chosen) return null;
  if (year === null) {
    return (
      <Page title={t('standards.title')}>
        <EmptyState
          title={t('standards.no-period')}
          action={<Button onClick={() => go('/import')}>{t('indicators.go-import')}</Button>}
        />
      </Page>
    );
  }
  const framework = frameworkOn(chosen, daysOf(year).to);
  const leaves = leavesOf(framework);
  const states = overview.data?.items ?? [];
  const code = leaves.some((leaf) => leaf.code === route?.code)
    ? (route?.code ?? null)
    : (leaves[0]?.code ?? null);
  const item = leaves.find((leaf) => leaf.code === code);
  const state = states.find((entry) => entry.code === code);
  const points = pointsOf(framework, states);
  return (
    <Page
      fill
      above={<StandardsTabs current="items" />}
      title={t('standards.title')}
      description={
        <>
          {t('standards.ready-count', { done: states.filter(complete).length, all: leaves.length })}
          {points !== null &&
            ` · ${t('standards.points-sum', { points, total: framework.totalPoints ?? 100 })}`}
          {` · ${t(`standards.status-${framework.status}`)}`}
        </>
      }
      actions={
        <>
          <Button onClick={() => go('/frameworks')}>{t('frameworks.manage')}</Button>
          <Select
            value={framework.id}
            aria-label={t('standards.framework')}
            style={{ width: 340 }}
            options={all
              .filter((entry) => entry === chosen || inUse.includes(entry))
              .map((entry) => ({
                value: entry.id,
                label: `${say(entry.label)} · ${t('standards.edition', { edition: entry.edition })}`,
              }))}
            onChange={(id) => go(`/standards/${id}`)}
          />
        </>
      }
    >
      {overview.error && (
        <FailureNote failure={overview.error.failure} onRetry={() => void overview.refetch()} />
      )}
      <div className="standards-body">
        <StandardList
          framework={framework}
          states={states}
          current={code}
          onChoose={(next) => go(`/standards/${framework.id}/${next}`)}
        />
        <div className="standards-pane">
          {overview.isPending && <SkeletonRows rows={14} />}
          {item && state && (
            <StandardView
              key={`${framework.id} ${item.code} ${year}`}
              framework={framework}
              item={item}
              state={state}
              period={year}
              readOnly={workspace.readOnly}
              part={itemParts.find((part) => part === route?.part) ?? null}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
