import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { BuiltFiles } from './built-files.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { useFolder } from './use-folder.ts';

type Kept = Output<'reports.open'>['report'];

/** What an opened report is, a draft of its day or a frozen one, and what can be done with it. */
export function KeptReportBar({ report, onBack }: { report: Kept; onBack(): void }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const [signing, setSigning] = useState(false);
  const files = useCommand('reports.exportFrozen');
  const again = useCommand('reports.renderAgain');
  const { frozen } = report;
  const withFolder = useFolder();
  const take = () => withFolder((folder) => files.run({ id: report.id, folder }));
  const failure = files.failure ?? again.failure;
  return (
    <>
      <Alert
        type={frozen ? 'success' : 'info'}
        showIcon
        title={
          frozen
            ? t('reports.frozen-note', { by: frozen.by, at: formatStamp(frozen.at), meaning: frozen.meaning })
            : t('reports.earlier-note', { at: formatStamp(report.at) })
        }
        description={frozen?.note || undefined}
        action={
          <div className="reports-bar">
            {frozen ? (
              <>
                <Button size="small" loading={files.pending} onClick={() => void take()}>
                  {t('reports.frozen-files')}
                </Button>
                <Button
                  size="small"
                  loading={again.pending}
                  onClick={() => void again.run({ id: report.id })}
                >
                  {t('reports.frozen-again')}
                </Button>
              </>
            ) : (
              <Button size="small" disabled={workspace.readOnly} onClick={() => setSigning(true)}>
                {t('reports.freeze')}
              </Button>
            )}
            <Button size="small" onClick={onBack}>
              {t('reports.earlier-back')}
            </Button>
          </div>
        }
      />
      {again.pending && <JobProgress progress={again.progress} onCancel={again.cancel} />}
      {failure && (
        <FailureNote
          failure={failure}
          onClose={() => {
            files.reset();
            again.reset();
          }}
        />
      )}
      {again.data && <Proof files={again.data.files} />}
      {files.data && <BuiltFiles files={files.data.files} />}
      {signing && <FreezeDialog id={report.id} onClose={() => setSigning(false)} />}
    </>
  );
}

function Proof({ files }: Pick<Output<'reports.renderAgain'>, 'files'>) {
  const { t } = useLanguage();
  const named = (chosen: typeof files) => chosen.map(({ format }) => format.toUpperCase()).join(', ');
  const damaged = files.filter(({ kept }) => !kept);
  const differing = files.filter(({ kept, same }) => kept && !same);
  const same = files.filter(({ kept, same }) => kept && same);
  return (
    <>
      {same.length > 0 && (
        <Alert type="success" showIcon title={t('reports.again-same', { formats: named(same) })} />
      )}
      {differing.length > 0 && (
        <Alert type="warning" showIcon title={t('reports.again-differs', { formats: named(differing) })} />
      )}
      {damaged.length > 0 && (
        <Alert type="error" showIcon title={t('reports.again-damaged', { formats: named(damaged) })} />
      )}
    </>
  );
}
