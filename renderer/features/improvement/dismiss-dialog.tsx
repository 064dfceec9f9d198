import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { call, useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';

/** Nothing has to be done, with the reason; the message afterwards takes it back. */
export function DismissDialog({ signal, onClose }: { signal: string; onClose(): void }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const dismiss = useCommand('improvement.dismiss');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const confirm = async () => {
    const done = await dismiss.run({ key: signal, reason: given });
    if (!done.ok) return;
    onClose();
    void message.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('improvement.dismissed')}
          <Button type="link" size="small" onClick={() => void call('improvement.restore', { key: signal })}>
            {t('improvement.undo')}
          </Button>
        </>
      ),
    });
  };
  return (
    <Modal
      open
      title={t('improvement.dismiss-title')}
      okText={t('improvement.dismiss')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: given === '', loading: dismiss.pending }}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={480}
    >
      <div className="improvement-form">
        <p>{t('improvement.dismiss-explain')}</p>
        <label htmlFor="signal-reason">{t('improvement.dismiss-reason')}</label>
        <Input
          id="signal-reason"
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => given !== '' && void confirm()}
        />
        {dismiss.failure && <FailureNote failure={dismiss.failure} />}
      </div>
    </Modal>
  );
}
