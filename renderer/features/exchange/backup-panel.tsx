import { SaveOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { forgetWorkspace, invalidate } from '../../app/cache.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { BackupTable } from '../../ui/backup-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

export function BackupPanel() {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const list = useOperation('backups.list', { folder: workspace.folder });
  const create = useCommand('backups.create');
  const restore = useCommand('backups.restore');
  const backUp = async () => {
    const result = await create.run({});
    if (!result.ok) return;
    invalidate(['backups']);
    void message.success(t('exchange.backed-up'));
  };
  const putBack = async (path: string) => {
    const result = await restore.run({ folder: workspace.folder, path });
    if (!result.ok) return;
    forgetWorkspace();
    void message.success(t('exchange.restored'));
  };
  const failure = create.failure ?? restore.failure ?? list.error?.failure ?? null;
  return (
    <Panel
      flush
      title={t('exchange.backups')}
      extra={
        <>
          <span>{t('exchange.backups-hint')}</span>
          <Button
            type="primary"
            size="small"
            icon={<SaveOutlined />}
            disabled={workspace.readOnly}
            loading={create.pending}
            onClick={() => void backUp()}
          >
            {t('exchange.back-up')}
          </Button>
        </>
      }
    >
      {failure && <FailureNote failure={failure} />}
      {(create.pending || restore.pending) && (
        <div className="exchange-job">
          <JobProgress
            progress={create.progress ?? restore.progress}
            waiting={t(create.pending ? 'exchange.backing-up' : 'exchange.restoring')}
          />
        </div>
      )}
      {list.data ? (
        <BackupTable
          backups={list.data.backups}
          onRestore={workspace.readOnly ? null : putBack}
          empty={<EmptyState title={t('exchange.no-backups')} hint={t('exchange.no-backups-hint')} />}
        />
      ) : (
        list.isPending && <SkeletonRows rows={4} />
      )}
    </Panel>
  );
}
