/** A mock visit: draw, look through line by line, and what it would cost. */
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { planOf } from '#shared/visit/plans.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useFrameworks } from '../../../app/frameworks.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatStamp } from '../../../ui/format-date.ts';
import { Page, Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { StandardsTabs } from '../tabs.tsx';
import { ExportButton } from './export-button.tsx';
import { GapList } from './gap-list.tsx';
import { LineList } from './line-list.tsx';
import './visit.css';

export function MockVisit() {
  const { t, say } = useLanguage();
  const { workspace, year } = useScope();
  const [, go] = useLocation();
  const [, route] = useRoute('/standards/visit/:id?');
  const { inUse } = useFrameworks();
  const planned = inUse.filter(({ id, basedOn }) => planOf(id, basedOn ?? null).length > 0);
  const [framework, setFramework] = useState<string | null>(null);
  const [seed, setSeed] = useState<number | null>(null);
  const list = useOperation('visits.list', {});
  const chosen = route?.id ?? list.data?.visits[0]?.id ?? null;
  const opened = useOperation('visits.open', { id: chosen ?? '' }, { enabled: chosen !== null, keep: true });
  const draw = useCommand('visits.draw');
  const of =
    framework ?? planned.find(({ rating }) => rating.kind === 'points')?.id ?? planned[0]?.id ?? null;
  const start = async () => {
    if (of === null || year === null) return;
    const drawn = await draw.run({ framework: of, period: year, seed });
    if (drawn.ok) go(`/standards/visit/${drawn.data.id}`);
  };
  const failure = draw.failure ?? list.error?.failure ?? opened.error?.failure;
  const visit = opened.data?.visit;
  return (
    <Page
      title={t('visit.title')}
      above={<StandardsTabs current="visit" />}
      description={t('visit.description')}
      actions={
        <>
          <Select
            value={of}
            aria-label={t('standards.framework')}
            style={{ width: 260 }}
            options={planned.map(({ id, label }) => ({ value: id, label: say(label) }))}
            onChange={setFramework}
          />
          <InputNumber
            value={seed}
            min={0}
            max={999_999}
            precision={0}
            aria-label={t('visit.seed')}
            placeholder={t('visit.seed')}
            onChange={setSeed}
          />
          <Button
            type="primary"
            disabled={workspace.readOnly || of === null || year === null}
            loading={draw.pending}
            onClick={() => void start()}
          >
            {t('visit.draw')}
          </Button>
        </>
      }
    >
      {failure && <FailureNote failure={failure} />}
      {list.data?.visits.length === 0 && (
        <Panel>
          <EmptyState title={t('visit.none')} hint={t('visit.none-hint')} />
        </Panel>
      )}
      {list.isPending && <SkeletonRows rows={10} />}
      {visit && opened.data && (
        <>
          <Panel
            flush
            title={t('visit.gaps')}
            extra={
              <>
                <ExportButton visit={visit.id} />
                <Select
                  size="small"
                  value={visit.id}
                  aria-label={t('visit.which')}
                  options={(list.data?.visits ?? []).map(({ id, at, seed: drawn }) => ({
                    value: id,
                    label: `${formatStamp(at)} · ${t('visit.seed')} ${drawn}`,
                  }))}
                  onChange={(id) => go(`/standards/visit/${id}`)}
                />
              </>
            }
          >
            <p className="visit-sum">
              {t('visit.sum', { lines: visit.lines, looked: visit.looked, gaps: visit.gaps })}
              {visit.atStake !== null && ` ${t('visit.at-stake', { points: visit.atStake })}`}{' '}
              {t('visit.drawn', { seed: visit.seed, by: visit.by, period: visit.period })}
            </p>
            <GapList departments={opened.data.departments} />
          </Panel>
          <LineList key={visit.id} visit={visit.id} lines={opened.data.lines} readOnly={workspace.readOnly} />
        </>
      )}
    </Page>
  );
}
