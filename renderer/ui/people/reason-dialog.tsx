import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReviewItem } from '#shared/api/people.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';

/** Why a question is closed without a merge. */
export function ReasonDialog({ item, onClose }: { item: ReviewItem; onClose(): void }) {
  const { t } = useLanguage();
  const dismiss = useCommand('people.dismiss');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const confirm = async () => {
    const done = await dismiss.run({ item: item.id, reason: given });
    if (done.ok) onClose();
  };
  const verb = t(item.kind === 'pair' ? 'people.not-same' : 'people.not-in-register');
  return (
    <Modal
      open
      title={verb}
      okText={verb}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: given === '', loading: dismiss.pending }}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={480}
    >
      <div className="people-reason">
        <label htmlFor="people-reason">{t('people.reason')}</label>
        <Input
          id="people-reason"
          autoFocus
          maxLength={500}
          placeholder={t('people.reason-example')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => given !== '' && void confirm()}
        />
        {dismiss.failure && <FailureNote failure={dismiss.failure} />}
      </div>
    </Modal>
  );
}
