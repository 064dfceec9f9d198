import { Button } from 'antd';
import { failureText } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/lib/result.ts';
import { forgetWorkspace } from '../../app/cache.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { BackupTable } from '../../ui/backup-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { Report } from './report.tsx';

/** What can be done about a workspace that did not open, by the code of the refusal. */
const WAYS: Record<string, { readOnly: boolean; backups: boolean }> = {
  'workspace-corrupt': { readOnly: true, backups: true },
  'workspace-missing': { readOnly: false, backups: true },
  'workspace-locked': { readOnly: true, backups: false },
  'workspace-future': { readOnly: false, backups: true },
};

const TITLES = {
  'workspace-corrupt': 'recovery.corrupt-title',
  'workspace-missing': 'recovery.missing-title',
  'workspace-locked': 'recovery.locked-title',
  'workspace-future': 'recovery.future-title',
} as const;

const isKnown = (code: string): code is keyof typeof TITLES => code in TITLES;

export function WorkspaceBroken(props: { failure: Failure; folder: string; onDone(): void }) {
  const { t, language } = useLanguage();
  const { failure, folder } = props;
  const ways = WAYS[failure.code] ?? { readOnly: false, backups: true };
  const list = useOperation('backups.list', { folder }, { enabled: ways.backups });
  const open = useCommand('workspace.open');
  const restore = useCommand('backups.restore');
  const tryOpen = async (readOnly: boolean) => {
    const result = await open.run({ folder, readOnly });
    if (result.ok) forgetWorkspace();
  };
  const putBack = async (path: string) => {
    const result = await restore.run({ folder, path });
    if (result.ok) forgetWorkspace();
  };
  const second = restore.failure ?? open.failure;
  return (
    <>
      <h1>{t(isKnown(failure.code) ? TITLES[failure.code] : 'recovery.other-title')}</h1>
      <p>{failureText(language, { ...failure, details: { folder, ...failure.details } })}</p>
      <p className="recovery-folder">{folder}</p>
      {second && <FailureNote failure={second} />}
      <div className="form-actions">
        <Button type="primary" loading={open.pending} onClick={() => void tryOpen(false)}>
          {t('common.retry')}
        </Button>
        {ways.readOnly && (
          <Button disabled={open.pending} onClick={() => void tryOpen(true)}>
            {t('recovery.open-read-only')}
          </Button>
        )}
        <Button onClick={props.onDone}>{t('recovery.other-workspace')}</Button>
      </div>
      {ways.backups && list.data && (
        <Panel flush title={t('recovery.backups')}>
          <BackupTable
            backups={list.data.backups}
            onRestore={putBack}
            empty={<EmptyState title={t('recovery.no-backups')} hint={t('recovery.no-backups-hint')} />}
          />
        </Panel>
      )}
      <Report what={`${failure.code}\n${failure.message}\n${JSON.stringify(failure.details ?? {})}`} />
    </>
  );
}
