import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';

/** Says that single anonymous forms are closed, or that somebody opened them, and changes that. */
export function AnswersBanner({ closed }: { closed: boolean }) {
  const { t } = useLanguage();
  const open = useCommand('answers.open');
  const close = useCommand('answers.close');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  const submit = async () => {
    if (reason.trim() === '') return;
    const result = await open.run({ reason });
    if (!result.ok) return;
    setAsking(false);
    setReason('');
  };
  return (
    <div className="answers-banner" data-closed={closed} role="note">
      {closed ? <LockOutlined /> : <UnlockOutlined />}
      <span>{t(closed ? 'records.answers-closed' : 'records.answers-open')}</span>
      <Button
        size="small"
        loading={open.pending || close.pending}
        onClick={() => (closed ? setAsking(true) : void close.run({}))}
      >
        {t(closed ? 'records.answers-ask' : 'records.answers-close')}
      </Button>
      <Modal
        open={asking}
        title={t('records.answers-title')}
        okText={t('records.answers-confirm')}
        okButtonProps={{ disabled: reason.trim() === '', loading: open.pending }}
        onOk={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('records.answers-explain')}</p>
        <label htmlFor={id}>{t('records.answers-reason')}</label>
        <Input
          id={id}
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void submit()}
        />
        {open.failure && <FailureNote failure={open.failure} onClose={open.reset} />}
      </Modal>
    </div>
  );
}
