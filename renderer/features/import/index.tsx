import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { readableExtensions } from '#shared/importing/file-formats.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useDroppedFiles } from '../../app/dropped-files.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { BatchList } from './batch-list.tsx';
import { type Done, DonePanel } from './done-panel.tsx';
import './import.css';
import { StagedImport } from './staged-import.tsx';
import { refreshImports, useStagedImports } from './use-import.ts';

type Refused = Output<'import.stage'>['failures'];

/** Drop files, see how they are understood, fix, review the plan, write, and take a whole batch back. */
export function ImportScreen() {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const staged = useStagedImports();
  const stage = useCommand('import.stage');
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [refused, setRefused] = useState<Refused>([]);
  const current = staged.imports.find(({ id }) => id === chosen) ?? staged.imports[0] ?? null;

  const { run } = stage;
  const take = useCallback(
    async (paths: string[]) => {
      setDone(null);
      const result = await run({ paths });
      await refreshImports();
      if (!result.ok) return;
      setRefused(result.data.failures);
      setChosen(result.data.imports[0]?.id ?? null);
    },
    [run],
  );
  useDroppedFiles(
    useCallback(
      (paths: string[]) => {
        if (!workspace.readOnly) void take(paths);
      },
      [take, workspace.readOnly],
    ),
  );
  const choose = async () => {
    const answer = await shell('chooseFiles', {
      title: t('importing.choose-files'),
      filters: [{ name: t('importing.tables'), extensions: [...readableExtensions] }],
      many: true,
    });
    if (answer.ok && answer.data.paths.length > 0) void take(answer.data.paths);
  };

  return (
    <Page
      title={t('importing.title')}
      description={t('importing.description')}
      actions={
        !workspace.readOnly && (
          <Button
            type={current || done ? 'default' : 'primary'}
            onClick={() => void choose()}
            disabled={stage.pending}
          >
            {t('importing.choose-files')}
          </Button>
        )
      }
    >
      {workspace.readOnly && <Alert type="info" showIcon title={t('importing.read-only')} />}
      {stage.pending && (
        <JobProgress progress={stage.progress} onCancel={stage.cancel} waiting={t('importing.reading')} />
      )}
      {stage.failure && <FailureNote failure={stage.failure} onClose={stage.reset} />}
      {staged.failure && <FailureNote failure={staged.failure} />}
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          closable={{ onClose: () => setRefused([]) }}
          title={t('importing.failures')}
          description={
            <ul className="import-refused">
              {refused.map((failure) => (
                <li key={failure.file}>
                  <strong>{failure.file}</strong> {say(failure.message)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {staged.imports.length > 1 && !done && (
        <nav className="import-files" aria-label={t('importing.staged')}>
          {staged.imports.map((entry) => (
            <button
              key={entry.id}
              type="button"
              aria-current={entry.id === current?.id}
              onClick={() => setChosen(entry.id)}
            >
              <span>{entry.file}</span>
              <small className="figures">
                {formatCount(entry.counts.read)}
                {entry.counts.rejected > 0 && (
                  <em>{` ${t('importing.sum-rejected')} ${formatCount(entry.counts.rejected)}`}</em>
                )}
              </small>
            </button>
          ))}
        </nav>
      )}
      {done ? (
        <DonePanel done={done} onClose={() => setDone(null)} />
      ) : current ? (
        <StagedImport
          key={current.id}
          staged={current}
          onDone={(result) => {
            setDone(result);
            void refreshImports();
          }}
          onDiscarded={() => void refreshImports()}
        />
      ) : (
        !workspace.readOnly &&
        !stage.pending && (
          <button type="button" className="import-drop" onClick={() => void choose()}>
            <InboxOutlined aria-hidden="true" />
            <strong>{t('importing.drop-title')}</strong>
            <span>{t('importing.drop-hint')}</span>
          </button>
        )
      )}
      {!current && <BatchList />}
    </Page>
  );
}
