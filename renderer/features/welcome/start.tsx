/** Which workspace: the sample, a new one, or one from before. */
import { ExperimentOutlined, FolderAddOutlined, FolderOpenOutlined, LockOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { Profile } from '#shared/api/workspace.ts';
import type { Failure } from '#shared/lib/result.ts';
import { forgetWorkspace } from '../../app/cache.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { CreateForm } from './create-form.tsx';
import { RecentList } from './recent-list.tsx';

/** Refusals that have a page of their own, because there is something to do about them. */
const RECOVERABLE = ['workspace-corrupt', 'workspace-missing', 'workspace-locked', 'workspace-future'];

export function Start(props: {
  state: Output<'app.state'>;
  profile: Profile;
  onBroken(broken: { failure: Failure; folder: string }): void;
}) {
  const t = useT();
  const [creating, setCreating] = useState(false);
  const sample = useCommand('workspace.sample');
  const opening = useCommand('workspace.open');
  const busy = sample.pending || opening.pending;

  const open = async (folder: string, readOnly: boolean) => {
    const result = await opening.run({ folder, readOnly });
    if (result.ok) forgetWorkspace();
    else if (RECOVERABLE.includes(result.error.code)) props.onBroken({ failure: result.error, folder });
  };
  const choose = async (readOnly: boolean) => {
    const chosen = await shell('chooseFolder', {
      title: t('welcome.choose-workspace'),
      defaultPath: props.state.defaultFolder,
    });
    if (chosen.ok && chosen.data.path) await open(chosen.data.path, readOnly);
  };
  const explore = async () => {
    const result = await sample.run({});
    if (result.ok) forgetWorkspace();
  };

  if (creating) {
    return <CreateForm state={props.state} onBack={() => setCreating(false)} />;
  }
  if (sample.pending) {
    return (
      <div className="welcome-making">
        <h1>{t('welcome.making-sample')}</h1>
        <p className="welcome-lead">{t('welcome.making-sample-hint')}</p>
        <JobProgress progress={sample.progress} onCancel={sample.cancel} delay={0} />
      </div>
    );
  }
  const failure = sample.failure ?? opening.failure;
  return (
    <>
      <h1>{t('welcome.hello', { name: props.profile.name })}</h1>
      <p className="welcome-lead">{t('welcome.hello-hint')}</p>
      {failure && !RECOVERABLE.includes(failure.code) && (
        <FailureNote
          failure={failure}
          onClose={() => {
            sample.reset();
            opening.reset();
          }}
        />
      )}
      <div className="welcome-choices">
        <button type="button" className="welcome-choice" disabled={busy} onClick={() => void explore()}>
          <ExperimentOutlined aria-hidden />
          <span>
            <strong>{t('welcome.sample')}</strong>
            <small>{t('welcome.sample-hint')}</small>
          </span>
        </button>
        <button type="button" className="welcome-choice" disabled={busy} onClick={() => setCreating(true)}>
          <FolderAddOutlined aria-hidden />
          <span>
            <strong>{t('welcome.create')}</strong>
            <small>{t('welcome.create-hint')}</small>
          </span>
        </button>
        <button type="button" className="welcome-choice" disabled={busy} onClick={() => void choose(false)}>
          <FolderOpenOutlined aria-hidden />
          <span>
            <strong>{t('welcome.open')}</strong>
            <small>{t('welcome.open-hint')}</small>
          </span>
        </button>
        <button type="button" className="welcome-choice" disabled={busy} onClick={() => void choose(true)}>
          <LockOutlined aria-hidden />
          <span>
            <strong>{t('welcome.open-read-only')}</strong>
            <small>{t('welcome.open-read-only-hint')}</small>
          </span>
        </button>
      </div>
      {props.state.recent.length > 0 && (
        <RecentList
          recent={props.state.recent}
          busy={busy}
          onOpen={(folder, only) => void open(folder, only)}
        />
      )}
    </>
  );
}
