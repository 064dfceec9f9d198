import { Button, Tabs } from 'antd';
import { memo, useState } from 'react';
import type { ImportState } from '#shared/api/importing.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import type { Done } from './done-panel.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileNotes } from './file-notes.tsx';
import { LayoutNote } from './layout-note.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { refreshImports, useImportEditing } from './use-import.ts';

interface Props {
  id: string;
  /** Something else writes at the moment. */
  blocked: boolean;
  onDone(id: string, done: Done): void;
  onDiscarded(): void;
}

/** One file in preparation, as it would be written now. What happens to other files in the queue does not draw it again. */
export const StagedImport = memo(function StagedImport({ id, ...props }: Props) {
  const staged = useOperation('import.get', { import: id }, { keep: true });
  if (staged.error) return <FailureNote failure={staged.error.failure} />;
  return staged.data ? <Review staged={staged.data} {...props} /> : <SkeletonRows />;
});

/** What the file is, its sheets, and the button that writes exactly the plan that is on screen. */
function Review({ staged, blocked, onDone, onDiscarded }: Omit<Props, 'id'> & { staged: ImportState }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const editing = useImportEditing();
  const commit = useCommand('import.commit');
  const discard = useCommand('import.discard');
  const best = staged.sheets.find(({ type }) => type !== null) ?? staged.sheets[0];
  const [sheet, setSheet] = useState(best?.sheet ?? '');
  const toWrite = staged.counts.new + staged.counts.changed;
  const shown = staged.sheets.find((entry) => entry.sheet === sheet) ?? best;
  const canWrite =
    !workspace.readOnly &&
    !blocked &&
    !editing.busy &&
    !commit.pending &&
    (toWrite > 0 || staged.counts.unchanged > 0);

  const write = async () => {
    const result = await commit.run({ import: staged.id, plan: staged.plan });
    if (result.ok) onDone(staged.id, { file: staged.file, ...result.data });
    else if (result.error.code === 'plan-stale') await refreshImports();
  };
  useHotkeys({
    'ctrl+enter': () => {
      if (canWrite) void write();
    },
  });

  return (
    <article className="import-staged" aria-label={staged.file}>
      <div className="import-head">
        <FileFacts staged={staged} editing={editing} />
        <div className="import-acts">
          <ConfirmButton
            label={t('importing.discard')}
            title={`${t('importing.discard')}: ${staged.file}`}
            explanation={t('importing.discard-confirm')}
            button={{ disabled: commit.pending }}
            onConfirm={async () => {
              await discard.run({ import: staged.id });
              onDiscarded();
            }}
          />
          <Button
            type="primary"
            disabled={!canWrite && !commit.pending}
            loading={commit.pending}
            onClick={() => void write()}
          >
            {toWrite === 0 ? t('importing.commit-nothing') : t('importing.commit', { n: toWrite })}
          </Button>
        </div>
      </div>
      {commit.pending && (
        <JobProgress
          progress={commit.progress}
          onCancel={commit.cancel}
          waiting={t('importing.committing')}
        />
      )}
      {staged.layout && <LayoutNote layout={staged.layout} />}
      <FileNotes
        staged={staged}
        stale={commit.failure?.code === 'plan-stale'}
        sheet={shown?.sheet ?? ''}
        editing={editing}
      />
      {commit.failure && commit.failure.code !== 'plan-stale' && <FailureNote failure={commit.failure} />}
      {editing.failure && <FailureNote failure={editing.failure} />}
      {staged.sheets.length > 1 && (
        <Tabs
          activeKey={shown?.sheet ?? ''}
          onChange={setSheet}
          size="small"
          className="import-sheets"
          items={staged.sheets.map((entry) => ({
            key: entry.sheet,
            label: (
              <span data-skipped={entry.type === null} className="import-tab">
                {entry.sheet}
                <small>
                  {entry.counts.rejected > 0
                    ? ` ${t('importing.sum-rejected')} ${entry.counts.rejected}`
                    : ''}
                </small>
              </span>
            ),
          }))}
        />
      )}
      {shown && (
        <SheetPanel
          key={shown.sheet}
          importId={staged.id}
          sheet={shown}
          editing={editing}
          readOnly={workspace.readOnly}
        />
      )}
      {staged.counts.rejected > 0 && toWrite > 0 && (
        <p className="import-hint">{t('importing.commit-rejected-hint', { n: staged.counts.rejected })}</p>
      )}
    </article>
  );
}
