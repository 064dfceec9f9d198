import { Alert, Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import type { ImportState } from '#shared/api/importing.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import type { Done } from './done-panel.tsx';
import { LayoutNote } from './layout-note.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { refreshImports, useImportEditing } from './use-import.ts';

interface Props {
  staged: ImportState;
  onDone(done: Done): void;
  onDiscarded(): void;
}

/** One file in preparation: what it is, its sheets, and the button that writes exactly the plan that is on screen. */
export function StagedImport({ staged, onDone, onDiscarded }: Props) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const editing = useImportEditing();
  const commit = useCommand('import.commit');
  const discard = useCommand('import.discard');
  const best = staged.sheets.find(({ type }) => type !== null) ?? staged.sheets[0];
  const [sheet, setSheet] = useState(best?.sheet ?? '');
  const toWrite = staged.counts.new + staged.counts.changed;
  const department = workspace.departments.find(({ code }) => code === staged.department);
  const shown = staged.sheets.find((entry) => entry.sheet === sheet) ?? best;

  const write = async () => {
    const result = await commit.run({ import: staged.id, plan: staged.plan });
    if (result.ok) onDone({ file: staged.file, result: result.data });
    else if (result.error.code === 'plan-stale') await refreshImports();
  };

  return (
    <article className="import-staged" aria-label={staged.file}>
      <div className="import-head">
        <div className="import-facts">
          <h2>{staged.file}</h2>
          <Tag>{staged.format.toUpperCase()}</Tag>
          {staged.encoding && <Tag>{staged.encoding}</Tag>}
          {department && <Tag>{say(department.name)}</Tag>}
          {staged.recipe && (
            <span className="import-hint">
              {t('importing.file-recipe', { date: formatDate(staged.recipe.learnedAt, language) })}
            </span>
          )}
        </div>
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
            disabled={workspace.readOnly || editing.busy || (toWrite === 0 && staged.counts.unchanged === 0)}
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
      {staged.seenBefore && (
        <Alert
          type="info"
          showIcon
          title={t('importing.file-seen', { date: formatDate(staged.seenBefore.at, language) })}
        />
      )}
      {staged.layout && <LayoutNote layout={staged.layout} />}
      {staged.notes.map((note) => (
        <Alert key={note.en} type="info" showIcon title={say(note)} />
      ))}
      {commit.failure &&
        (commit.failure.code === 'plan-stale' ? (
          <Alert type="warning" showIcon role="alert" title={t('importing.stale')} />
        ) : (
          <FailureNote failure={commit.failure} />
        ))}
      {editing.failure && <FailureNote failure={editing.failure} />}
      {staged.sheets.length > 1 && (
        <Tabs
          activeKey={shown?.sheet ?? ''}
          onChange={setSheet}
          size="small"
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
