import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ExamCut } from '#shared/exams/schema.ts';
import { percent, points } from '#shared/exams/words.ts';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';

/** Why this cut is the one that counts. */
export function ChooseDialog({ id, cut, onClose }: { id: string; cut: ExamCut; onClose(): void }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const choose = useCommand('exams.choose');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const confirm = async () => {
    const done = await choose.run({ id, method: cut.method, reason: given });
    if (!done.ok) return;
    void message.success(t('exams.choose-done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('exams.choose-title', { method: t(`exams.method-${cut.method}`), cut: points(cut.cut ?? 0) })}
      okText={t('exams.choose')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: given === '', loading: choose.pending }}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={520}
    >
      <div className="exams-dialog">
        <p>
          {t('exams.choose-effect', {
            passed: cut.passed,
            n: cut.n,
            rate: percent(cut.passed / Math.max(1, cut.n)),
          })}
        </p>
        <label htmlFor="exams-reason">{t('exams.choose-reason')}</label>
        <Input.TextArea
          id="exams-reason"
          autoFocus
          rows={3}
          maxLength={2000}
          placeholder={t('exams.choose-reason-hint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {choose.failure && <FailureNote failure={choose.failure} />}
      </div>
    </Modal>
  );
}
