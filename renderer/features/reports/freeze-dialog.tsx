import { Alert, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

/** What stands in the way, what is signed, and the signature. */
export function FreezeDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useLanguage();
  const check = useOperation('reports.freezeCheck', { id });
  const freeze = useCommand('reports.freeze');
  const [note, setNote] = useState('');
  const [despite, setDespite] = useState(false);
  const found = check.data;
  const unapproved = found?.unapproved ?? [];
  const sign = async () => {
    const done = await freeze.run({ id, meaning: t('reports.freeze-meaning'), note, despite });
    if (done.ok) onClose();
  };
  return (
    <Modal
      open
      width={560}
      title={t('reports.freeze-title')}
      okText={t('reports.freeze-do')}
      cancelText={t('common.cancel')}
      okButtonProps={{
        disabled: !found || (unapproved.length > 0 && !despite),
        loading: freeze.pending,
      }}
      mask={{ closable: !freeze.pending }}
      onOk={() => void sign()}
      onCancel={freeze.pending ? freeze.cancel : onClose}
    >
      <div className="reports-freeze">
        <p>{t('reports.freeze-closed')}</p>
        {check.isPending && <SkeletonRows rows={2} />}
        {check.error && <FailureNote failure={check.error.failure} />}
        {found && found.moved > 0 && (
          <Alert type="warning" showIcon title={t('reports.freeze-moved', { n: found.moved })} />
        )}
        {unapproved.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('reports.freeze-unapproved', { codes: unapproved.join(', ') })}
            description={
              <Checkbox checked={despite} onChange={({ target }) => setDespite(target.checked)}>
                {t('reports.freeze-despite')}
              </Checkbox>
            }
          />
        )}
        {found && found.withoutEvidence.length > 0 && (
          <Alert
            type="info"
            showIcon
            title={t('reports.freeze-evidence', { n: found.withoutEvidence.length })}
          />
        )}
        {found && found.moved === 0 && unapproved.length === 0 && (
          <Alert type="success" showIcon title={t('reports.freeze-ready')} />
        )}
        <div>
          <div className="doc-muted">{t('reports.freeze-meaning-label')}</div>
          <blockquote className="reports-meaning">{t('reports.freeze-meaning')}</blockquote>
        </div>
        <Labelled id="freeze-note" label={t('reports.freeze-note')}>
          <Input.TextArea
            id="freeze-note"
            value={note}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </Labelled>
        {freeze.pending && <JobProgress progress={freeze.progress} waiting={t('reports.freezing')} />}
        {freeze.failure && <FailureNote failure={freeze.failure} onClose={freeze.reset} />}
      </div>
    </Modal>
  );
}
