import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { QueueEntry } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { readableExtensions } from '#shared/importing/file-formats.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useDroppedFiles } from '../../app/dropped-files.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { AllDone } from './all-done.tsx';
import { BatchList } from './batch-list.tsx';
import { type Done, DonePanel } from './done-panel.tsx';
import './import.css';
import { QueuePanel } from './queue-panel.tsx';
import { ReceiptsDrawer, type WrittenFile } from './receipts-drawer.tsx';
import { RecipesDrawer } from './recipes-drawer.tsx';
import { StagedImport } from './staged-import.tsx';
import { refreshImports, useQueue } from './use-import.ts';
import { useQueueKeys } from './use-queue-keys.ts';

const waits = ({ state }: QueueEntry) => state === 'needs-you' || state === 'ready';

const writtenFile = ({ state, batch, file, department, counts }: QueueEntry): WrittenFile[] =>
  state === 'committed' && batch && counts ? [{ batch, file, department, counts }] : [];

/** Drop files, see how they are understood, fix, review the plan, write, and take a whole batch back. */
export function ImportScreen() {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { entries, failure, loading } = useQueue();
  const stage = useCommand('import.stage');
  const commitAll = useCommand('import.commit-ready');
  const clear = useCommand('import.queue-clear');
  const [chosen, setChosen] = useState<string | null>(null);
  const [moved, setMoved] = useState<Record<string, Done['moved']>>({});
  const [all, setAll] = useState<Output<'import.commit-ready'> | null>(null);
  const [recipes, setRecipes] = useState(false);
  const [receipts, setReceipts] = useState(false);
  const current = entries.find(({ id }) => id === chosen) ?? entries.find(waits) ?? entries.at(-1) ?? null;

  const { run } = stage;
  const take = useCallback(
    async (paths: string[]) => {
      setAll(null);
      const result = await run({ paths });
      await refreshImports();
      if (result.ok && result.data.imports[0]) setChosen(result.data.imports[0].id);
      else setChosen(null);
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
  const step = (by: number) => {
    const at = entries.findIndex(({ id }) => id === current?.id);
    const next = entries[at + by];
    if (next) setChosen(next.id);
  };
  const goOn = async () => {
    const next = entries.find((entry) => waits(entry) && entry.id !== current?.id);
    if (next) setChosen(next.id);
    else {
      await clear.run({});
      setChosen(null);
      await refreshImports();
    }
  };
  const writeAll = async () => {
    const imports = entries.flatMap(({ id, state, plan }) =>
      state === 'ready' && plan ? [{ import: id, plan }] : [],
    );
    if (imports.length === 0) return;
    const result = await commitAll.run({ imports });
    if (result.ok) setAll(result.data);
    setChosen(null);
    await refreshImports();
  };
  const settle = useCallback((id: string, result: Done) => {
    setMoved((old) => ({ ...old, [id]: result.moved }));
    setChosen(id);
    void refreshImports();
  }, []);
  useQueueKeys(step);
  useHotkeys({
    'ctrl+shift+enter': () => {
      if (!workspace.readOnly && !commitAll.pending) void writeAll();
    },
  });
  const others = entries.some((entry) => waits(entry) && entry.id !== current?.id);

  return (
    <Page
      title={t('importing.title')}
      description={entries.length === 0 && t('importing.description')}
      actions={
        <>
          <Button onClick={() => setRecipes(true)}>{t('importing.recipes')}</Button>
          {!workspace.readOnly && (
            <Button
              type={current ? 'default' : 'primary'}
              onClick={() => void choose()}
              disabled={stage.pending}
            >
              {t('importing.choose-files')}
            </Button>
          )}
        </>
      }
    >
      {workspace.readOnly && <Alert type="info" showIcon title={t('importing.read-only')} />}
      {stage.pending && (
        <JobProgress progress={stage.progress} onCancel={stage.cancel} waiting={t('importing.reading')} />
      )}
      {commitAll.pending && (
        <JobProgress
          progress={commitAll.progress}
          onCancel={commitAll.cancel}
          waiting={t('importing.committing')}
        />
      )}
      {stage.failure && <FailureNote failure={stage.failure} onClose={stage.reset} />}
      {commitAll.failure && <FailureNote failure={commitAll.failure} onClose={commitAll.reset} />}
      {failure && <FailureNote failure={failure} />}
      {all && (
        <AllDone
          result={all}
          onClose={() => setAll(null)}
          onOpen={setChosen}
          onReceipts={() => setReceipts(true)}
        />
      )}
      <div className="import-desk" data-queue={entries.length > 1}>
        {entries.length > 1 && (
          <QueuePanel
            entries={entries}
            current={current?.id ?? null}
            onChoose={setChosen}
            onCommitAll={() => void writeAll()}
            onClear={() => void clear.run({}).then(refreshImports)}
            onReceipts={() => setReceipts(true)}
            busy={commitAll.pending || stage.pending}
            readOnly={workspace.readOnly}
          />
        )}
        <div className="import-desk-work">
          {current?.state === 'committed' && current.batch && current.counts && (
            <DonePanel
              key={current.id}
              done={{
                file: current.file,
                batch: current.batch,
                counts: current.counts,
                moved: moved[current.id] ?? null,
              }}
              next={t(others ? 'importing.next-file' : 'importing.done-next')}
              onNext={() => void goOn()}
            />
          )}
          {current?.state === 'refused' && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={t('importing.refused-title', { file: current.file })}
              description={
                <>
                  <p className="import-refused-why">{current.reason && say(current.reason)}</p>
                  <p className="import-hint">{t('importing.refused-hint')}</p>
                </>
              }
              action={
                <Button size="small" onClick={() => void clear.run({ id: current.id }).then(refreshImports)}>
                  {t('importing.queue-remove')}
                </Button>
              }
            />
          )}
          {current && waits(current) && (
            <StagedImport
              key={current.id}
              id={current.id}
              blocked={commitAll.pending}
              onDone={settle}
              onDiscarded={refreshImports}
            />
          )}
          {!current && !workspace.readOnly && !stage.pending && !loading && (
            <button type="button" className="import-drop" onClick={() => void choose()}>
              <InboxOutlined aria-hidden="true" />
              <strong>{t('importing.drop-title')}</strong>
              <span>{t('importing.drop-hint')}</span>
            </button>
          )}
        </div>
      </div>
      {!current && <BatchList />}
      {receipts && <ReceiptsDrawer files={entries.flatMap(writtenFile)} onClose={() => setReceipts(false)} />}
      {recipes && <RecipesDrawer readOnly={workspace.readOnly} onClose={() => setRecipes(false)} />}
    </Page>
  );
}
