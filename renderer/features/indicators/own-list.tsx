import { ArrowLeftOutlined, ExportOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import type { OwnIndicator } from '#shared/indicators/book.ts';
import { shell, useCommand, useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { TakeDialog } from './take-dialog.tsx';

const FILES = [{ name: 'JSON', extensions: ['json'] }];

/** The office's own indicators: those in force, those to be mended, and the retired ones. */
export function OwnList() {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const book = useIndicators();
  const list = useOperation('indicators.own', {});
  const exporting = useCommand('indicators.export');
  const reading = useCommand('indicators.read');
  const [read, setRead] = useState<Output<'indicators.read'> | null>(null);
  const own = list.data?.own ?? [];

  const stateOf = ({ id, versions }: OwnIndicator) => {
    if (!versions.at(-1)) return 'retired';
    return book.unfit.some((entry) => entry.id === id) ? 'unfit' : 'in-force';
  };
  const exportAll = async () => {
    const chosen = await shell('chooseSavePath', {
      title: t('definitions.export'),
      defaultPath: 'attest-indicators.json',
      filters: FILES,
    });
    if (!chosen.ok || !chosen.data.path) return;
    const result = await exporting.run({ ids: null, path: chosen.data.path });
    if (result.ok) void message.success(t('definitions.exported', { path: result.data.path }));
  };
  const importFrom = async () => {
    const chosen = await shell('chooseFiles', {
      title: t('definitions.import'),
      filters: FILES,
      many: false,
    });
    const path = chosen.ok ? chosen.data.paths[0] : undefined;
    if (!path) return;
    const result = await reading.run({ path });
    if (result.ok) setRead(result.data);
  };

  return (
    <Page
      above={
        <Link href="/indicators">
          <ArrowLeftOutlined /> {t('indicators.back')}
        </Link>
      }
      title={t('definitions.own')}
      description={t('definitions.own-description')}
      actions={
        <>
          <Button
            icon={<ExportOutlined />}
            disabled={!own.some(({ versions }) => versions.at(-1))}
            onClick={() => void exportAll()}
          >
            {t('definitions.export')}
          </Button>
          {!workspace.readOnly && (
            <>
              <Button icon={<ImportOutlined />} loading={reading.pending} onClick={() => void importFrom()}>
                {t('definitions.import')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/indicators/new')}>
                {t('definitions.new')}
              </Button>
            </>
          )}
        </>
      }
    >
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {reading.failure && <FailureNote failure={reading.failure} onClose={reading.reset} />}
      {exporting.failure && <FailureNote failure={exporting.failure} onClose={exporting.reset} />}
      {list.data && own.length === 0 && (
        <EmptyState
          title={t('definitions.own-none')}
          hint={t('definitions.own-none-hint')}
          action={
            workspace.readOnly ? undefined : (
              <Button type="primary" onClick={() => go('/indicators/new')}>
                {t('definitions.new')}
              </Button>
            )
          }
        />
      )}
      {own.length > 0 && (
        <DataTable<OwnIndicator>
          label={t('definitions.own')}
          rowKey="id"
          dataSource={own}
          onOpen={({ id }) => go(`/indicators/${id}/definition`)}
          columns={[
            {
              key: 'label',
              title: t('indicators.indicator'),
              render: (_, { id, versions }) => {
                const last = [...versions].reverse().find((version) => version !== null);
                return <Link href={`/indicators/${id}/definition`}>{last ? say(last.label) : id}</Link>;
              },
            },
            {
              key: 'version',
              title: t('indicators.version'),
              width: 96,
              className: 'figures',
              render: (_, { versions }) => versions.length,
            },
            {
              key: 'from',
              title: t('definitions.effective'),
              width: 160,
              className: 'figures',
              render: (_, { versions }) => versions.at(-1)?.effectiveFrom ?? '–',
            },
            {
              key: 'state',
              title: t('definitions.state'),
              width: 200,
              render: (_, entry) => t(`definitions.state-${stateOf(entry)}`),
            },
          ]}
        />
      )}
      {read && <TakeDialog read={read} own={own} onClose={() => setRead(null)} />}
    </Page>
  );
}
