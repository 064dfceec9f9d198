import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { forgetWorkspace } from '../../app/cache.ts';
import { useCommand } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Panel } from '../../ui/page.tsx';

/** A workspace without a record: import what there is, or look at the sample first. */
export function NothingYet({ importButton }: { importButton: React.ReactNode }) {
  const t = useT();
  const sample = useCommand('workspace.sample');
  const explore = async () => {
    const made = await sample.run({});
    if (made.ok) forgetWorkspace();
  };
  return (
    <Panel>
      {sample.failure && <FailureNote failure={sample.failure} onClose={sample.reset} />}
      {sample.pending ? (
        <JobProgress progress={sample.progress} onCancel={sample.cancel} delay={0} />
      ) : (
        <EmptyState
          icon={<InboxOutlined />}
          title={t('home.nothing-yet')}
          hint={t('home.nothing-yet-hint')}
          action={
            <div className="home-first">
              {importButton}
              <Button onClick={() => void explore()}>{t('welcome.sample')}</Button>
              <small>{t('home.sample-hint')}</small>
            </div>
          }
        />
      )}
    </Panel>
  );
}
